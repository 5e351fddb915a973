import { FiguresError, type Reason } from '@linli/figures';
import { Refusal } from '#kernel/errors';
import type { Locale } from '#kernel/locale';
import { untotalled } from '#modules/figures/figure/untotalled.rule';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import type { RelatedFigure } from '#modules/figures/reading/candidates.query';
import type { MeasuredRow } from '#modules/figures/reading/measured.query';
import { type Change, type FactoredPlan, planToward } from './plan.rule.ts';
import type { PlannedRow } from './progress.query.ts';

/** A rate with what is planned of it. */
export interface RateAndTarget {
  indicator: Pick<IndicatorRow, 'basis' | 'measure' | 'name' | 'nameEn'>;
  figure: MeasuredRow;
  target: PlannedRow;
  related: readonly RelatedFigure[];
}

/** The plan, with the denominator that it was made with. */
export type Planned =
  (Extract<FactoredPlan, { ok: true }> & { denominator: MeasuredRow }) | ({ ok: false } & Reason);

/** Changes beyond this are nobody's plan. */
const CHANGE_MAX = 1e15;

/** @throws Refusal BAD_USER_INPUT for a change beyond all measure */
export function planOf(question: RateAndTarget, change: Change, locale: Locale): Planned {
  const tooLarge = () => new Refusal('BAD_USER_INPUT', 'TOO_LARGE', { limit: CHANGE_MAX });
  const numbers = [change.added, change.growth].map((text) => Math.abs(Number(text ?? 0)));
  if (numbers.some((number) => number > CHANGE_MAX)) throw tooLarge();
  try {
    return planned(question, change, locale);
  } catch (error) {
    if (error instanceof FiguresError) throw tooLarge();
    throw error;
  }
}

function planned(question: RateAndTarget, change: Change, locale: Locale): Planned {
  const { figure, target, indicator, related } = question;
  const unfit = untotalled(figure, indicator);
  if (unfit) return { ok: false, ...unfit };
  const all = related.filter(({ kind }) => kind === 'DENOMINATOR');
  const denominators = all.flatMap(({ figures }) => figures);
  const lacking = all
    .filter(({ figures }) => figures.length === 0)
    .map((one) => nameOf(one, locale));
  const [denominator] = denominators;
  if (!denominator || lacking.length > 0) {
    const itself = locale === 'en' ? indicator.nameEn : null;
    const ids = lacking.join(', ') || (itself ?? indicator.name);
    return { ok: false, reason: 'NEEDS_NUMERATORS', params: { ids } };
  }
  const plan = planToward({ figure, target, denominators }, change);
  return plan.ok ? { ...plan, denominator } : plan;
}

function nameOf({ indicator, indicatorEn, dimension }: RelatedFigure, locale: Locale): string {
  const name = (locale === 'en' && indicatorEn) || indicator;
  return [name, dimension].filter(Boolean).join(' ');
}
