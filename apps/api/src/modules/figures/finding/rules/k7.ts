import { isCount, pointBounds, wholeNumbers } from '@linli/figures';
import { onlyNumberIn } from '#modules/figures/reading/measured.rule';
import { amountAt } from './amount-at.ts';
import type { Rule } from './facts.ts';
import { about, printed, reportedSum, whole } from './params.ts';
import { type Amount, knownOf, wholeOf } from './related.ts';

/**
 * K7, rounded ratio: percentage × base is no whole number. 3,500 × 82.7 % = 2,894.5, so that the
 * ratio is rounded and 2,893–2,896 are occupied. When no whole number fits, ratio and base exclude
 * each other.
 */
export const roundedRatio: Rule = (figure, unit) => {
  if (figure.basis !== 'RATIO' || figure.measure.kind !== 'PERCENT') return [];
  // Once the parts are recorded, K8 compares them.
  if (knownOf(figure, 'NUMERATOR', unit).length > 0) return [];
  const base = wholeOf(figure, 'DENOMINATOR', unit);
  const amount = base && isExactCount(base) ? amountAt(figure, base) : null;
  if (!amount?.value || wholeNumbers(pointBounds(amount.value))) return [];
  const fits = wholeNumbers(amount.bounds);
  const params = {
    rate: printed(figure),
    base: reportedSum(base!),
    product: about(pointBounds(amount.value), 2),
  };
  const found = { check: 'K7', figures: [figure, ...base!.figures], bounds: fits } as const;
  if (!fits) return [{ ...found, severity: 'WARNING', says: 'K7_NONE', params }];
  const range = whole(fits, base!.kind);
  return [{ ...found, severity: 'NOTE', says: 'K7', params: { ...params, range } }];
};

const isExactCount = ({ kind, value, bounds }: Amount) =>
  isCount(kind) && value !== null && onlyNumberIn(bounds) !== null;
