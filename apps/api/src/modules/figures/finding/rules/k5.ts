import { type Bounds, intersection, ratio } from '@linli/figures';
import { isTotalled } from '#modules/figures/reading/related.rule';
import type { BoundedFigure, CheckedUnit, Rule } from './facts.ts';
import { about, kept, reported, reportedSum } from './params.ts';
import { type Amount, wholeOf } from './related.ts';

/** Fewer people in a session than this are unusual. */
const FEWEST = '5';
/** So many people in a session, or more, are unusual. */
const MOST = '300';

const below = (value: string): Bounds => ({ lower: null, upper: { value, inclusive: false } });
const from = (value: string): Bounds => ({ lower: { value, inclusive: true }, upper: null });

/**
 * K5, size of a session: people reached, or visits, ÷ sessions of the same program and period; several
 * kinds of session add up. Outliers at both ends: 4000余 ÷ 5 is 800–1,000, over 100 ÷ 22 may be 4.5.
 */
export const sessionSize: Rule = (figure, unit) => {
  const size = sizeOf(figure, unit);
  if (!size || !isUnusual(size.bounds)) return [];
  const { bounds, sessions } = size;
  const params = {
    people: reported(figure),
    sessions: reportedSum(sessions),
    size: about(bounds, 1),
    fewest: { text: FEWEST },
    most: { text: MOST },
  };
  const figures = [figure, ...sessions.figures];
  return [{ check: 'K5', severity: 'WARNING', figures, bounds: kept(bounds), says: 'K5', params }];
};

/** People per session; null where no sessions are known, or there may have been none. */
export function sizeOf(
  figure: BoundedFigure,
  unit: CheckedUnit,
): { bounds: Bounds; sessions: Amount } | null {
  const attended = figure.indicator.rule === 'REACH' || figure.indicator.rule === 'SUM';
  const people = figure.measure.kind === 'PERSON' || figure.measure.kind === 'VISIT';
  const related =
    figure.basis === 'CUMULATIVE' ? unit.cumulated : isTotalled(figure) && unit.related;
  const known = attended && people && related;
  const sessions = known ? wholeOf(figure, 'DENOMINATOR', { related: known }) : null;
  if (sessions?.kind !== 'SESSION') return null;
  // Of one basis they are of one period, or flows that fill it.
  const apart = sessions.figures.some(
    (other) => other.programId !== figure.programId || other.basis !== figure.basis,
  );
  const size = apart ? null : ratio(figure.bounds, sessions.bounds);
  return size?.ok ? { bounds: size.bounds, sessions } : null;
}

/**
 * All that it can be is unusual; or too few are possible and nothing bounds it above. From nothing
 * upwards says nothing: so it is when the sessions have no upper end.
 */
function isUnusual(size: Bounds): boolean {
  if (intersection(size, below(MOST)) === null) return true;
  if (size.upper !== null) return intersection(size, from(FEWEST)) === null;
  const known = size.lower !== null && size.lower.value !== '0';
  return known && intersection(size, below(FEWEST)) !== null;
}
