import { type Candidate, type Candidates, compareText } from './aggregation-candidates.ts';
import { sumOnce } from './aggregation-overlap.ts';
import type { Total, TotalRequest } from './aggregation-types.ts';
import { type Bounds, equals } from './bounds.ts';
import { intersection, NOT_NEGATIVE } from './interval.ts';
import type { Qualifier } from './qualifier.ts';
import { type Reason, type Refusal, refuse } from './reasons.ts';

/** A total in the making. Steps leave candidates out and mark units as incomplete. */
export type Tally = Candidates & { request: TotalRequest };

/** Leaves a candidate out; `loses` when its amount is then missing from the total. */
export function leaveOut(tally: Tally, candidate: Candidate, note: Reason, loses: boolean): void {
  for (const id of candidate.ids) tally.leftOut.set(id, note);
  if (loses) for (const unitId of candidate.unitIds) tally.incomplete.add(unitId);
}

/** Units that are expected and have no candidate, or one that does not tell all; sorted. */
export function missingUnits(tally: Tally): string[] {
  const present = new Set(tally.candidates.flatMap((candidate) => candidate.unitIds));
  const absent = [...tally.expected].filter((unitId) => !present.has(unitId));
  return [...new Set([...absent, ...tally.incomplete])].sort(compareText);
}

/**
 * The total of the candidates that are left. A missing part adds [0, ∞), so that the total becomes "at
 * least"; where parts may be negative it refuses with `NEEDS_PARTS`, and for dimensions that may
 * overlap with `DIMENSIONS_MAY_OVERLAP`: what one counts less than nothing, another may lack.
 */
export function finish(tally: Tally, label: Total['label']): Total | Refusal {
  const missing = missingUnits(tally);
  const negative = tally.request.mayBeNegative ?? seemsNegative(tally);
  const none = tally.candidates.length === 0;
  if (none || (missing.length > 0 && negative)) {
    return refuse('NEEDS_PARTS', { ids: missing.join(', ') });
  }
  const { bounds: known, overlaps } = sumOnce(tally.candidates, tally.request);
  if (overlaps && negative) return refuse('DIMENSIONS_MAY_OVERLAP');
  const bounds = missing.length > 0 ? { lower: known.lower, upper: NOT_NEGATIVE.upper } : known;
  const total = describe(tally, bounds, missing, label);
  return overlaps ? { ...total, notes: [OVERLAP, ...total.notes] } : total;
}

const OVERLAP: Reason = { reason: 'DIMENSIONS_MAY_OVERLAP', params: {} };

/** The total with these bounds, told with what it was made of. */
export function describe(
  tally: Tally,
  bounds: Bounds,
  missing: readonly string[],
  label: Total['label'],
): Total {
  const count = String(missing.length);
  const leftOut = [...tally.leftOut].map(([id, note]) => ({ id, ...note }));
  return {
    ok: true,
    bounds,
    ...qualified(bounds),
    measureWord: tally.request.measureWord,
    label,
    partIds: tally.candidates.flatMap((candidate) => candidate.ids).sort(compareText),
    leftOut: leftOut.sort((a, b) => compareText(a.id, b.id)),
    missingUnitIds: missing,
    notes: missing.length > 0 ? [{ reason: 'PARTS_MISSING', params: { missing: count } }] : [],
  };
}

const BELOW_ZERO: Bounds = { lower: null, upper: { value: '0', inclusive: false } };

function seemsNegative({ request, candidates }: Tally): boolean {
  const below = ({ bounds }: Candidate) => intersection(bounds, BELOW_ZERO) !== null;
  return request.basis === 'DELTA' || candidates.some(below);
}

function qualified({ lower, upper }: Bounds): { qualifier: Qualifier; value: string | null } {
  if (lower && !upper) {
    return { qualifier: lower.inclusive ? 'AT_LEAST' : 'OVER', value: lower.value };
  }
  if (lower && upper && equals({ lower, upper: lower }, { lower, upper })) {
    return { qualifier: 'EXACT', value: lower.value };
  }
  return { qualifier: 'RANGE', value: null };
}
