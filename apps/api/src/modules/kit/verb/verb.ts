import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import { insertRows, updateRow, type Values } from '#database/write';
import { newId } from '#kernel/ids';
import { storedInput } from '#kernel/input';
import { storedText } from '#kernel/text';
import type { NoticeCode } from '#kernel/notice';
import type { Tells } from '#modules/kit/change/told';
import { ledTo, type Move } from '#modules/kit/step/lifecycle';
import { type Answer, takeStep } from '#modules/kit/step/take-step';
import {
  type Awaitable,
  inUnit,
  type InUnit,
  type OfRow,
  onRow,
  type Told,
  type Verb,
} from './acting.ts';
import { asksOf } from './may.ts';
import { brings, broughtBy, type Living, moveOf, reasonFaults, whileIn } from './moved.ts';
import { wellSaid } from './said.ts';
import { keyIn, type Noun, type Owned } from './noun.ts';

/** A change: the columns that become something else, and what the journal says when not those. */
export interface Changing<Row> {
  set?: Partial<Row>;
  told?: Told;
  /** What people are told of it, where that is of a part of the row. */
  tells?: Tells;
  notices?: readonly NoticeCode[];
  /** Of a move that sides answer. */
  answer?: Answer;
}

interface Creating<Row, Input, Found> extends Pick<
  InUnit<Row, Input, Found>,
  'does' | 'may' | 'lock' | 'find'
> {
  /**
   * The columns of the new row beside those that every row of a unit has; the journal keeps them. Left out:
   * the texts and days of the input.
   */
  make?: (input: Input, found: Found) => Partial<Row>;
}

interface Changed<Row, Input, Found> extends OfRow<Row, Input, Found> {
  /**
   * The move of the noun's lifecycle that it ends in: who may, and from which states, are its; the input's
   * `reason` and the columns that the move brings go with the step.
   */
  moves?: string;
  /**
   * Says what changes; rows of other tables it writes itself. Left out: the texts and days of the input, and
   * nothing where it moves.
   */
  change?: (ctx: Context, row: Row, given: Input, found: Found) => Awaitable<Changing<Row>>;
}

/** A verb that starts a row in a unit. */
export function creates<Row extends Owned, Input extends { unitId: string }, Found = true>(
  noun: Noun<Row>,
  input: ClassType<Input>,
  { make, ...verb }: Creating<Row, Input, Found>,
): Verb<Row> {
  wellSaid(noun, input, make !== undefined);
  return inUnit<Row, Input, Found>(noun, input, {
    ...verb,
    async act(ctx, { districtId, unitId }, given, found) {
      const key = { districtId, id: newId() };
      const made = make?.(given, found) ?? storedInput<Row>(input, given);
      const row = { ...key, unitId, synthetic: false, ...made } as never;
      const born = { ...key, unitId, version: 1 };
      const birth = noun.life?.birth;
      const sent = [
        insertRows(ctx.run, noun.table, [row]),
        birth ? takeStep(ctx, { subject: noun.name, row: born, verb: birth }) : undefined,
      ];
      return { row: key, wrote: 1, sent, before: null, after: made as Values };
    },
  });
}

/**
 * A verb that changes a row, and moves it where it says so.
 *
 * @throws Error as {@link wellSaid}
 */
export function changes<Row extends Owned, Input extends { expectedVersion: number }, Found = true>(
  noun: Noun<Row>,
  input: ClassType<Input>,
  { moves, change, ...verb }: Changed<Row, Input, Found>,
): Verb<Row> {
  const move = moves === undefined ? null : moveOf(noun, moves);
  wellSaid(noun, input, change !== undefined, { move, of: verb.of });
  // What a step does not bring is written before it, by whoever holds the row.
  const writes = move ? change !== undefined && !brings(move) : true;
  return onRow<Row, Input, Found>(noun, input, {
    ...verb,
    ...(move && ofMove(noun, move, verb)),
    byStep: !writes,
    async find(ctx, row, given, faults) {
      if (move) faults.push(...reasonFaults(move, reasonIn(given)));
      return verb.find ? verb.find(ctx, row, given, faults) : (true as Found);
    },
    async act(ctx, row, given, found, side) {
      const own = await change?.(ctx, row, given, found);
      const changing = own ?? (move ? {} : { set: storedInput<Row>(input, given) });
      const { set = {}, told = differences(row, set), tells, notices } = changing;
      const written = writes ? updateRow(ctx.run, noun.table, keyIn(noun, row), set) : undefined;
      if (!move) return { row, notices, tells, ...told, sent: [written] };
      // Its answer, not a guess: moves of parts may have raised the version meanwhile.
      const version = (await written) ?? row.version;
      const data = writes ? undefined : broughtBy(move, moves!, set);
      const [answer, reason] = [{ ...changing.answer, ...side }, storedText(reasonIn(given))];
      const step = { verb: moves!, row: { ...row, version }, of: verb.of, data, answer, reason };
      const { state } = row as Row & Living;
      const said = changing.answer
        ? { answer: answer.answer }
        : { state: ledTo(move, state) ?? state };
      return {
        ...{ row, notices, wrote: writes ? version + (move.to ? 1 : 0) : null },
        sent: [takeStep(ctx, { subject: noun.name, ...step })],
        before: { ...told.before, state },
        after: { ...told.after, ...said, ...(reason && { reason }) },
      };
    },
  });
}

/** Who may make a move, and from which states. */
const ofMove = <Row extends Owned>(
  noun: Noun<Row>,
  move: Move<string>,
  { asks, may = move.may, while: holds }: Pick<OfRow<Row, never, never>, 'asks' | 'may' | 'while'>,
) => ({ asks: asks ?? asksOf(noun, { ...move, may }), while: whileIn(noun, move, holds) });

const reasonIn = (given: object) => (given as { reason?: string | null }).reason;

const pick = <Row>(row: Row, names: readonly (keyof Row & string)[]): Values =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** What of a row becomes something else. */
function differences<Row>(row: Row, set: Partial<Row>): Told {
  const names = (Object.keys(set) as (keyof Row & string)[]).filter(
    (name) => JSON.stringify(set[name] ?? null) !== JSON.stringify(row[name] ?? null),
  );
  return { before: pick(row, names), after: pick(set as Row, names) };
}
