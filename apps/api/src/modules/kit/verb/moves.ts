import { Field, ID, InputType, Int } from 'type-graphql';
import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import { Words } from '#kernel/words';
import type { Move } from '#modules/kit/step/lifecycle';
import { takeStep } from '#modules/kit/step/take-step';
import { onRow, type Verb } from './acting.ts';
import type { Condition, Noun, Owned } from './noun.ts';
import { ruleOf } from './rules.ts';

@InputType({ description: 'A move of something from one state to another.' })
export class MoveInput {
  @Field(() => ID, { description: 'What is moved.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; another one is a conflict.' })
  expectedVersion!: number;

  @Words('Why; some moves need it, as their description says', {
    max: 500,
    nullable: true,
    lines: true,
  })
  reason?: string | null;
}

/** A row that lives by a lifecycle. */
export interface Living extends Owned {
  state: string;
}

/**
 * The moves of a noun's lifecycle as verbs. What changes columns, brings data or is a side's answer is
 * said with `changes` and its `moves`; what follows from other rows is no verb.
 */
export function movesOf<Row extends Owned>(noun: Noun<Row>): Record<string, Verb<Row>> {
  const plain = (noun.life?.moves ?? []).filter(
    ([, move]) => !brings(move) && !move.writes && !move.who.includes('READER'),
  );
  return Object.fromEntries(plain.map(([name, move]) => [name, moveVerb(noun, name, move)]));
}

/** Whether a step of a move says more than a reason. */
export const brings = ({ sets, twoSides }: Move<string>): boolean => !!sets || !!twoSides;

/** What every verb that ends in a move has of it. */
export function movingBy<Row extends Owned>(
  noun: Noun<Row>,
  move: Move<string>,
  also?: Condition<Row>,
): Pick<Verb<Row>, 'may' | 'while'> {
  const holds = [noun.movable, also].filter((each) => each !== undefined);
  const stateOf = (row: Row) => (row as Row & Living).state;
  const stands: Condition<Row> = {
    reads: ['state' as keyof Row & string, ...holds.flatMap(({ reads }) => reads)],
    fault: (row) =>
      holds.map(({ fault }) => fault(row)).find((code) => code !== null) ??
      (move.from.includes(stateOf(row)) ? null : 'WRONG_STATE'),
  };
  return { may: ruleOf(move, noun.may), while: stands };
}

/** A reason that is missing; of an answer, the database knows whether it needs one. */
export const reasonFaults = ({ reason: asks, twoSides }: Move<string>, reason?: string | null) =>
  asks === 'needed' && !twoSides && !storedText(reason)
    ? [{ code: 'REQUIRED', field: ['input', 'reason'] } satisfies Fault]
    : [];

function moveVerb<Row extends Owned>(noun: Noun<Row>, verb: string, move: Move<string>): Verb<Row> {
  const { does, to, reason: asks } = move;
  return onRow<Row, MoveInput>(noun, MoveInput, {
    does: asks === 'needed' ? `${does} Needs a reason.` : does,
    ...movingBy(noun, move),
    byStep: true,
    find(_, __, given, faults) {
      faults.push(...reasonFaults(move, given.reason));
      return true;
    },
    async act(ctx, row, given) {
      const reason = storedText(given.reason);
      const { state } = row as Row & Living;
      const sent = [takeStep(ctx, { subject: noun.name, row, verb, reason })];
      const after = { state: to ?? state, ...(reason && { reason }) };
      return { row, sent, wrote: null, before: { state }, after };
    },
  });
}
