import { InputType } from 'type-graphql';
import { changeInput, EvenSo } from '#kernel/named-input';
import { Words } from '#kernel/words';
import type { Verb } from './acting.ts';
import { brings } from './moved.ts';
import type { Noun, Owned } from './noun.ts';
import { changes } from './verb.ts';

@InputType({ description: 'A move of something from one state to another.' })
export class MoveInput extends changeInput('What is moved', EvenSo) {
  @Words('Why; some moves need it, as their description says', {
    max: 500,
    nullable: true,
    lines: true,
  })
  reason?: string | null;
}

/**
 * The moves of a noun's lifecycle as verbs. What brings data or is a side's answer is said with `changes`
 * and its `moves`, and so is what changes columns first, under the name of the move; what follows from other rows is no verb.
 */
export function movesOf<Row extends Owned>(noun: Noun<Row>): Record<string, Verb<Row>> {
  const plain = (noun.life?.moves ?? []).filter(
    ([, move]) => !brings(move) && !move.who.includes('READER'),
  );
  return Object.fromEntries(
    plain.map(([moves, { does, reason }]) => [
      moves,
      changes<Row, MoveInput>(noun, MoveInput, {
        does: reason === 'needed' ? `${does} Needs a reason.` : does,
        moves,
      }),
    ]),
  );
}
