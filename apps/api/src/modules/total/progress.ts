import {
  type Bounds,
  NOT_NEGATIVE,
  progressToward,
  type Reason,
  type TargetProgress,
} from '@linli/figures';
import type { IndicatorRow } from '../indicator/indicator.query.ts';
import { inWord, type MeasuredRow } from './measured.query.ts';
import type { PlannedRow } from './progress.query.ts';

/** Where a figure stands toward its target, or why that cannot be told. */
export type Progress =
  | { ok: true; state: TargetProgress['state']; margin: Estimate; ratio: Estimate | null }
  | ({ ok: false } & Reason);

type Estimate = TargetProgress['margin'];

/**
 * Progress of a figure toward a target, in the figure's measure. A flow that is not of the plan's
 * own days is read for what it says of them: of a part of them, at least; of more, at most.
 */
export function progressOf(
  figure: MeasuredRow,
  target: PlannedRow,
  { basis, direction }: Pick<IndicatorRow, 'basis' | 'direction'>,
): Progress {
  if (figure.basis !== basis) {
    return { ok: false, reason: 'BASES_DIFFER', params: { a: figure.basis, b: basis } };
  }
  const planned = inWord(target, figure.measure.word);
  if (!planned.ok) return planned;
  const reached = basis === 'FLOW' ? withinPlan(figure, target) : figure;
  const better = direction === 'LOWER' ? 'AT_MOST' : 'AT_LEAST';
  const toward = progressToward(reached, planned.measured, better);
  if (!toward.ok) return toward;
  const { state, margin, progress } = toward;
  return { ok: true, state, margin, ratio: progress.ok ? progress : null };
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
