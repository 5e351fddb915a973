import { FiguresError, type Refusal, type Total, totalOf } from '@linli/figures';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import { extraWords } from '#modules/figures/measure/measure.rule';
import type { FitRow } from './measured.query.ts';
import type { Days } from './days.rule.ts';

/** A flow that may be one of several which add up. */
export type Flow = Pick<
  FitRow,
  'id' | 'unitId' | 'basis' | 'measure' | 'bounds' | 'periodStart' | 'periodEnd'
>;

/**
 * Whether the values of an indicator add up from one period to the next: what happened, each time
 * anew. Not people, who may be the same again, nor what is told per month or in percent.
 */
export const addsOverTime = ({
  basis,
  rule,
  measure,
}: Pick<IndicatorRow, 'basis' | 'rule' | 'measure'>): boolean =>
  basis === 'FLOW' &&
  (rule === 'SUM' || rule === 'REACH') &&
  measure.kind !== 'RATE' &&
  measure.kind !== 'PERCENT';

/**
 * What the flows of one slot come to within a span of days, told in a measure word. A broader period
 * stands for the finer ones in it; where days are missing, the sum is "at least".
 */
export function flowSum(
  flows: readonly Flow[],
  period: Days,
  measureWord: string,
): Total | Refusal {
  const parts = flows.map(({ id, unitId, basis, measure, bounds, periodStart, periodEnd }) => ({
    ...{ id, unitId, basis, bounds, measureWord: measure.word },
    period: { start: periodStart, end: periodEnd },
  }));
  try {
    const measures = extraWords(flows.map(({ measure }) => measure));
    return totalOf({ rule: 'SUM', basis: 'FLOW', measureWord, measures, parts, period });
  } catch (error) {
    if (!(error instanceof FiguresError) || error.code !== 'OUT_OF_RANGE') throw error;
    return { ok: false, reason: 'OUT_OF_RANGE', params: {} };
  }
}

/** The flows that together tell of every day of a span, in their order; none where any is missing. */
export function flowsFilling<Row extends Flow>(flows: readonly Row[], period: Days): Row[] {
  const [first] = flows;
  const sum = first && flowSum(flows, period, first.measure.word);
  if (!sum?.ok || sum.missingUnitIds.length > 0) return [];
  return flows
    .filter(({ id }) => sum.partIds.includes(id))
    .toSorted((a, b) => (a.periodStart! < b.periodStart! ? -1 : 1));
}
