import { type Candidate, candidatesOf, recomputes } from './aggregation-candidates.ts';
import { distinctTotal } from './aggregation-distinct.ts';
import { flowsThatCount } from './aggregation-flow.ts';
import { recomputedTotal } from './aggregation-ratio.ts';
import { deltasThatCount, latestSeries, latestThatCount } from './aggregation-stock.ts';
import { describe, finish, missingUnits, type Tally } from './aggregation-tally.ts';
import type { AggregationRule, Total, TotalRequest } from './aggregation-types.ts';
import { type Refusal, refuse } from './reasons.ts';

/**
 * The total of an indicator's figures, as its rule and their basis allow:
 *
 * - flows add over units and over periods that do not overlap; changes add over units for one period;
 * - stocks, capacities and cumulative counts add over units at one date, the latest of each unit;
 * - reach adds like a flow and stays reach (`label`), never a number of people;
 * - distinct persons, households and cases add only by identity;
 * - ratios and averages are recomputed from the sums of their own numerators and denominators;
 * - the results of a joint program count once, however many units report them;
 * - a value for the whole of a unit stands for its programs, dimensions and shorter periods.
 *
 * A figure whose measure or basis differs, or whose bounds are unknown, is left out and named. A unit
 * that misses a figure makes the total "at least": without an upper end, with the note
 * `PARTS_MISSING`. Where parts may be negative, and for ratios, a missing part refuses the total.
 * Dimensions of one unit may overlap unless `dimensionsDisjoint`: the total is then at least the
 * dimension that tells most, with the note `DIMENSIONS_MAY_OVERLAP`. Where parts may be negative, and
 * for ratios, such dimensions refuse the total.
 * The order of the parts never matters. A figure named twice by its id counts once.
 *
 * Refuses with `NOT_TOTALLED`, `LATEST_ONLY`, `NEEDS_PARTS`, `NEEDS_NUMERATORS`, `NEEDS_IDENTITY`,
 * `PERIOD_INVALID`, `PERIODS_OVERLAP`, `PERIODS_DIFFER`, `STARTS_DIFFER`, `SLOT_TAKEN_TWICE`,
 * `JOINT_RESULTS_DIFFER`, `DIMENSIONS_MAY_OVERLAP`, or what conversion and division refuse for a recomputed rate.
 *
 * @throws FiguresError for bounds or factors whose numbers are no decimal strings.
 */
export function totalOf(request: TotalRequest): Total | Refusal {
  if (request.rule === 'NONE') return refuse('NOT_TOTALLED');
  const found = candidatesOf(request);
  if (!found.ok) return found;
  const tally: Tally = { request, ...found };
  if (tally.candidates.length === 0) return refuse('NEEDS_PARTS', { ids: missingIds(tally) });
  if (request.rule === 'DISTINCT') return distinctTotal(tally);
  if (request.rule === 'LATEST') return latestOnly(tally);
  if (recomputes(request)) return recomputedTotal(tally);
  const counted = thoseThatCount(tally);
  if (!counted.ok) return counted;
  return finish({ ...tally, candidates: counted.candidates }, labelOf(request.rule));
}

/** What a rule and a basis allow to add, given what is known of the parts. */
function thoseThatCount(tally: Tally): { ok: true; candidates: Candidate[] } | Refusal {
  const { rule, basis } = tally.request;
  if (basis === 'DELTA') return deltasThatCount(tally);
  if (basis === 'FLOW' && rule !== 'SUM_AT_DATE') return flowsThatCount(tally);
  return latestThatCount(tally);
}

/** The one latest value, as it stands; what is older or left out takes nothing from it. */
function latestOnly(tally: Tally): Total | Refusal {
  const latest = latestSeries(tally);
  if (!latest.ok) return latest;
  const [only, ...others] = latest.candidates;
  if (!only || others.length > 0) {
    return refuse('LATEST_ONLY', { count: String(latest.candidates.length) });
  }
  const kept = { ...tally, candidates: [only] };
  const told = only.unitIds.filter((unitId) => !tally.request.incompleteUnitIds?.includes(unitId));
  const missing = missingUnits(kept).filter((unitId) => !told.includes(unitId));
  if (missing.length > 0) return refuse('NEEDS_PARTS', { ids: missing.join(', ') });
  return describe(kept, only.bounds, [], 'TOTAL');
}

function labelOf(rule: AggregationRule): 'TOTAL' | 'REACH' {
  return rule === 'REACH' ? 'REACH' : 'TOTAL';
}

function missingIds(tally: Tally): string {
  const ids = new Set([...tally.request.parts.map((part) => part.id), ...tally.expected]);
  for (const unitId of tally.request.incompleteUnitIds ?? []) ids.add(unitId);
  return [...ids].sort().join(', ');
}
