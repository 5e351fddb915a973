import { type Bounds, pointBounds, product, readMeasureWord, scaledRatio } from '@linli/figures';
import type { BoundedFigure } from './facts.ts';
import { type Amount, onlyNumberIn } from './related.ts';

/** Per how many a rate counts: 1000 for 个/千人 and ‰, 100 for %, 1 for an average. */
export function factorOf(word: string): string {
  const measure = readMeasureWord(word);
  if (measure?.kind === 'PERCENT') return measure.scale === '1' ? '100' : '1000';
  return measure?.per?.factor ?? '1';
}

/** How many a rate or average of a base stands for, and by the numbers as printed. */
export function amountAt(
  { measure, value, bounds }: BoundedFigure,
  base: Pick<Amount, 'value' | 'bounds'>,
): { value: string | null; bounds: Bounds } | null {
  const factor = pointBounds(factorOf(measure.word));
  const scale = measure.kind === 'PERCENT' ? '1' : (readMeasureWord(measure.word)?.scale ?? '1');
  const at = (rate: Bounds, of: Bounds) => scaledRatio(product(rate, of), factor, scale);
  const amount = at(bounds, base.bounds);
  if (!amount.ok) return null;
  if (value === null || base.value === null) return { value: null, bounds: amount.bounds };
  const point = at(pointBounds(value), pointBounds(base.value));
  return { value: point.ok ? onlyNumberIn(point.bounds) : null, bounds: amount.bounds };
}
