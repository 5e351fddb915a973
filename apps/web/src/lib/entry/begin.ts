import type { CatalogueItemFragment } from '#lib/gql/graphql.ts';
import { CODES } from '#lib/home/codes.ts';
import { type Row, rowsOfItem } from './rows.ts';
import type { Sheet } from './sheet.svelte.ts';

/** A sheet with fewer lines than this is little to go by. */
const FEW = 3;

/**
 * Offers lines to begin with: what a home shows, of a program that was asked for, and where little was
 * recorded.
 */
export function begin(
  sheet: Sheet,
  indicators: readonly CatalogueItemFragment[],
  program: Row['program'],
): Sheet {
  if (!program && sheet.rows.length >= FEW) return sheet;
  const looked = indicators.filter(({ code }) => (CODES as readonly string[]).includes(code));
  sheet.offer(looked.flatMap((item) => rowsOfItem(item, program).slice(0, 1)));
  return sheet;
}
