import type { Basis } from './basis.ts';
import type { Grain } from './reason-terms.ts';
import type { Reason } from './reasons.ts';

/** When a figure holds. Dates as `2021-01-01`; null is unknown. */
export interface FigurePeriod {
  /** The first day. */
  readonly start: string | null;
  /** The day after the last; for a stock, the day after its date. */
  readonly end: string | null;
  readonly grain: Grain | null;
  /** The source's own words for it, shown to the reader instead of the dates. */
  readonly text?: string | null;
}

interface DatedFigure {
  readonly unit: string;
  readonly basis: Basis;
  readonly period: FigurePeriod;
}

/**
 * What two figures' periods say about comparing them.
 *
 * @param statesOnly - Whether both tell how things stand at a date: then only their ends count, and
 * a difference is no more than a caveat.
 */
export function comparePeriods(
  a: DatedFigure,
  b: DatedFigure,
  statesOnly: boolean,
): (Reason & { against: boolean })[] {
  const params = { a: nameOf(a.period), b: nameOf(b.period) };
  if (statesOnly) return compareDates(a.period, b.period, params);
  if (!isKnown(a.period) || !isKnown(b.period)) {
    return [{ reason: 'PERIOD_UNKNOWN', params, against: true }];
  }
  if (a.period.start === b.period.start && a.period.end === b.period.end) return [];
  if (isTrend(a, b)) return [{ reason: 'SAME_UNIT_TREND', params, against: false }];
  const periods = { reason: 'PERIODS_DIFFER', params, against: true } as const;
  const [grainOfA, grainOfB] = [a.period.grain, b.period.grain];
  if (!grainOfA || !grainOfB || grainOfA === grainOfB) return [periods];
  const grains = { a: grainOfA, b: grainOfB };
  return [periods, { reason: 'GRAINS_DIFFER', params: grains, against: true }];
}

function compareDates(
  a: FigurePeriod,
  b: FigurePeriod,
  params: Reason['params'],
): (Reason & { against: boolean })[] {
  if (a.end === null || b.end === null) {
    return [{ reason: 'PERIOD_UNKNOWN', params, against: false }];
  }
  return a.end === b.end ? [] : [{ reason: 'PERIODS_DIFFER', params, against: false }];
}

function isKnown(period: FigurePeriod): boolean {
  return period.start !== null && period.end !== null;
}

/** One unit over periods of one kind, or its running total from one start. */
function isTrend(a: DatedFigure, b: DatedFigure): boolean {
  if (a.unit !== b.unit || a.basis !== b.basis) return false;
  if (a.basis === 'CUMULATIVE') return a.period.start === b.period.start;
  return a.period.grain !== null && a.period.grain === b.period.grain;
}

function nameOf({ start, end, text }: FigurePeriod): string {
  if (text) return text;
  return start === null && end === null ? 'UNKNOWN' : `${start ?? '…'}/${end ?? '…'}`;
}
