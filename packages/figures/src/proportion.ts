import { type Bounds, contains, formatNumrange } from './bounds.ts';
import { type BoundsResult, difference, intersection, pointBounds, ratio } from './interval.ts';
import { boundsFrom, type Limit, limitsOf, minus, outermost, over, plus } from './outward.ts';
import { type Refusal, refuse } from './reasons.ts';

const AT_MOST_ONE: Bounds = { lower: null, upper: { value: '1', inclusive: true } };

/**
 * The share that a part has of its whole, between 0 and 1, knowing that no part exceeds its whole:
 * [15, 20] of [18, 30] is [0.5, 1].
 *
 * Refuses with `NEGATIVE_AMOUNT` when either may be below zero, `DIVIDES_BY_ZERO` when the whole may
 * be zero, `PART_EXCEEDS_WHOLE` when the part is above the whole whatever they truly are.
 */
export function share(part: Bounds, whole: Bounds): BoundsResult {
  const negative = refuseNegative([part, whole]);
  if (negative) return negative;
  const plain = ratio(part, whole);
  if (!plain.ok) return plain;
  const bounds = intersection(plain.bounds, AT_MOST_ONE);
  return bounds ? { ok: true, bounds } : refuse('PART_EXCEEDS_WHOLE');
}

/**
 * Growth from an earlier to a later amount as a fraction: 0.25 is 25 % more, −1 all lost.
 *
 * Refuses with `DIVIDES_BY_ZERO` when the earlier amount may be zero, `NEGATIVE_AMOUNT` when either
 * may be below zero.
 */
export function growth(earlier: Bounds, later: Bounds): BoundsResult {
  const negative = refuseNegative([earlier, later]);
  if (negative) return negative;
  const times = ratio(later, earlier);
  return times.ok ? { ok: true, bounds: difference(times.bounds, pointBounds('1')) } : times;
}

/**
 * Growth as a fraction when the later amount and the increase are known, not the earlier amount:
 * increase ÷ (later − increase). Tighter than {@link growth} of a difference, since the increase
 * appears in it only once. 265 after an increase of [40, 49] has grown by 17.7 to 22.7 %.
 *
 * Refuses with `DIVIDES_BY_ZERO` when the earlier amount may be zero, `NEGATIVE_AMOUNT` when the later
 * or the earlier amount may be below zero.
 */
export function growthFromIncrease(later: Bounds, increase: Bounds): BoundsResult {
  const earlier = difference(later, increase);
  if (contains(earlier, '0')) return refuse('DIVIDES_BY_ZERO');
  const negative = refuseNegative([earlier, later]);
  if (negative) return negative;
  const bounds = boundsFrom((side) => {
    const ends = limitsOf(increase, side);
    const grown = limitsOf(later, side).flatMap((total) =>
      ends.map((more) => grownBy(total, more)),
    );
    return outermost(grown.flat(), side);
  });
  return { ok: true, bounds };
}

/** One corner of {@link growthFromIncrease}; none where both are infinite, which others enclose. */
function grownBy(later: Limit, increase: Limit): Limit[] {
  if (!increase.value.isFinite()) {
    if (!later.value.isFinite()) return [];
    return [
      { value: later.value.times(0).minus(1), inclusive: later.value.isZero() && later.inclusive },
    ];
  }
  const quotient = over(increase, plus(later, minus(increase)), 1);
  const fixed = later.value.isZero() && later.inclusive;
  return [{ ...quotient, inclusive: quotient.inclusive || fixed }];
}

const BELOW_ZERO: Bounds = { lower: null, upper: { value: '0', inclusive: false } };

function refuseNegative(amounts: readonly Bounds[]): Refusal | null {
  const below = amounts.find((bounds) => intersection(bounds, BELOW_ZERO) !== null);
  return below ? refuse('NEGATIVE_AMOUNT', { range: formatNumrange(below) }) : null;
}
