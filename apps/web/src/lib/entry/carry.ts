import { textOf } from './cell.ts';
import { type Column, periodsBefore } from './columns.ts';
import { cellKey, type Row } from './rows.ts';
import type { Sheet } from './sheet.svelte.ts';

/** What is there at a time, and so is mostly what it was before; what happens is counted anew. */
const STAYS: readonly string[] = ['STOCK', 'CAPACITY', 'CUMULATIVE'];

/** Blank cells of a period that may be as in the period before, with the words of then. */
export function carriedInto(sheet: Sheet, rows: readonly Row[], column: Column) {
  const before = periodsBefore(column).at(-1);
  return rows.flatMap((row) => {
    const key = cellKey(row.key, column.key);
    const told = before && sheet.recorded(cellKey(row.key, before.key));
    const fits = STAYS.includes(row.basis) && told && !told.hidden && sheet.text(key) === '';
    return fits ? [{ key, text: textOf(told) }] : [];
  });
}
