import { MeasureKind, type PeriodInput } from '#lib/gql/graphql.ts';
import { id, oneOf, searchQuery, whole } from '#lib/kit/query.ts';
import { placeOf } from '#lib/shell/place.ts';

const VIEWS = ['totals', 'own'] as const;
export type View = (typeof VIEWS)[number];

/** What the page's address asks beside the unit. */
const figures = searchQuery({
  view: oneOf(VIEWS),
  group: oneOf(MeasureKind),
  indicator: id(),
  dimension: id(),
  year: whole(1900, 2099),
});

export interface Filter extends Omit<typeof figures.blank, 'view'> {
  view: View;
}

/** A district is looked at with all below, a unit of it by its own numbers, unless said otherwise. */
export function filterOf(url: URL): Filter {
  const asked = figures.read(url.searchParams);
  return { ...asked, view: asked.view ?? (placeOf(url).unit ? 'own' : 'totals') };
}

/** A year as a period. */
export const periodOf = (year: number): PeriodInput => ({
  start: `${year}-01-01`,
  end: `${year + 1}-01-01`,
});

/** First and last day of a year, for lists. */
export const daysOf = (year: number | null) => ({
  from: year ? `${year}-01-01` : null,
  until: year ? `${year}-12-31` : null,
});
