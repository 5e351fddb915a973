import { planRate, type RatePlan, type Reason } from '@linli/figures';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import {
  type Counted,
  inWord,
  plainWord,
  rateWord,
  sumIn,
  times,
} from '#modules/figures/reading/measured.rule';

/** What if: so many more in the numerator, a denominator that grew by this fraction. */
export interface Change {
  added?: string | null;
  growth?: string | null;
}

/** A rate, what is planned of it, and what it is taken of. */
export interface PlanQuestion {
  figure: Counted;
  target: Counted;
  /** Several add up. */
  denominators: readonly Counted[];
}

/** The plan, with the factor that it was made with. */
export type FactoredPlan = (RatePlan & { factor: string }) | ({ ok: false } & Reason);

/** Whether a plan can be made: a rate per so many or a percentage, of which more is better. */
export function isPlannable({
  measure,
  direction,
}: Pick<IndicatorRow, 'measure' | 'direction'>): boolean {
  return (measure.kind === 'RATE' || measure.kind === 'PERCENT') && direction !== 'LOWER';
}

/**
 * Where a rate stands toward its target. Denominators are told in the word that the rate is per.
 *
 * @throws FiguresError OUT_OF_RANGE for more digits than can be computed with
 */
export function planToward(question: PlanQuestion, change: Change = {}): FactoredPlan {
  const { figure, target, denominators } = question;
  const { word } = figure.measure;
  const [first] = denominators;
  const written = rateWord(word);
  const wanted = inWord(target, word);
  if (!wanted.ok) return wanted;
  if (!written || !first) return { ok: false, reason: 'UNKNOWN_MEASURE', params: { word } };
  const { factor, scale, per } = written;
  const base = sumIn(denominators, per && rateWord(per) ? per : plainWord(first));
  if (!base.ok) return base;
  const aim = times(wanted.measured, scale).value;
  if (aim === null) return { ok: false, reason: 'VALUE_UNKNOWN', params: {} };
  const plan = planRate({
    rate: times(figure, scale),
    denominator: base.measured,
    target: aim,
    factor,
    added: change.added ?? '0',
    growth: change.growth ?? '0',
  });
  return plan.ok ? { ...plan, factor } : plan;
}
