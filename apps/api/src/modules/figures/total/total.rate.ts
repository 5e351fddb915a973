import { add, type Amount, intersection, type Rate, rateOf, scale } from '@linli/figures';
import type { Context } from '#context';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import { type RelatedFigure, relatedTo } from '#modules/figures/reading/candidates.query';
import type { MeasuredRow } from '#modules/figures/reading/measured.query';
import { rateWord } from '#modules/figures/reading/measured.rule';

/** What rates are computed from, by the ids of their figures. */
export type Rates = ReadonlyMap<string, Rate>;

/** What the figures of an indicator are recomputed from; nothing for one that simply adds. */
export async function ratesOf(
  ctx: Context,
  { rule, basis }: Pick<IndicatorRow, 'rule' | 'basis'>,
  figures: readonly MeasuredRow[],
): Promise<Rates> {
  const recomputes = rule === 'RECOMPUTE' || basis === 'RATIO' || basis === 'AVERAGE';
  if (!recomputes || figures.length === 0) return new Map();
  const related = await relatedTo(ctx, figures, 'SAME');
  const rates = figures.map((figure, at) => [figure.id, rateFrom(figure, related[at]!)] as const);
  return new Map(rates.filter((entry): entry is [string, Rate] => entry[1] !== null));
}

/** The sum of the related figures of one kind; null when there is none or one is not known. */
export function amountOf(
  kind: RelatedFigure['kind'],
  related: readonly RelatedFigure[],
): Amount | null {
  const own = related.filter((one) => one.kind === kind);
  if (own.some(({ figures }) => figures.length === 0)) return null;
  const [first, ...rest] = own
    .flatMap(({ figures }) => figures)
    .map(({ bounds, measure }) => bounds && { bounds, measureWord: measure.word });
  return rest.reduce((total, amount) => {
    const both = total && amount && add(total, amount);
    return both?.ok ? both.amount : null;
  }, first ?? null);
}

/**
 * The numerator and denominator of a rate. Null also when they contradict what was reported: parts
 * that the catalogue names without naming all of them are no numerator.
 */
export function rateFrom(figure: MeasuredRow, related: readonly RelatedFigure[]): Rate | null {
  const numerator = amountOf('NUMERATOR', related);
  const denominator = amountOf('DENOMINATOR', related);
  const written = rateWord(figure.measure.word);
  if (!numerator || !denominator || !written) return null;
  const rate = { numerator, denominator, factor: written.factor };
  const computed = rateOf(rate);
  if (!computed.ok) return null;
  const { bounds } = figure;
  const agrees = !bounds || intersection(computed.bounds, scale(bounds, written.scale));
  return agrees ? rate : null;
}
