import { compareText } from './aggregation-candidates.ts';
import { readDecimal } from './decimal.ts';
import { type Refusal, refuse } from './reasons.ts';

/** A unit's part in a joint program: an integer weight above 0, or null while it is not agreed. */
export interface Weight {
  unitId: string;
  weight: number | null;
}

/** A unit's share of a joint result: its weight over the sum of all weights. */
export interface Share {
  numerator: number;
  denominator: number;
}

/**
 * The share of each unit, by unit id.
 *
 * Refuses with `SHARES_NOT_AGREED` when any weight is null, `WEIGHT_NOT_POSITIVE`, `PEER_TWICE` for a unit
 * listed twice, `NEEDS_PARTS` for no units.
 */
export function sharesOf(
  weights: readonly Weight[],
): { readonly ok: true; readonly shares: ReadonlyMap<string, Share> } | Refusal {
  const bad = weights.find(({ weight }) => weight !== null && !isWeight(weight));
  if (bad) return refuse('WEIGHT_NOT_POSITIVE', { unit: bad.unitId });
  const ids = weights.map(({ unitId }) => unitId);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) return refuse('PEER_TWICE', { id: twice });
  if (weights.length === 0) return refuse('NEEDS_PARTS', { ids: '' });
  const agreed = weights.flatMap(({ unitId, weight }) =>
    weight === null ? [] : [{ unitId, weight }],
  );
  const denominator = agreed.reduce((total, { weight }) => total + weight, 0);
  if (agreed.length < weights.length) return refuse('SHARES_NOT_AGREED');
  const shares = agreed.map(({ unitId, weight }): [string, Share] => [
    unitId,
    { numerator: weight, denominator },
  ]);
  return { ok: true, shares: new Map(shares) };
}

/**
 * Splits a count among units by the method of the largest remainder (Hamilton's): each gets the whole
 * part of its quota, and what is left goes one by one to the largest remainders, ties to the smaller
 * unit id. The parts always sum to the count. Counts are decimal strings, by unit id.
 *
 * Refuses with `SPLIT_NOT_WHOLE` for a count that is no whole number of 0 or more, else as
 * {@link sharesOf}.
 * @throws FiguresError `NOT_A_DECIMAL` or `OUT_OF_RANGE` for a count that is no decimal string.
 */
export function splitCount(
  count: string,
  weights: readonly Weight[],
): { readonly ok: true; readonly counts: ReadonlyMap<string, string> } | Refusal {
  const exact = readDecimal(count);
  if (!exact.isInteger() || exact.lt(0)) return refuse('SPLIT_NOT_WHOLE', { value: count });
  const agreed = sharesOf(weights);
  if (!agreed.ok) return agreed;
  const whole = BigInt(exact.toFixed());
  const quotas = [...agreed.shares].map(([unitId, { numerator, denominator }]) => {
    const scaled = whole * BigInt(numerator);
    const by = BigInt(denominator);
    return { unitId, floor: scaled / by, remainder: scaled % by };
  });
  const given = quotas.reduce((total, { floor }) => total + floor, 0n);
  const first = quotas.toSorted(byRemainder).slice(0, Number(whole - given));
  const lucky = new Set(first.map(({ unitId }) => unitId));
  const counts = quotas.map(({ unitId, floor }): [string, string] => [
    unitId,
    String(floor + (lucky.has(unitId) ? 1n : 0n)),
  ]);
  return { ok: true, counts: new Map(counts) };
}

interface Quota {
  unitId: string;
  remainder: bigint;
}

function byRemainder(a: Quota, b: Quota): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return compareText(a.unitId, b.unitId);
}

/** Up to the largest 32-bit integer, as a database column holds, so that sums of weights are exact. */
function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight > 0 && weight <= 2_147_483_647;
}
