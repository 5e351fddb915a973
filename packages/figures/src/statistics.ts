import { gammaQuantile, normalDeviate } from './gamma-quantile.ts';
import { refuse, type Refusal } from './reasons.ts';

/** The largest count that the statistics of this package take. */
export const MAX_COUNT = 1_000_000_000;

/** An estimate's interval, in floating point: statistics are no exact figures. */
export interface ConfidenceInterval {
  readonly ok: true;
  readonly lower: number;
  readonly upper: number;
  /** The share of such intervals that hold the truth, 0.95 for 95 %. */
  readonly confidence: number;
}

/**
 * Wilson's score interval for a proportion, without continuity correction: which underlying shares
 * fit `count` of `base`. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; method 3 of
 * R. G. Newcombe, Statist. Med. 17 (1998) 857–872.
 *
 * @param count - How many of the base, a whole number.
 * @param base - The number of cases, a whole number above 0.
 * @param confidence - Between 0.5 and 0.9999.
 * @returns Shares from 0 to 1; refused as `COUNT_NOT_WHOLE`, `BASE_NOT_POSITIVE`,
 * `COUNT_ABOVE_BASE` or `CONFIDENCE_OUT_OF_RANGE`. Throws nothing.
 */
export function wilsonInterval(
  count: number,
  base: number,
  confidence = 0.95,
): ConfidenceInterval | Refusal {
  const wrong = refuseProportion(count, base) ?? refuseConfidence(confidence);
  if (wrong) return wrong;
  const z = normalDeviate(confidence);
  const square = z * z;
  const centre = count + square / 2;
  const spread = z * Math.sqrt((count * (base - count)) / base + square / 4);
  return {
    ok: true,
    lower: count === 0 ? 0 : (centre - spread) / (base + square),
    upper: count === base ? 1 : (centre + spread) / (base + square),
    confidence,
  };
}

/**
 * The exact central interval for the mean of a Poisson count: which expected numbers of independent
 * events fit `count` of them. Half of each chi-square quantile with 2 × count and 2 × count + 2
 * degrees of freedom. Source: F. Garwood, Biometrika 28 (1936) 437–442. Divide both ends by the
 * base for a rate.
 *
 * @param count - Events seen, a whole number; not visits of the same persons, which depend on each
 * other.
 * @param confidence - Between 0.5 and 0.9999.
 * @returns Expected numbers of events; refused as `COUNT_NOT_WHOLE` or `CONFIDENCE_OUT_OF_RANGE`.
 * Throws nothing.
 */
export function poissonInterval(count: number, confidence = 0.95): ConfidenceInterval | Refusal {
  const wrong = refuseCount(count) ?? refuseConfidence(confidence);
  if (wrong) return wrong;
  const tail = (1 - confidence) / 2;
  return {
    ok: true,
    lower: count === 0 ? 0 : gammaQuantile(count, tail),
    upper: gammaQuantile(count + 1, 1 - tail),
    confidence,
  };
}

/** The middle number, or the mean of the middle two; NaN for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/** Why a number is no count, or null when it is one. */
export function refuseCount(count: number): Refusal | null {
  if (Number.isInteger(count) && count >= 0 && count <= MAX_COUNT) return null;
  return refuse('COUNT_NOT_WHOLE', { value: String(count), max: String(MAX_COUNT) });
}

/** Why a count is no part of its base, or null when it is. */
export function refuseProportion(count: number, base: number): Refusal | null {
  const wrong = refuseCount(count) ?? refuseCount(base);
  if (wrong) return wrong;
  if (base === 0) return refuse('BASE_NOT_POSITIVE', { value: '0' });
  if (count <= base) return null;
  return refuse('COUNT_ABOVE_BASE', { count: String(count), base: String(base) });
}

function refuseConfidence(confidence: number): Refusal | null {
  if (confidence >= 0.5 && confidence <= 0.9999) return null;
  return refuse('CONFIDENCE_OUT_OF_RANGE', { value: String(confidence) });
}
