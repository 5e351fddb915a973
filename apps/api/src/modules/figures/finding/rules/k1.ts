import { difference, intersection, NOT_NEGATIVE, type Bounds } from '@linli/figures';
import { amountAt } from './amount-at.ts';
import type { Rule } from './facts.ts';
import { about, kept, reported, reportedSum, whole } from './params.ts';
import { wholeOf } from './related.ts';

/**
 * K1, part against whole: average × denominator and the reported numerator exclude each other.
 * 12 communities × 15–20 = 180–240 against a register of 265 leaves 25–85 without a place.
 */
export const partsAndWhole: Rule = (figure, unit) => {
  if (figure.basis !== 'AVERAGE') return [];
  const base = wholeOf(figure, 'DENOMINATOR', unit);
  const stated = wholeOf(figure, 'NUMERATOR', unit);
  const expected = base && amountAt(figure, base);
  if (!expected || !stated) return [];
  const gap = between(expected.bounds, stated.bounds);
  if (!gap) return [];
  const params = {
    average: reported(figure),
    base: reportedSum(base),
    expected: about(expected.bounds, 0),
    stated: reportedSum(stated),
    gap: whole(gap, stated.kind),
  };
  const figures = [figure, ...base.figures, ...stated.figures];
  return [{ check: 'K1', severity: 'WARNING', figures, bounds: kept(gap), says: 'K1', params }];
};

/** How far apart two amounts lie; null when they can be the same. */
function between(a: Bounds, b: Bounds): Bounds | null {
  if (intersection(a, b)) return null;
  const above = difference(b, a);
  return intersection(above, NOT_NEGATIVE) ? above : difference(a, b);
}
