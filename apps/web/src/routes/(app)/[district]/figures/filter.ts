import type { PeriodInput } from '#lib/gql/graphql.ts';
import { readYear } from '#lib/shell/place.ts';

/** What the page's address asks for. */
export interface Filter {
  /** Null: all. */
  indicator: string | null;
  /** Null: all. */
  year: number | null;
  dimension: string | null;
  /** First and last day, for the list. */
  from: string | null;
  until: string | null;
  /** The year, for the total. */
  period: PeriodInput | null;
}

export function filterOf(search: URLSearchParams): Filter {
  const year = readYear(search.get('year'));
  return {
    indicator: search.get('indicator') || null,
    dimension: search.get('dimension') || null,
    year,
    from: year ? `${year}-01-01` : null,
    until: year ? `${year}-12-31` : null,
    period: year ? { start: `${year}-01-01`, end: `${year + 1}-01-01` } : null,
  };
}
