import type { Candidate } from './aggregation-candidates.ts';
import { leaveOut, type Tally } from './aggregation-tally.ts';
import type { Span, TotalPart } from './aggregation-types.ts';
import { type Refusal, refuse } from './reasons.ts';

/**
 * The flows that add without counting anything twice: of one unit, a part whose dimension, program and
 * period lie within another's is left out, since the other holds it. Units whose flows do not fill
 * the requested period are marked incomplete.
 *
 * Refuses with `PERIODS_OVERLAP` when two periods cross, `SLOT_TAKEN_TWICE` for two values of one slot.
 */
export function flowsThatCount(tally: Tally): { ok: true; candidates: Candidate[] } | Refusal {
  const placed = leaveOutUnplaced(tally);
  const kept = leaveOutHeld(tally, placed);
  const clash = clashAmong(kept);
  if (clash) return clash;
  markGaps(tally, kept);
  return { ok: true, candidates: kept };
}

/** Whether `whole` speaks of all dimensions and programs that `part` speaks of. */
export function holdsKey(whole: TotalPart, part: TotalPart): boolean {
  const dimension = whole.dimension ?? part.dimension ?? null;
  const programId = whole.programId ?? part.programId ?? null;
  return dimension === (part.dimension ?? null) && programId === (part.programId ?? null);
}

/** The candidates of each unit. */
export function groupByUnit(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const unitId of candidate.unitIds) {
      const group = groups.get(unitId);
      if (group) group.push(candidate);
      else groups.set(unitId, [candidate]);
    }
  }
  return groups;
}

/** Leaves out flows of unknown period wherever the unit has others that they might repeat. */
function leaveOutUnplaced(tally: Tally): Candidate[] {
  const byUnit = groupByUnit(tally.candidates);
  return tally.candidates.filter((candidate) => {
    const { start, end } = candidate.part.period;
    const alone = candidate.unitIds.every((unitId) => byUnit.get(unitId)?.length === 1);
    if ((start !== null && end !== null) || alone) return true;
    leaveOut(tally, candidate, { reason: 'SPAN_UNKNOWN', params: {} }, true);
    return false;
  });
}

function leaveOutHeld(tally: Tally, placed: readonly Candidate[]): Candidate[] {
  const byUnit = groupByUnit(placed);
  return placed.filter((candidate) => {
    const holder = neighboursOf(candidate, byUnit).find((other) => {
      return holds(other, candidate) && !holds(candidate, other);
    });
    if (!holder) return true;
    const whole = holder.ids[0] ?? '';
    leaveOut(tally, candidate, { reason: 'COUNTED_IN_WHOLE', params: { whole } }, false);
    return false;
  });
}

function clashAmong(kept: readonly Candidate[]): Refusal | null {
  const byUnit = groupByUnit(kept);
  for (const part of kept) {
    for (const other of neighboursOf(part, byUnit)) {
      if (!holdsKey(other.part, part.part)) continue;
      if (!overlap(other.part.period, part.part.period)) continue;
      const [a = '', b = ''] = [other.ids[0], part.ids[0]].sort();
      return refuse(holds(other, part) ? 'SLOT_TAKEN_TWICE' : 'PERIODS_OVERLAP', { a, b });
    }
  }
  return null;
}

function neighboursOf(part: Candidate, byUnit: ReadonlyMap<string, Candidate[]>): Candidate[] {
  const sameUnits = part.unitIds.flatMap((unitId) => byUnit.get(unitId) ?? []);
  return [...new Set(sameUnits)].filter((other) => other !== part);
}

function holds(whole: Candidate, part: Candidate): boolean {
  return holdsKey(whole.part, part.part) && within(part.part.period, whole.part.period);
}

function overlap(a: Span, b: Span): boolean {
  return (a.start ?? '') < (b.end ?? '9999') && (b.start ?? '') < (a.end ?? '9999');
}

function within(inner: Span, outer: Span): boolean {
  return (
    (outer.start ?? '') <= (inner.start ?? '') && (inner.end ?? '9999') <= (outer.end ?? '9999')
  );
}

function markGaps(tally: Tally, kept: readonly Candidate[]): void {
  const { period } = tally.request;
  if (!period?.start || !period.end) return;
  for (const [unitId, candidates] of groupByUnit(kept)) {
    let filled = period.start;
    const spans = candidates.map((candidate) => candidate.part.period);
    for (const { start, end } of spans.sort((a, b) =>
      (a.start ?? '') < (b.start ?? '') ? -1 : 1,
    )) {
      if (start !== null && end !== null && start <= filled && end > filled) filled = end;
    }
    if (filled < period.end) tally.incomplete.add(unitId);
  }
}
