import { byLower } from './aggregation-overlap.ts';
import { describe, missingUnits, type Tally } from './aggregation-tally.ts';
import type { Total } from './aggregation-types.ts';
import type { Bounds } from './bounds.ts';
import { pointBounds, sum } from './interval.ts';
import { type Refusal, refuse } from './reasons.ts';

/**
 * How many distinct members the parts have together: exact when every part names its members, the part
 * itself when there is one, at least that many when units are missing.
 *
 * Refuses with `NEEDS_IDENTITY` for several parts whose members are not named.
 */
export function distinctTotal(tally: Tally): Total | Refusal {
  const missing = missingUnits(tally);
  const bounds = countOf(tally);
  if (!bounds) return refuse('NEEDS_IDENTITY');
  const known = missing.length > 0 ? { lower: bounds.lower, upper: null } : bounds;
  return describe(tally, known, missing, 'TOTAL');
}

function countOf({ candidates }: Tally): Bounds | null {
  const named = candidates.map((candidate) => candidate.part.members ?? null);
  if (named.every((members) => members !== null)) {
    return pointBounds(String(new Set(named.flat()).size));
  }
  return candidates.length === 1 ? (candidates[0]?.bounds ?? null) : null;
}

/**
 * Between what and what the number of distinct members lies when nobody is identified: at least the
 * largest part, at most the sum of all. Not a total, and to be shown as what it is.
 */
export function distinctBetween(parts: readonly Bounds[]): Bounds {
  const largest = parts.toSorted(byLower).at(-1);
  return { lower: largest?.lower ?? pointBounds('0').lower, upper: sum(parts).upper };
}
