import {
  FiguresError,
  type Measured,
  planRate,
  pointBounds,
  type RatePlan,
  type Reason,
  type Refusal,
  sum,
} from '@linli/figures';
import { Refusal as Rejection } from '../../kernel/errors.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { IndicatorRow } from '../indicator/indicator.query.ts';
import { inWord, type MeasuredRow, times } from './measured.query.ts';
import type { PlannedRow } from './progress.query.ts';
import type { RelatedFigure } from './related.query.ts';
import { rateWord } from './total.rate.ts';

/** What if: so many more in the numerator, a denominator that grew by this fraction. */
export interface Change {
  added?: string | null;
  growth?: string | null;
}

/** A rate with what is planned of it. */
export interface RateAndTarget {
  indicator: Pick<IndicatorRow, 'basis' | 'name' | 'nameEn'>;
  figure: MeasuredRow;
  target: PlannedRow;
  related: readonly RelatedFigure[];
}

/** The plan, with the denominator and the factor that it was made with. */
export type Planned =
  (RatePlan & { denominator: MeasuredRow; factor: string }) | ({ ok: false } & Reason);

/** Changes beyond this are nobody's plan. */
const CHANGE_MAX = 1e15;

/** Whether a plan can be made: a rate per so many or a percentage, of which more is better. */
export function isPlannable({ measure, direction }: IndicatorRow): boolean {
  return (measure.kind === 'RATE' || measure.kind === 'PERCENT') && direction !== 'LOWER';
}

/** @throws Refusal BAD_USER_INPUT for a change beyond all measure */
export function planOf(question: RateAndTarget, change: Change, locale: Locale): Planned {
  const tooLarge = () => new Rejection('BAD_USER_INPUT', 'TOO_LARGE', { limit: CHANGE_MAX });
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
  const { figure, target, indicator } = question;
  if (figure.basis !== indicator.basis) {
    return { ok: false, reason: 'BASES_DIFFER', params: { a: figure.basis, b: indicator.basis } };
  }
  const { word } = figure.measure;
  const written = rateWord(word);
  const wanted = inWord(target, word);
  if (!wanted.ok) return wanted;
  if (!written) return { ok: false, reason: 'UNKNOWN_MEASURE', params: { word } };
  const base = baseOf(question, written.per, locale);
  if (!base.ok) return base;
  const aim = times(wanted.measured, written.scale).value;
  if (aim === null) return { ok: false, reason: 'VALUE_UNKNOWN', params: {} };
  const plan = planRate({
    rate: times(figure, written.scale),
    denominator: base.measured,
    target: aim,
    factor: written.factor,
    added: change.added ?? '0',
    growth: change.growth ?? '0',
  });
  return plan.ok ? { ...plan, denominator: base.figure, factor: written.factor } : plan;
}

type Base = { ok: true; measured: Measured; figure: MeasuredRow } | Refusal;

/** What the rate is taken of, in the plain word that it is per; several denominators add up. */
function baseOf({ related, indicator }: RateAndTarget, per: string | null, locale: Locale): Base {
  const all = related.filter(({ kind }) => kind === 'DENOMINATOR');
  const figures = all.flatMap(({ figure }) => figure ?? []);
  const [first] = figures;
  if (!first || figures.length < all.length) {
    const lacking = all.filter(({ figure }) => !figure).map((one) => nameOf(one, locale));
    const itself = locale === 'en' ? indicator.nameEn : null;
    const ids = lacking.join(', ') || (itself ?? indicator.name);
    return { ok: false, reason: 'NEEDS_NUMERATORS', params: { ids } };
  }
  const parts: Measured[] = [];
  for (const figure of figures) {
    const counted = plain(figure, per);
    if (!counted.ok) return counted;
    parts.push(counted.measured);
  }
  return { ok: true, measured: added(parts), figure: first };
}

function plain(figure: MeasuredRow, per: string | null) {
  if (per && rateWord(per)) return inWord(figure, per);
  const { value, bounds } = figure;
  const scale = rateWord(figure.measure.word)?.scale ?? '1';
  return { ok: true, measured: times({ value, bounds }, scale) } as const;
}

function added([first, ...rest]: readonly Measured[]): Measured {
  if (!first || rest.length === 0) return first ?? { value: null, bounds: null };
  const all = [first, ...rest];
  const bounds = all.flatMap((one) => one.bounds ?? []);
  const values = all.flatMap((one) => one.value ?? []);
  return {
    bounds: bounds.length < all.length ? null : sum(bounds),
    value: values.length < all.length ? null : (sum(values.map(pointBounds)).lower?.value ?? null),
  };
}

function nameOf({ indicator, indicatorEn, dimension }: RelatedFigure, locale: Locale): string {
  const name = (locale === 'en' && indicatorEn) || indicator;
  return [name, dimension].filter(Boolean).join(' ');
}
