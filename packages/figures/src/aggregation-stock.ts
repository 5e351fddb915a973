import type { Candidate } from './aggregation-candidates.ts';
import { groupByUnit, holdsKey } from './aggregation-flow.ts';
import { leaveOut, type Tally } from './aggregation-tally.ts';
import type { TotalPart } from './aggregation-types.ts';
import { type Refusal, refuse } from './reasons.ts';

type Counted = { ok: true; candidates: Candidate[] } | Refusal;

/**
 * The latest amount of each unit, program and dimension, by the end of its period. Without a requested
 * period they must all be of one date, the latest there is; older ones are left out and missing.
 *
 * Refuses with `SLOT_TAKEN_TWICE` for two values of one slot, and for cumulative counts of several units
 * with `STARTS_DIFFER` when they do not count from the same date.
 */
export function latestThatCount(tally: Tally): Counted {
  const latest = latestOfEach(tally);
  if (!latest.ok) return latest;
  const atDate = tally.request.period ? latest.candidates : atLatestDate(tally, latest.candidates);
  const kept = withoutParts(tally, atDate);
  return tally.request.basis === 'CUMULATIVE' ? fromOneStart(kept) : { ok: true, candidates: kept };
}

/**
 * Changes add over units for one and the same period only.
 *
 * Refuses with `PERIODS_DIFFER` otherwise, `SLOT_TAKEN_TWICE` as {@link latestThatCount}.
 */
export function deltasThatCount(tally: Tally): Counted {
  const [first, ...rest] = tally.candidates;
  const other = rest.find((candidate) => spanOf(candidate) !== (first ? spanOf(first) : ''));
  if (first && other) return refuse('PERIODS_DIFFER', { a: spanOf(first), b: spanOf(other) });
  return latestSeries(tally);
}

/** The latest of each series, of whatever date, without what a unit's whole already holds. */
export function latestSeries(tally: Tally): Counted {
  const latest = latestOfEach(tally);
  return latest.ok ? { ok: true, candidates: withoutParts(tally, latest.candidates) } : latest;
}

/** The latest candidate of each unit, program and dimension; the others are left out. */
function latestOfEach(tally: Tally): Counted {
  const found = new Map<string, Candidate>();
  for (const candidate of [...tally.candidates].sort(byTime)) {
    const key = seriesOf(candidate);
    const earlier = found.get(key);
    if (earlier && byTime(earlier, candidate) === 0) {
      return refuse('SLOT_TAKEN_TWICE', { a: earlier.ids[0] ?? '', b: candidate.ids[0] ?? '' });
    }
    if (earlier) {
      const note = { reason: 'NOT_LATEST', params: { latest: candidate.ids[0] ?? '' } } as const;
      leaveOut(tally, earlier, note, false);
    }
    found.set(key, candidate);
  }
  return { ok: true, candidates: [...found.values()] };
}

function seriesOf({ part }: Candidate): string {
  const joint = part.joint && part.programId != null;
  return JSON.stringify([
    joint ? null : part.unitId,
    part.programId ?? null,
    part.dimension ?? null,
  ]);
}

/** By the end of the period, then by its start: what is told of a shorter time is nearer to the end. */
function byTime(a: Candidate, b: Candidate): number {
  const [x, y] = [a, b].map(({ part }) => `${part.period.end ?? ''}|${part.period.start ?? ''}`);
  return (x ?? '') < (y ?? '') ? -1 : Number(x !== y);
}

function spanOf({ part }: Candidate): string {
  return `${part.period.start ?? '?'}/${part.period.end ?? '?'}`;
}

function atLatestDate(tally: Tally, candidates: readonly Candidate[]): Candidate[] {
  const ends = candidates.map((candidate) => candidate.part.period.end ?? '');
  const date = ends.reduce((latest, end) => (end > latest ? end : latest), '');
  return candidates.filter((candidate) => {
    if ((candidate.part.period.end ?? '') === date) return true;
    leaveOut(tally, candidate, { reason: 'NOT_AT_DATE', params: { date } }, true);
    return false;
  });
}

/** Leaves out what a unit's value for the whole already holds. */
function withoutParts(tally: Tally, candidates: readonly Candidate[]): Candidate[] {
  const byUnit = groupByUnit(candidates);
  return candidates.filter((candidate) => {
    const neighbours = candidate.unitIds.flatMap((unitId) => byUnit.get(unitId) ?? []);
    const whole = neighbours.find((other) => isWholeOf(other.part, candidate.part));
    if (!whole) return true;
    const note = { reason: 'COUNTED_IN_WHOLE', params: { whole: whole.ids[0] ?? '' } } as const;
    leaveOut(tally, candidate, note, false);
    return false;
  });
}

function isWholeOf(whole: TotalPart, part: TotalPart): boolean {
  return holdsKey(whole, part) && !holdsKey(part, whole);
}

function fromOneStart(candidates: Candidate[]): Counted {
  const [first, ...rest] = candidates;
  const start = first?.part.period.start ?? null;
  const other = rest.find(({ part }) => start === null || part.period.start !== start);
  if (!other) return { ok: true, candidates };
  return refuse('STARTS_DIFFER', { a: start ?? '?', b: other.part.period.start ?? '?' });
}
