import type { Client } from '@urql/core';
import type { HomeNumberFragment, UnitHomeQuery } from '#lib/gql/graphql.ts';
import { type Answered, answer } from '#lib/graphql/answer.ts';
import { CODES } from './codes.ts';
import { YearNumbers } from './numbers.gql.ts';

/** How far a year is reported. */
export type Reported = Answered<UnitHomeQuery>['unit']['reportedYears'][number];

/** Numbers of a year that the reader may see. */
export interface Numbers {
  year: number;
  rows: HomeNumberFragment[];
  /** This year, where it is not the one that is shown. */
  behind: Reported | null;
}

export const yearPeriod = (year: number) => ({
  start: `${year}-01-01`,
  end: `${year + 1}-01-01`,
});

/**
 * The year that a home tells of: the newest that at least half of the units below reported, else the
 * one that most did, among those that tell more than half as many numbers as the fullest one. The
 * present one where there is none.
 *
 * @param years the latest first
 */
export function toldYear(years: readonly Reported[], now: number): number {
  const gone = years.filter(({ year }) => year <= now);
  const fullest = Math.max(...gone.map((own) => own.reportedIndicators));
  const full = gone.filter((own) => own.reportedIndicators * 2 > fullest);
  const half = full.find((own) => own.reportedChildren * 2 >= own.expectedChildren);
  const [most] = full.toSorted((a, b) => b.reportedChildren - a.reportedChildren);
  return (half ?? most)?.year ?? now;
}

interface Asked {
  unit: string;
  /** Which `totals` are of: this year, or the one of the address. */
  year: number;
  totals: readonly (HomeNumberFragment | null)[];
  /** None where the address says which. */
  years: readonly Reported[];
}

/** Those of the year that the unit has told. */
export async function numbersOf(
  client: Client,
  { unit, year: now, totals, years }: Asked,
  here: Parameters<typeof answer>[3],
): Promise<Numbers> {
  const year = toldYear(years, now);
  if (year === now) return { year, rows: thereOf(totals), behind: null };
  const asked = { unit, period: yearPeriod(year), codes: [...CODES] };
  const { unit: again } = await answer(client, YearNumbers, asked, here);
  const none = { year: now, expectedChildren: 0, reportedChildren: 0, reportedIndicators: 0 };
  const behind = years.find((own) => own.year === now) ?? none;
  return { year, rows: thereOf(again.totals ?? []), behind };
}

const thereOf = (totals: readonly (HomeNumberFragment | null)[]) =>
  totals.filter((total) => total !== null);
