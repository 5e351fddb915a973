/** The counts that chance alone gives, all but the share `tail` on either side; both ends belong. */
export type Acceptance = (base: number, rate: number, tail: number) => readonly [number, number];

/** Acceptance of a binomial count: `base` cases, each with the probability `rate` (0 to 1, open). */
export const binomialAcceptance: Acceptance = (base, rate, tail) => {
  const odds = rate / (1 - rate);
  const mode = Math.min(base, Math.floor((base + 1) * rate));
  return acceptance(mode, (count) => ((base - count) / (count + 1)) * odds, tail);
};

/** Acceptance of a Poisson count whose mean is `base` × `rate`, above 0. */
export const poissonAcceptance: Acceptance = (base, rate, tail) => {
  const mean = base * rate;
  return acceptance(Math.floor(mean), (count) => mean / (count + 1), tail);
};

const NEGLIGIBLE = 1e-20;

/**
 * Weights relative to the mode, outward until they no longer matter: nothing overflows, and no
 * factorial is taken.
 *
 * @param growth - The probability of `count + 1` over that of `count`.
 */
function acceptance(
  mode: number,
  growth: (count: number) => number,
  tail: number,
): readonly [number, number] {
  const below = [];
  for (let count = mode - 1, weight = 1; count >= 0; count -= 1) {
    weight /= growth(count);
    if (weight < NEGLIGIBLE) break;
    below.push(weight);
  }
  const above = [];
  for (let count = mode, weight = 1; ; count += 1) {
    weight *= growth(count);
    if (weight < NEGLIGIBLE) break;
    above.push(weight);
  }
  const weights = [...below.toReversed(), 1, ...above];
  const share = weights.reduce((sum, weight) => sum + weight, 0) * tail;
  const lowest = mode - below.length;
  const highest = mode + above.length;
  return [lowest + fitting(weights, share), highest - fitting(weights.toReversed(), share)];
}

/** How many weights from the beginning fit into `share`; a rounding error fits too. */
function fitting(weights: readonly number[], share: number): number {
  let sum = 0;
  const count = weights.findIndex((weight) => {
    sum += weight;
    return sum > share * (1 + 1e-12);
  });
  return Math.max(count, 0);
}
