import { type Bounds, boundsBetween, contains, type End } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import {
  boundsFrom,
  endAt,
  type Limit,
  limitAt,
  limitsOf,
  minus,
  outermost,
  over,
  plus,
  type Side,
  times,
} from './outward.ts';
import { type Refusal, refuse } from './reasons.ts';

/** An interval, or why there is none. */
export type BoundsResult = { readonly ok: true; readonly bounds: Bounds } | Refusal;

/** The interval that holds exactly one number, written as a decimal string. */
export function pointBounds(value: string): Bounds {
  return boundsBetween({ value, inclusive: true }, { value, inclusive: true });
}

/** 0 and more. */
export const NOT_NEGATIVE: Bounds = { lower: { value: '0', inclusive: true }, upper: null };

/**
 * Every number that a sum can be whose parts lie in their bounds. Nothing sums to [0, 0].
 *
 * The rules of this file are those of interval arithmetic as in IEEE 1788: an end belongs to the
 * result when it is reached, an unbounded end stays unbounded, operands vary independently (so a
 * difference of an interval with itself is no zero), and what 50 digits cannot hold is rounded
 * outward and is then exclusive. A number of more than 41 digits before the point becomes unbounded.
 */
export function sum(parts: readonly Bounds[]): Bounds {
  return boundsFrom((side) =>
    parts
      .map((part) => sideOf(part, side))
      .reduce((total, limit) => plus(total, limit), limitAt('0', side)),
  );
}

/** Every number that `a − b` can be. */
export function difference(a: Bounds, b: Bounds): Bounds {
  return boundsFrom((side) => {
    const [lower, upper] = limitsOf(b, side);
    return plus(sideOf(a, side), minus(side === 'LOWER' ? upper : lower));
  });
}

/** Every number that `a × b` can be. */
export function product(a: Bounds, b: Bounds): Bounds {
  return boundsFrom((side) => outermost(corners(a, b, side, times), side));
}

/**
 * Every number that `factor × a` can be.
 *
 * @throws FiguresError `NOT_A_DECIMAL` or `OUT_OF_RANGE` for a factor that is no decimal string.
 */
export function scale(a: Bounds, factor: string): Bounds {
  return product(a, pointBounds(factor));
}

/**
 * Every number that `a ÷ b` can be. A divisor that only approaches zero, as (0, 5], is allowed and
 * makes the result unbounded.
 *
 * Refuses with `DIVIDES_BY_ZERO` when zero lies in `b`.
 */
export function ratio(a: Bounds, b: Bounds): BoundsResult {
  return scaledRatio(a, b, '1');
}

/**
 * Every number that `factor × a ÷ b` can be, rounded once: a rate per thousand has factor 1000.
 *
 * Refuses as {@link ratio}.
 * @throws FiguresError as {@link scale}.
 */
export function scaledRatio(a: Bounds, b: Bounds, factor: string): BoundsResult {
  if (contains(b, '0')) return refuse('DIVIDES_BY_ZERO');
  const sign = signOf(b);
  const divide = (x: Limit, y: Limit) => over(x, y, sign);
  const bounds = boundsFrom((side) => {
    const by = limitAt(readDecimal(factor).toFixed(), side);
    const scaled = (x: Limit, y: Limit) => divide(times(x, by), y);
    return outermost(corners(a, b, side, scaled), side);
  });
  return { ok: true, bounds };
}

/** What lies in both, or null when nothing does: whether two statements can both be true. */
export function intersection(a: Bounds, b: Bounds): Bounds | null {
  const lower = inner(a.lower, b.lower, 1);
  const upper = inner(a.upper, b.upper, -1);
  return holdsNumber(lower, upper) ? boundsBetween(lower, upper) : null;
}

/** The whole numbers of an interval, both ends inclusive: [40, 50) is [40, 49]; null for none. */
export function wholeNumbers(bounds: Bounds): Bounds | null {
  const lower = bounds.lower && wholeEnd(bounds.lower, 'LOWER');
  const upper = bounds.upper && wholeEnd(bounds.upper, 'UPPER');
  return holdsNumber(lower, upper) ? boundsBetween(lower, upper) : null;
}

/** The same interval with its ends rounded outward to so many decimal places (0 to 40). */
export function roundOutward(bounds: Bounds, places: number): Bounds {
  const round = (end: End | null, side: Side): End | null => {
    if (!end) return null;
    const { value } = limitAt(end.value, side);
    const rounded = value.toDecimalPlaces(places);
    return endAt({ value: rounded, inclusive: end.inclusive && rounded.eq(value) }, side);
  };
  return boundsBetween(round(bounds.lower, 'LOWER'), round(bounds.upper, 'UPPER'));
}

function sideOf(bounds: Bounds, side: Side): Limit {
  const [lower, upper] = limitsOf(bounds, side);
  return side === 'LOWER' ? lower : upper;
}

type Formula = (x: Limit, y: Limit) => Limit;

function corners(a: Bounds, b: Bounds, side: Side, formula: Formula): Limit[] {
  const ys = limitsOf(b, side);
  return limitsOf(a, side).flatMap((x) => ys.map((y) => formula(x, y)));
}

function signOf(bounds: Bounds): 1 | -1 {
  return bounds.lower && !readDecimal(bounds.lower.value).lt(0) ? 1 : -1;
}

/** The end further inside: the larger of two lower ends (toward 1), the smaller of two upper ones. */
function inner(a: End | null, b: End | null, toward: 1 | -1): End | null {
  if (!a || !b) return a ?? b;
  const order = readDecimal(a.value).cmp(readDecimal(b.value)) * toward;
  if (order === 0) return { value: a.value, inclusive: a.inclusive && b.inclusive };
  return order > 0 ? a : b;
}

function holdsNumber(lower: End | null, upper: End | null): boolean {
  if (!lower || !upper) return true;
  const order = readDecimal(lower.value).cmp(readDecimal(upper.value));
  return order < 0 || (order === 0 && lower.inclusive && upper.inclusive);
}

function wholeEnd(end: End, side: Side): End | null {
  const inward = side === 'LOWER' ? 1 : -1;
  const { value } = limitAt(end.value, side);
  const whole = inward === 1 ? value.ceil() : value.floor();
  const moved = whole.eq(value) && !end.inclusive ? whole.plus(inward) : whole;
  return endAt({ value: moved, inclusive: true }, side);
}
