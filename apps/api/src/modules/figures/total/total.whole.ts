import { type Bounds, isCount, readMeasureWord, type Total, wholeNumbers } from '@linli/figures';
import type { MeasureRow } from '#modules/figures/measure/measure.query';

/** What a total says. */
export type Amount = Pick<Total, 'value' | 'qualifier' | 'bounds'>;

/**
 * A count has no fractions, though what makes it up may have fractions for ends: 近200场 is 190 or
 * more, and 近170场 161.5 or more. Such an end moves to the next whole number within; 万人 have none.
 */
export function inWholes(amount: Amount, { kind, word }: MeasureRow): Amount {
  const { bounds } = amount;
  const counts = isCount(kind) && (readMeasureWord(word)?.scale ?? '1') === '1';
  const whole = counts ? wholeNumbers(bounds) : null;
  const { lower, upper } = bounds;
  const moved: Bounds = {
    lower: lower?.value.includes('.') && whole ? whole.lower : lower,
    upper: upper?.value.includes('.') && whole ? whole.upper : upper,
  };
  if (moved.lower === lower && moved.upper === upper) return amount;
  const least = moved.lower?.value ?? null;
  if (moved.lower && !moved.upper) {
    return { value: least, qualifier: moved.lower.inclusive ? 'AT_LEAST' : 'OVER', bounds: moved };
  }
  const single = least !== null && whole?.lower?.value === whole?.upper?.value;
  if (single && moved.lower?.inclusive && moved.upper?.inclusive) {
    return { value: least, qualifier: 'EXACT', bounds: moved };
  }
  return { value: null, qualifier: 'RANGE', bounds: moved };
}
