import {
  type Bounds,
  NOT_NEGATIVE,
  progressToward,
  type Reason,
  type TargetProgress,
} from '@linli/figures';
import { dayBefore } from '#kernel/clock';
import type { Key } from '#kernel/ids';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import type { Actual } from '#modules/figures/reading/actual.rule';
import type { MeasuredRow } from '#modules/figures/reading/measured.query';
import { inWord, sumIn } from '#modules/figures/reading/measured.rule';
import type { PlannedRow } from './progress.query.ts';
import { type Days, daysLacking } from '#modules/figures/reading/days.rule';

/** Where what was reached stands toward a target, or why that cannot be told. */
export type Progress =
  | {
      ok: true;
      state: TargetProgress['state'];
      margin: Estimate;
      ratio: Estimate | null;
      reached: { value: string | null; bounds: Bounds };
    }
  | ({ ok: false } & Reason);

type Estimate = TargetProgress['margin'];
type Meaning = Pick<IndicatorRow, 'basis' | 'direction'>;

/**
 * Progress toward a target, in the measure of the first figure. The periods of a flow within the plan
 * add up. A flow that is not of the plan's own days is read for what it says of them: of a part of
 * them, at least; of more, at most.
 */
export function progressOf(
  actual: Actual<MeasuredRow>,
  target: PlannedRow,
  { basis, direction }: Meaning,
): Progress {
  const [figure] = actual.figures;
  if (figure.basis !== basis) {
    return { ok: false, reason: 'BASES_DIFFER', params: { a: figure.basis, b: basis } };
  }
  const planned = inWord(target, figure.measure.word);
  if (!planned.ok) return planned;
  const reached = reachedBy(actual, target);
  if ('ok' in reached) return reached;
  const better = direction === 'LOWER' ? 'AT_MOST' : 'AT_LEAST';
  const toward = progressToward(reached, planned.measured, better);
  if (!toward.ok) return toward;
  const { state, margin, progress } = toward;
  const { value, bounds } = reached;
  return {
    ...{ ok: true, state, margin, ratio: progress.ok ? progress : null },
    reached: { value, bounds: bounds! },
  };
}

/** Days of a plan that no period of a flow tells of; of what holds at a day, none lacks. */
export function lackingOf(
  { figures }: Actual<MeasuredRow>,
  { planStart, planEnd }: PlannedRow,
): readonly Days[] {
  if (planStart === null || planEnd === null || figures[0].basis !== 'FLOW') return [];
  const spans = figures.map(({ periodStart, periodEnd }) => ({
    start: periodStart ?? planStart,
    end: periodEnd ?? planEnd,
  }));
  return daysLacking(spans, { start: planStart, end: planEnd });
}

/** Keys of the figures that progress is read from. */
export const keysOf = ({ figures }: Actual<MeasuredRow>): Key[] =>
  figures.map(({ districtId, id }) => ({ districtId, id }));

type Reached = Pick<MeasuredRow, 'value' | 'bounds'>;

function reachedBy({ figures, sum }: Actual<MeasuredRow>, target: PlannedRow) {
  const [figure] = figures;
  if (!sum) return figure.basis === 'FLOW' ? withinPlan(figure, target) : (figure as Reached);
  if (!sum.ok) return inPeriods(sum, figures);
  const printed = sumIn(figures, sum.measureWord);
  return { value: printed.ok ? printed.measured.value : null, bounds: sum.bounds } as Reached;
}

/** The same reason, with the days of figures where computing speaks of their ids. */
function inPeriods(
  { reason, params }: Reason,
  figures: readonly MeasuredRow[],
): { ok: false } & Reason {
  const told = Object.entries(params).map(([name, id]) => {
    const figure = figures.find((one) => one.id === id);
    const last = figure?.periodEnd && dayBefore(figure.periodEnd);
    return [name, last ? `${figure.periodStart}–${last}` : id];
  });
  return { ok: false, reason, params: Object.fromEntries(told) as Reason['params'] };
}

type Dated = Pick<MeasuredRow, 'value' | 'bounds' | 'periodStart' | 'periodEnd'>;

/** What a flow says of the days of a plan; a plan without days is of the figure's. */
function withinPlan({ value, bounds, periodStart, periodEnd }: Dated, plan: PlannedRow) {
  const { planStart, planEnd } = plan;
  const inside =
    (planStart === null || (periodStart !== null && periodStart >= planStart)) &&
    (planEnd === null || (periodEnd !== null && periodEnd <= planEnd));
  const whole =
    (planStart === null || (periodStart !== null && periodStart <= planStart)) &&
    (planEnd === null || (periodEnd !== null && periodEnd >= planEnd));
  const known: Bounds | null = bounds && {
    lower: inside ? bounds.lower : NOT_NEGATIVE.lower,
    upper: whole ? bounds.upper : null,
  };
  return { value: inside ? value : null, bounds: known };
}
