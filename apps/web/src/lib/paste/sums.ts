import { parseQuantity } from '@linli/figures';
import type { Place } from '#lib/entry/moves.ts';
import { transpose } from './table.ts';

/** Fewer rows than this above another one are no total of anything. */
const LEAST_ADDENDS = 2;

/**
 * Rows that are the sum of the rows above them, by their index: of those since the last such row, or
 * of all that are no sum themselves. Only numbers without a hedge add up.
 */
export function sumRows(block: readonly (readonly string[])[]): number[] {
  const sums: number[] = [];
  const rows = block.map((cells) => cells.map(valueOf));
  rows.forEach((row, at) => {
    const since = rows.slice((sums.at(-1) ?? -1) + 1, at);
    const all = rows.slice(0, at).filter((_, index) => !sums.includes(index));
    if (addUp(since, row) || addUp(all, row)) sums.push(at);
  });
  return sums;
}

/** The cells of a block of numbers that are such sums, of rows or of columns. */
export function totalCells(block: readonly (readonly string[])[]): Place[] {
  const columns = block.length > 1 ? transpose(block) : [];
  const below = sumRows(block).flatMap((row) =>
    (block[row] ?? []).map((_, column) => ({ row, column })),
  );
  const beside = sumRows(columns).flatMap((column) => block.map((_, row) => ({ row, column })));
  return [...below, ...beside];
}

/** Null for an empty cell, NaN for what is no exact number. */
function valueOf(text: string): number | null {
  if (text.trim() === '') return null;
  const reading = parseQuantity(text);
  if (!reading.ok || reading.quantity.value === null) return NaN;
  return ['EXACT', 'ROUNDED'].includes(reading.quantity.qualifier)
    ? Number(reading.quantity.value)
    : NaN;
}

type Numbers = readonly (number | null)[];

function addUp(above: readonly Numbers[], row: Numbers): boolean {
  if (above.length < LEAST_ADDENDS || !row.some((value) => value)) return false;
  return row.every((value, column) => {
    const addends = above.flatMap((cells) => cells[column] ?? []);
    if (value === null) return addends.length === 0;
    const sum = addends.reduce((total, one) => total + one, 0);
    return addends.length > 0 && Math.abs(sum - value) <= 1e-9 * Math.abs(value);
  });
}
