import { Decimal } from 'decimal.js';
import type { Bounds, End } from './bounds.ts';

/** Which end of an interval a number is computed for; it is rounded away from the other end. */
export type Side = 'LOWER' | 'UPPER';

/**
 * An end on its way through a formula: a number or an infinity, and whether it is reached. The number
 * carries 160 digits, so that sums and products of two decimals of this package are exact, and
 * different quotients stay different.
 */
export interface Limit {
  value: Decimal;
  inclusive: boolean;
}

const MAX_EXPONENT = 40;
const MAX_DIGITS = 50;

const ROUNDING = { LOWER: Decimal.ROUND_FLOOR, UPPER: Decimal.ROUND_CEIL } as const;

const WIDE = {
  LOWER: Decimal.clone({ defaults: true, precision: 160, rounding: ROUNDING.LOWER }),
  UPPER: Decimal.clone({ defaults: true, precision: 160, rounding: ROUNDING.UPPER }),
} as const;

/** The largest number that a decimal of this package can be: 50 nines, 41 of them before the point. */
const LARGEST = `${'9'.repeat(MAX_EXPONENT + 1)}.${'9'.repeat(MAX_DIGITS - MAX_EXPONENT - 1)}`;

/** A number with the rounding of one side. */
export function limitAt(value: string | number, side: Side): Limit {
  return { value: new WIDE[side](value), inclusive: true };
}

/** Both ends of an interval, lower first, for a formula that computes one side of its result. */
export function limitsOf(bounds: Bounds, side: Side): [Limit, Limit] {
  return [toLimit(bounds.lower, -Infinity, side), toLimit(bounds.upper, Infinity, side)];
}

function toLimit(end: End | null, beyond: number, side: Side): Limit {
  const value = new WIDE[side](end ? end.value : beyond);
  return { value, inclusive: end?.inclusive ?? false };
}

/** The smallest limit for the lower side, the largest for the upper; reached when one of them is. */
export function outermost(limits: readonly Limit[], side: Side): Limit {
  return limits.reduce((found, limit) => {
    const order = limit.value.cmp(found.value) * (side === 'LOWER' ? 1 : -1);
    if (order === 0) return { ...found, inclusive: found.inclusive || limit.inclusive };
    return order < 0 ? limit : found;
  });
}

/**
 * The end of an interval that a limit makes: rounded outward to 50 digits and 40 places, and then not
 * inclusive; unbounded where the number would pass 40 places before the point.
 */
export function endAt(limit: Limit, side: Side): End | null {
  if (!limit.value.isFinite()) return null;
  const mode = ROUNDING[side];
  const digits = limit.value.toSignificantDigits(MAX_DIGITS, mode);
  const rounded = digits.toDecimalPlaces(MAX_EXPONENT, mode);
  if (rounded.isZero() || rounded.e <= MAX_EXPONENT) {
    return { value: rounded.toFixed(), inclusive: limit.inclusive && rounded.eq(limit.value) };
  }
  if (rounded.isNegative() === (side === 'LOWER')) return null;
  return { value: side === 'LOWER' ? LARGEST : `-${LARGEST}`, inclusive: false };
}

/** The interval whose two sides a formula gives. */
export function boundsFrom(formula: (side: Side) => Limit): Bounds {
  return { lower: endAt(formula('LOWER'), 'LOWER'), upper: endAt(formula('UPPER'), 'UPPER') };
}

/** x + y; reached when both are. */
export function plus(x: Limit, y: Limit): Limit {
  return { value: x.value.plus(y.value), inclusive: x.inclusive && y.inclusive };
}

/** −x. */
export function minus(x: Limit): Limit {
  return { value: x.value.neg(), inclusive: x.inclusive };
}

/** x × y, where zero times anything is zero and is reached when a zero is. */
export function times(x: Limit, y: Limit): Limit {
  const zeros = [x, y].filter((limit) => limit.value.isZero());
  if (zeros.length > 0) return zeroOf(x, zeros);
  return { value: x.value.times(y.value), inclusive: x.inclusive && y.inclusive };
}

/** x ÷ y for an y that is approached from the positive (1) or the negative side (-1) of zero. */
export function over(x: Limit, y: Limit, sign: 1 | -1): Limit {
  if (x.value.isZero()) return zeroOf(x, [x]);
  if (!y.value.isFinite()) return zeroOf(x, []);
  if (y.value.isZero()) {
    return { value: x.value.times(sign * Infinity), inclusive: false };
  }
  return { value: x.value.div(y.value), inclusive: x.inclusive && y.inclusive };
}

function zeroOf(like: Limit, zeros: readonly Limit[]): Limit {
  const zero = like.value.isFinite() ? like.value.times(0) : new WIDE.LOWER(0);
  return { value: zero, inclusive: zeros.some((limit) => limit.inclusive) };
}
