import { type Bounds, pointBounds, product, scaledRatio } from '@linli/figures';
import { onlyNumberIn, rateWord } from '#modules/figures/reading/measured.rule';
import type { BoundedFigure } from './facts.ts';
import type { Amount } from './related.ts';

/** How many a rate or average of a base stands for, and by the numbers as printed. */
export function amountAt(
  { measure, value, bounds }: BoundedFigure,
  base: Pick<Amount, 'value' | 'bounds'>,
): { value: string | null; bounds: Bounds } | null {
  const written = rateWord(measure.word);
  const factor = pointBounds(written?.factor ?? '1');
  const at = (rate: Bounds, of: Bounds) =>
    scaledRatio(product(rate, of), factor, written?.scale ?? '1');
  const amount = at(bounds, base.bounds);
  if (!amount.ok) return null;
  if (value === null || base.value === null) return { value: null, bounds: amount.bounds };
  const point = at(pointBounds(value), pointBounds(base.value));
  return { value: point.ok ? onlyNumberIn(point.bounds) : null, bounds: amount.bounds };
}
