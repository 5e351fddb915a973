import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import { insertRows, updateRow, type Values } from '#database/write';
import type { Fault } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import type { NoticeCode } from '#kernel/notice';
import { type Awaitable, inUnit, type OfRow, onRow, type Told, type Verb } from './acting.ts';
import { type Answer, takeStep } from '#modules/kit/step/take-step';
import { moved, moveOf } from './moved.ts';
import { brings, type Living, movingBy, reasonFaults } from './moves.ts';
import { keyIn, type Noun, type Owned } from './noun.ts';

/** A change: the columns that become something else, and what the journal says when not those. */
export interface Changing<Row> {
  set?: Partial<Row>;
  told?: Told;
  notices?: readonly NoticeCode[];
  /** Of a move that sides answer. */
  answer?: Answer;
}

interface Creating<Row, Input> extends Pick<Verb<Row>, 'does' | 'may'> {
  faults?: (input: Input) => Fault[];
  /** The columns of the new row beside those that every row of a unit has. */
  make: (input: Input) => Partial<Row>;
}

interface Changed<Row, Input, Found> extends OfRow<Row, Input, Found> {
  /**
   * The move of the noun's lifecycle that it ends in: who may, and from which states, are its; the input's
   * `reason` and the columns that the move brings go with the step.
   */
  moves?: string;
  /** Says what changes; rows of other tables it writes itself. */
  change: (ctx: Context, row: Row, given: Input, found: Found) => Awaitable<Changing<Row>>;
}

/**
 * How the verbs of a noun are said: `creates` starts a row in a unit, `changes` changes one. What is
 * neither is said with {@link inUnit} or {@link onRow}, in the same order of checks.
 */
export function verbsOf<Row extends Owned>(noun: Noun<Row>) {
  function changes<Input extends { expectedVersion: number }, Found = true>(
    input: ClassType<Input>,
    { moves, ...verb }: Changed<Row, Input, Found>,
  ): Verb<Row> {
    if (moves !== undefined) return changesAndMoves(noun, input, moves, verb);
    const { change } = verb;
    return onRow<Row, Input, Found>(noun, input, {
      ...verb,
      async act(ctx, row, given, found) {
        const { set = {}, told, notices } = await change(ctx, row, given, found);
        const sent = [updateRow(ctx.run, noun.table, keyIn(noun, row), set)];
        return { row, sent, notices, ...(told ?? differences(row, set)) };
      },
    });
  }

  function creates<Input extends { unitId: string }>(
    input: ClassType<Input>,
    { faults: faultsOf, make, ...verb }: Creating<Row, Input>,
  ): Verb<Row> {
    return inUnit<Row, Input>(noun, input, {
      ...verb,
      find(_, __, given, faults) {
        faults.push(...(faultsOf?.(given) ?? []));
        return true;
      },
      async act(ctx, { districtId, unitId }, given) {
        const key = { districtId, id: newId() };
        const row = { ...key, unitId, synthetic: false, ...make(given) } as never;
        const born = { ...key, unitId, version: 1 };
        const birth = noun.life?.birth;
        const sent = [
          insertRows(ctx.run, noun.table, [row]),
          birth ? takeStep(ctx, { subject: noun.name, row: born, verb: birth }) : undefined,
        ];
        return { row: key, wrote: 1, sent, before: null, after: pick(row, noun.kept ?? []) };
      },
    });
  }

  return { creates, changes };
}

const reasonIn = (given: object) => (given as { reason?: string | null }).reason;

/** A verb that changes a row and then moves it. */
function changesAndMoves<Row extends Owned, Input extends { expectedVersion: number }, Found>(
  noun: Noun<Row>,
  input: ClassType<Input>,
  name: string,
  { change, ...verb }: Omit<Changed<Row, Input, Found>, 'moves'>,
): Verb<Row> {
  const move = moveOf(noun, name);
  return onRow<Row, Input, Found>(noun, input, {
    ...verb,
    ...movingBy(noun, verb.may ? { ...move, may: verb.may } : move, verb.while),
    byStep: brings(move),
    async find(ctx, row, given, faults) {
      faults.push(...reasonFaults(move, reasonIn(given)));
      return verb.find ? verb.find(ctx, row, given, faults) : (true as Found);
    },
    async act(ctx, row, given, found) {
      const { set = {}, told, notices, answer } = await change(ctx, row, given, found);
      const reason = storedText(reasonIn(given));
      const { state } = row as Row & Living;
      const { before, after } = told ?? differences(row, set);
      const said = answer ? { answer: answer.answer } : { state: move.to ?? state };
      return {
        ...{ row, notices },
        ...moved(ctx, noun, row, name, { set: set as Values, answer, reason }),
        before: { ...before, state },
        after: { ...after, ...said, ...(reason && { reason }) },
      };
    },
  });
}

const pick = <Row>(row: Row, names: readonly (keyof Row & string)[]): Values =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** What of a row becomes something else. */
function differences<Row>(row: Row, set: Partial<Row>): Told {
  const names = (Object.keys(set) as (keyof Row & string)[]).filter(
    (name) => JSON.stringify(set[name] ?? null) !== JSON.stringify(row[name] ?? null),
  );
  return { before: pick(row, names), after: pick(set as Row, names) };
}
