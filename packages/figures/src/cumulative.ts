import type { Span } from './aggregation-types.ts';
import type { Bounds } from './bounds.ts';
import { difference, intersection, NOT_NEGATIVE } from './interval.ts';
import { type Refusal, refuse } from './reasons.ts';

/** How many there were since a start, up to the end of the period. */
export interface CumulativeCount {
  id: string;
  period: Span;
  bounds: Bounds;
}

/** What happened between two cumulative counts. */
export interface PeriodFlow {
  /** From the end of the earlier count to the end of the later one, the end exclusive. */
  period: Span;
  /** Never below zero. */
  bounds: Bounds;
  /** The ids of the earlier and the later count. */
  fromId: string;
  toId: string;
}

/**
 * The flows between successive cumulative counts of one series, in time order: the differences, of 0
 * or more, since what happened is never undone. One count gives no flow.
 *
 * Refuses with `STARTS_DIFFER` when the counts do not begin at one known date, `PERIOD_INVALID` for an
 * unknown end, `SLOT_TAKEN_TWICE` for two counts at one date, `CUMULATIVE_FELL` when a later count is
 * below an earlier one whatever both truly are.
 */
export function flowsBetween(
  counts: readonly CumulativeCount[],
): { readonly ok: true; readonly flows: readonly PeriodFlow[] } | Refusal {
  const start = counts[0]?.period.start ?? null;
  const other = counts.find(({ period }) => period.start === null || period.start !== start);
  if (other) return refuse('STARTS_DIFFER', { a: start ?? '?', b: other.period.start ?? '?' });
  const open = counts.find(({ period }) => period.end === null || period.end <= (start ?? ''));
  if (open) return refuse('PERIOD_INVALID', { start: start ?? '?', end: open.period.end ?? '?' });
  const ordered = counts.toSorted((a, b) => ((a.period.end ?? '') < (b.period.end ?? '') ? -1 : 1));
  const flows: PeriodFlow[] = [];
  for (const [at, later] of ordered.entries()) {
    const earlier = ordered[at - 1];
    if (!earlier) continue;
    const flow = flowBetween(earlier, later);
    if ('ok' in flow) return flow;
    flows.push(flow);
  }
  return { ok: true, flows };
}

function flowBetween(earlier: CumulativeCount, later: CumulativeCount): PeriodFlow | Refusal {
  const ids = { a: earlier.id, b: later.id };
  if (earlier.period.end === later.period.end) return refuse('SLOT_TAKEN_TWICE', ids);
  const bounds = intersection(difference(later.bounds, earlier.bounds), NOT_NEGATIVE);
  if (!bounds) return refuse('CUMULATIVE_FELL', ids);
  const period = { start: earlier.period.end, end: later.period.end };
  return { period, bounds, fromId: earlier.id, toId: later.id };
}
