import type { Bounds } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { pointBounds, roundOutward } from './interval.ts';

/** A number as reported: the value as a decimal string or null, and what it may truly be or null. */
export interface Measured {
  readonly value: string | null;
  readonly bounds: Bounds | null;
}

/** A computed number: from the values alone, when all have one, and all that it may be. */
export interface Estimate {
  /** Rounded half up to 6 decimal places. */
  readonly value: string | null;
  /** Rounded outward to 6 decimal places. */
  readonly bounds: Bounds;
}

const PLACES = 6;

/** A measured number whose bounds are known. */
export type KnownMeasure = Measured & { readonly bounds: Bounds };

/**
 * What a formula of two numbers gives for their bounds, and for their values.
 *
 * @param formula - Exact for independent operands, each of which it uses once.
 * @throws FiguresError `OUT_OF_RANGE` when rounding takes a number beyond this package's limits.
 */
export function estimate(
  x: KnownMeasure,
  y: KnownMeasure,
  formula: (x: Bounds, y: Bounds) => Bounds,
): Estimate {
  const bounds = roundOutward(formula(x.bounds, y.bounds), PLACES);
  if (x.value === null || y.value === null) return { value: null, bounds };
  const point = formula(pointBounds(x.value), pointBounds(y.value)).lower;
  const value = point && readDecimal(point.value).toDecimalPlaces(PLACES).toFixed();
  return { value, bounds };
}

/** Whether bounds are known. */
export function isKnown(measured: Measured): measured is KnownMeasure {
  return measured.bounds !== null;
}

/** Whether no number of the bounds is below zero, nor zero unless `zero` allows it. */
export function isAboveZero({ lower }: Bounds, zero = false): boolean {
  if (lower === null) return false;
  const end = readDecimal(lower.value);
  return end.gt(0) || (end.isZero() && (zero || !lower.inclusive));
}
