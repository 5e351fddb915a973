import type { Context } from '#context';
import { snake, updateRow, type Values } from '#database/write';
import type { Move } from '#modules/kit/step/lifecycle';
import { type Answer, type Moved, takeStep } from '#modules/kit/step/take-step';
import { brings } from './moves.ts';
import { keyIn, type Noun, type Owned } from './noun.ts';

/** What a verb that ends in a move says of it. */
export interface Moving {
  /** Columns that change: the step brings them where its lifecycle says so, else they are written first. */
  set?: Values;
  answer?: Answer;
  reason?: string | null;
}

/** A move of a noun's lifecycle. @throws Error when it has none of this name */
export function moveOf<Row extends Owned>({ name, life }: Noun<Row>, verb: string): Move<string> {
  const found = life?.moves.find(([own]) => own === verb);
  if (!found) throw new Error(`${name} has no move ${verb}.`);
  return found[1];
}

/**
 * Changes a row and moves it, in this order and one flight.
 *
 * @returns the statements, and the version with what was written; null: the step brought all of it
 * @throws Error when a step that brings columns is given others
 */
export function moved<Row extends Owned>(
  ctx: Context,
  noun: Noun<Row>,
  row: Moved,
  verb: string,
  { set = {}, ...said }: Moving,
) {
  const move = moveOf(noun, verb);
  const step = { subject: noun.name, verb, ...said };
  if (brings(move)) {
    const data = Object.fromEntries(Object.entries(set).map(([name, to]) => [snake(name), to]));
    const odd = Object.keys(data).filter((column) => !move.sets?.includes(column));
    if (odd.length > 0) throw new Error(`${verb} does not bring ${odd}.`);
    return { sent: [takeStep(ctx, { ...step, row, ...(move.sets && { data }) })], wrote: null };
  }
  const written = { ...row, version: row.version + 1 };
  const sent = [
    updateRow(ctx.run, noun.table, keyIn(noun, row), set),
    takeStep(ctx, { ...step, row: written }),
  ];
  return { sent, wrote: move.to ? written.version + 1 : written.version };
}
