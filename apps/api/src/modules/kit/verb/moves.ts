import { Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '#context';
import { conflict, type Fault, InputFault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import { Words, wordsFaults } from '#kernel/words';
import { journal } from '#modules/kit/audit/audit.service';
import type { Move } from '#modules/kit/step/lifecycle';
import { type Noun, type Owned, type Condition, reach } from './noun.ts';
import { takeStep } from '#modules/kit/step/take-step';
import type { Verb } from './acting.ts';

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
 * The moves of a noun's lifecycle as verbs. What brings data or a side's answer is a verb of its own
 * that ends in the move, and what follows from other rows is none.
 */
export function movesOf<Row extends Living>(noun: Noun<Row>): Record<string, Verb<Row>> {
  const plain = (noun.life?.moves ?? []).filter(
    ([, { sets, twoSides, who }]) => !sets && !twoSides && !who.includes('READER'),
  );
  return Object.fromEntries(plain.map(([name, move]) => [name, moveVerb(noun, move)]));
}

function moveVerb<Row extends Living>(
  noun: Noun<Row>,
  { does, from, to, may, reason: asks }: Move<string>,
): Verb<Row> {
  const { movable: holds } = noun;
  const stands: Condition<Row> = {
    reads: ['state', ...(holds?.reads ?? [])],
    fault: (row) => holds?.fault(row) ?? (from.includes(row.state) ? null : 'WRONG_STATE'),
  };
  const perform = async (ctx: Context, verb: string, input: MoveInput) => {
    const { row, membership } = await reach(ctx, noun, may ?? noun.may, input.id);
    if (row.version !== input.expectedVersion) {
      throw conflict({ id: input.id, version: row.version });
    }
    const reason = storedText(input.reason);
    const faults: Fault[] = wordsFaults(MoveInput, input);
    const wrong = stands.fault(row);
    if (wrong) faults.unshift({ code: wrong, field: ['input', 'id'] });
    if (asks === 'needed' && !reason) faults.push({ code: 'REQUIRED', field: ['input', 'reason'] });
    if (faults.length > 0) throw new InputFault(faults);
    await takeStep(ctx, { subject: noun.name, row, verb, reason });
    const { districtId, id, unitId, state } = row;
    const about = { districtId, unitId, entityId: id, membershipId: membership.id };
    const after = { state: to ?? state, ...(reason && { reason }) };
    await journal(ctx, { verb, entity: noun.name, ...about, before: { state }, after });
    return { districtId, id };
  };
  const told = asks === 'needed' ? `${does} Needs a reason.` : does;
  return { does: told, input: MoveInput, may, while: stands, perform };
}
