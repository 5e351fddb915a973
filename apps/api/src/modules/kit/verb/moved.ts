import type { Context } from '#context';
import { snake, updateRow, type Values } from '#database/write';
import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import type { Move } from '#modules/kit/step/lifecycle';
import { type Answer, type Moved, takeStep } from '#modules/kit/step/take-step';
import type { Told } from './acting.ts';
import { type Condition, keyIn, type Noun, type Owned } from './noun.ts';

/** A row that lives by a lifecycle. */
export interface Living extends Owned {
  state: string;
}

/** What a verb that ends in a move says of it. */
export interface Moving {
  /** Columns that change: the step brings them where its lifecycle says so, else they are written first. */
  set?: Values;
  /** What was written of other tables, which raises the version too. */
  told?: Told;
  answer?: Answer;
  reason?: string | null;
  /** Field of the input that names the row; `id` when left out. */
  of?: string;
}

/** A move of a noun's lifecycle. @throws Error when it has none of this name */
export function moveOf<Row extends Owned>({ name, life }: Noun<Row>, verb: string): Move<string> {
  const found = life?.moves.find(([own]) => own === verb);
  if (!found) throw new Error(`${name} has no move ${verb}.`);
  return found[1];
}

/** Whether a step of a move says more than a reason. */
export const brings = ({ sets, twoSides }: Move<string>): boolean => !!sets || !!twoSides;

/** What must hold of a row that is moved. */
export function whileIn<Row extends Owned>(
  { movable }: Noun<Row>,
  { from }: Move<string>,
  also?: Condition<Row>,
): Condition<Row> {
  const holds = [movable, also].filter((each) => each !== undefined);
  return {
    reads: ['state' as keyof Row & string, ...holds.flatMap(({ reads }) => reads)],
    fault: (row) =>
      holds.map(({ fault }) => fault(row)).find((code) => code !== null) ??
      (from.includes((row as Row & Living).state) ? null : 'WRONG_STATE'),
  };
}

/** A reason that is missing; of an answer, the database knows whether it needs one. */
export const reasonFaults = ({ reason: asks, twoSides }: Move<string>, reason?: string | null) =>
  asks === 'needed' && !twoSides && !storedText(reason)
    ? [{ code: 'REQUIRED', field: ['input', 'reason'] } satisfies Fault]
    : [];

/**
 * Moves a row, after what changes of it: whoever writes columns first holds the row locked.
 *
 * @returns the statements, and the version with what was written; null: the step brought all of it
 * @throws Error when a step that brings columns is given others
 */
export async function moved<Row extends Owned>(
  ctx: Context,
  noun: Noun<Row>,
  row: Moved,
  verb: string,
  { set = {}, told, ...said }: Moving,
) {
  const move = moveOf(noun, verb);
  const step = { subject: noun.name, verb, ...said };
  if (brings(move)) {
    const data = Object.fromEntries(Object.entries(set).map(([name, to]) => [snake(name), to]));
    const odd = Object.keys(data).filter((column) => !move.sets?.includes(column));
    if (odd.length > 0) throw new Error(`${verb} does not bring ${odd}.`);
    return { sent: [takeStep(ctx, { ...step, row, ...(move.sets && { data }) })], wrote: null };
  }
  if (!told && Object.keys(set).length === 0)
    return { sent: [takeStep(ctx, { ...step, row })], wrote: null };
  // Its answer, not a guess: moves of parts may have raised the version meanwhile.
  const version = await updateRow(ctx.run, noun.table, keyIn(noun, row), set);
  const sent = [takeStep(ctx, { ...step, row: { ...row, version } })];
  return { sent, wrote: move.to ? version + 1 : version };
}
