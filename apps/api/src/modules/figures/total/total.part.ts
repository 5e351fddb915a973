import type { Basis, Rate, Reason, TotalPart } from '@linli/figures';
import { untotalled } from '#modules/figures/figure/untotalled.rule';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import type { Days } from '#modules/figures/reading/days.rule';
import type { PartRow } from './total.query.ts';
import type { TreeFigure } from './total.sorter.ts';
import type { Tree } from './total.tree.ts';

/** A figure on its way into a total. */
export type Part = PartRow & TreeFigure & { rate: Rate | null };

/** A figure with what keeps it from being totalled within a period. */
export function partOf(
  row: PartRow,
  rate: Rate | null,
  indicator: IndicatorRow,
  period: Days,
): Part {
  const unknown = row.bounds || rate ? null : { reason: 'VALUE_UNKNOWN' as const, params: {} };
  const unfit = untotalled(row, indicator) ?? whyOutside(row, indicator.basis, period) ?? unknown;
  return { ...row, rate, unfit };
}

/** Whether a figure says nothing of a period: a state at another time. A flow may, if in part. */
export function isElsewhere(part: PartRow, basis: Basis, period: Days): boolean {
  return basis !== 'FLOW' && whyOutside(part, basis, period)?.reason === 'OUTSIDE_PERIOD';
}

/** The same as a part of the total; the owner of a joint program may tell its result as its own. */
export function totalPart(part: Part, tree: Tree): TotalPart {
  const { id, unitId, dimension, programId, basis, measure, bounds, rate, jointOwnerId } = part;
  const places = [...tree.path(unitId), ...tree.path(jointOwnerId ?? '')];
  const withinUnitIds = places.filter((place) => place !== unitId);
  const period = { start: part.periodStart, end: part.periodEnd };
  const joint = jointOwnerId !== null;
  return {
    ...{ id, unitId, withinUnitIds, dimension, programId, joint },
    ...{ basis, measureWord: measure.word, bounds, rate, period },
  };
}

/** A flow must lie within the period, all else must end within it, as in `totalOf`. */
function whyOutside({ periodStart: start, periodEnd: end }: PartRow, basis: Basis, period: Days) {
  if (end === null || (start === null && basis === 'FLOW')) {
    return { reason: 'SPAN_UNKNOWN', params: {} } satisfies Reason;
  }
  const early = basis === 'FLOW' ? start! < period.start : end <= period.start;
  if (!early && end <= period.end) return null;
  return { reason: 'OUTSIDE_PERIOD', params: {} } satisfies Reason;
}
