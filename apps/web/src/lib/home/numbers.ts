import type { Client } from '@urql/core';
import type { HomeNumberFragment } from '#lib/gql/graphql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { CODES } from './codes.ts';
import { YearNumbers } from './numbers.gql.ts';

/** Numbers of a year; of whatever year, those that the reader may see. */
export interface Numbers {
  year: number;
  rows: HomeNumberFragment[];
  /** The year that was meant, for which nobody has reported yet. */
  unreported: number | null;
}

export const yearPeriod = (year: number) => ({
  start: `${year}-01-01`,
  end: `${year + 1}-01-01`,
});

const isSilent = ({ refusal }: HomeNumberFragment) => refusal?.code === 'NO_FIGURES';

/** Those of a year, or of the newest that has any. */
export async function numbersOf(
  client: Client,
  {
    unit,
    year,
    totals,
  }: { unit: string; year: number; totals: readonly (HomeNumberFragment | null)[] },
  here: Parameters<typeof answer>[3],
): Promise<Numbers> {
  const rows = totals.filter((total) => total !== null);
  const newest = rows
    .flatMap(({ newestPeriod }) => newestPeriod?.start?.slice(0, 4) ?? [])
    .sort()
    .at(-1);
  if (!newest || !rows.every(isSilent) || Number(newest) === year) {
    return { year, rows, unreported: null };
  }
  const last = Number(newest);
  const asked = { unit, period: yearPeriod(last), codes: [...CODES] };
  const { unit: again } = await answer(client, YearNumbers, asked, here);
  const found = (again.totals ?? []).filter((total) => total !== null);
  return { year: last, rows: found, unreported: year };
}
