import type { HomeNumberFragment, HomeOverviewFragment } from '#lib/gql/graphql.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Reported } from './numbers.ts';

export type Below = HomeOverviewFragment['unit'];

/** Sites report of their own accord: beside other units none of them is missed. */
function askedOf(below: readonly Below[]): readonly Below[] {
  const others = below.filter(({ kind }) => kind !== 'SITE');
  return others.length > 0 ? others : below;
}

/** What the units below that are asked are called together. */
function sayUnits(below: readonly Below[], count: number): string {
  const asked = askedOf(below);
  const kinds = new Set(asked.map(({ kind }) => kind));
  if (kinds.size !== 1) return m.home_units_MIXED({ count });
  return asked[0]?.kind === 'STREET'
    ? m.home_units_STREET({ count })
    : m.home_units_COMMUNITY({ count });
}

/** How many of those directly below have reported; null where none is expected to. */
export function sayReported(
  { expectedChildren: expected, reportedChildren: reported }: HomeNumberFragment,
  below: readonly Below[],
): string | null {
  if (expected === 0) return null;
  return m.home_reported({ reported, units: sayUnits(below, expected) });
}

/** How far a year is that is not told yet. */
export function sayBehind(behind: Reported, below: readonly Below[]): string {
  const { year, expectedChildren: expected, reportedChildren: reported } = behind;
  if (behind.reportedIndicators === 0) return m.home_unreported({ year });
  // What is the unit's own, before any below told something.
  if (reported === 0) return m.home_behind_own({ year, count: behind.reportedIndicators });
  return expected === 0
    ? m.figure_year({ year })
    : m.home_behind({ year, reported, units: sayUnits(below, expected) });
}

/** Those directly below of which nothing is reported, in the order of their codes. */
export function missingOf(total: HomeNumberFragment, below: readonly Below[]): Below[] {
  if (total.reportedChildren >= total.expectedChildren) return [];
  const told = new Set(
    total.byChild.flatMap(({ unit, total: own }) =>
      own.figureCount > 0 || own.reportedUnits > 0 ? unit.id : [],
    ),
  );
  return askedOf(below).filter(({ id }) => !told.has(id));
}

/** The name of a number with its measure word, for the head of a column. */
export function sayHead({ indicator, measure }: HomeNumberFragment): string {
  const { text: name } = local(indicator.name, indicator.nameEn);
  const { text: word } = local(measure.word, measure.wordEn);
  return m.home_of_measure({ name, word });
}
