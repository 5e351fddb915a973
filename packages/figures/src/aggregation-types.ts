import type { Basis } from './basis.ts';
import type { Bounds } from './bounds.ts';
import type { Rate } from './measure-conversion.ts';
import type { ExtraMeasure } from './measure-vocabulary.ts';
import type { Qualifier } from './qualifier.ts';
import type { Reason } from './reasons.ts';

/** How the figures of an indicator total. */
export const AggregationRule = {
  /** Over units and periods; a joint program's result once. */
  SUM: 'SUM',
  /** Over units at one date or within one period; the latest counts in time. */
  SUM_AT_DATE: 'SUM_AT_DATE',
  /** Never added; the latest holds. */
  LATEST: 'LATEST',
  /** Added, and told as reach, never as people. */
  REACH: 'REACH',
  /** Added only where it is known who is who. */
  DISTINCT: 'DISTINCT',
  /** From the sums of numerators and denominators, never averaged. */
  RECOMPUTE: 'RECOMPUTE',
  /** No total. */
  NONE: 'NONE',
} as const;

/** One of the closed list {@link AggregationRule}. */
export type AggregationRule = keyof typeof AggregationRule;

/** A span of days, `YYYY-MM-DD`, the end exclusive; an unknown end is null. */
export interface Span {
  start: string | null;
  end: string | null;
}

/** A figure on its way into a total. */
export interface TotalPart {
  /** The figure's own id. */
  id: string;
  unitId: string;
  /** Units above its own, and of a joint result above its owner too: their values may include it. */
  withinUnitIds?: readonly string[];
  /** Null for the whole of the unit's dimensions. */
  dimension?: string | null;
  /** Null for the whole of the unit's programs. */
  programId?: string | null;
  /** Whether the figure is the result of the program as a whole, which several units may report. */
  joint?: boolean;
  basis: Basis;
  measureWord: string;
  /** Null when unknown. */
  bounds: Bounds | null;
  period: Span;
  /** What a ratio or average is computed from. */
  rate?: Rate | null;
  /** Who was counted, as keys that mean the same in every part; for the rule DISTINCT. */
  members?: readonly string[] | null;
}

/** What is to be totalled, and how. */
export interface TotalRequest {
  rule: AggregationRule;
  /** The indicator's basis; parts of another are left out. */
  basis: Basis;
  /** The indicator's measure word, in which the total is told; parts are converted to it. */
  measureWord: string;
  parts: readonly TotalPart[];
  /** Measure words beside those of the list, such as a district's own. */
  measures?: readonly ExtraMeasure[];
  /** Units that should have a figure, beside those that have one. */
  expectedUnitIds?: readonly string[];
  /** Units of which something is missing, whatever figures of them count. */
  incompleteUnitIds?: readonly string[];
  /** Both ends known. Flows must fill it; of stocks the latest within it counts. */
  period?: Span | null;
  /** Whether amounts below zero are possible. Default: for DELTA, and when a part may be. */
  mayBeNegative?: boolean;
  /** Whether its dimensions exclude each other, so that those of one unit add. Default: they may not. */
  dimensionsDisjoint?: boolean;
}

/** A total with what it was made of. */
export interface Total {
  readonly ok: true;
  /** In the request's measure word. */
  bounds: Bounds;
  qualifier: Qualifier;
  /** A decimal string for EXACT, AT_LEAST and OVER; null for a RANGE. */
  value: string | null;
  measureWord: string;
  /** Reach is never shown as a number of people. */
  label: 'TOTAL' | 'REACH';
  /** The ids of the figures it was made of, sorted. */
  partIds: readonly string[];
  /** Figures that it does not count, each with its reason, sorted by id. */
  leftOut: readonly ({ id: string } & Reason)[];
  /** Units whose figures are missing or incomplete, sorted. */
  missingUnitIds: readonly string[];
  notes: readonly Reason[];
}
