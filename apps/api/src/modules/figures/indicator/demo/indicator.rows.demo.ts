import type { UnitKind } from '#modules/tenancy/unit/demo/unit.tree.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    indicator: IndicatorRow;
    indicator_dimension: IndicatorDimensionRow;
    indicator_relation: IndicatorRelationRow;
  }
}

/** What a figure is over time: a state, a sum of a period, a sum so far, a change, or a rate. */
export type Basis = 'STOCK' | 'FLOW' | 'CUMULATIVE' | 'DELTA' | 'RATIO' | 'AVERAGE' | 'CAPACITY';

/**
 * How figures of an indicator total.
 * - SUM: over units and periods; a joint program's result once.
 * - SUM_AT_DATE: over units within one period or at one date; the latest counts in time.
 * - LATEST: never added; the latest is shown.
 * - REACH: added, and shown as reach, never as a number of people.
 * - DISTINCT: added only where persons, households or cases are known apart.
 * - RECOMPUTE: from the sums of its numerators and denominators, never averaged.
 * - NONE: no total.
 */
export type Rule = 'SUM' | 'SUM_AT_DATE' | 'LATEST' | 'REACH' | 'DISTINCT' | 'RECOMPUTE' | 'NONE';

/** Which way is better; NEUTRAL where neither is. */
export type Direction = 'HIGHER' | 'LOWER' | 'NEUTRAL';

/**
 * What `from` is to `to`.
 * - PART_OF: counted within it.
 * - NUMERATOR, DENOMINATOR: what it is computed from; several numerators or denominators add up.
 *   A count may be the denominator of a reach: people per session.
 * - TIER_OF: a class of its members; classes may overlap.
 */
export type RelationKind = 'PART_OF' | 'NUMERATOR' | 'DENOMINATOR' | 'TIER_OF';

/** What a dimension tells apart: programmes, sorts of the thing counted, or groups of people. */
export type DimensionKind = 'PROGRAMME' | 'KIND' | 'GROUP';

/** Of whom an amount speaks. */
export type UnitOfAnalysis = 'PERSON' | 'HOUSEHOLD' | 'ORGANISATION' | 'UNIT';

/** What is measured, in which measure word, and how it totals. */
export interface IndicatorRow {
  id: string;
  /** Null: an indicator of the platform. */
  owner_district_id: number | null;
  code: string;
  name: string;
  name_en: string;
  description: string;
  description_en: string;
  measure_code: string;
  basis: Basis;
  rule: Rule;
  direction: Direction;
  /** Small cells are hidden from everyone but the owning unit. */
  sensitive: boolean;
  /** Its dimensions exclude each other, so that those of one unit add. */
  dimensions_disjoint: boolean;
  /** Kinds of unit that record it. */
  levels: UnitKind[];
}

/** A finer value of an indicator, by whose name figures and targets refer to it. */
export interface IndicatorDimensionRow {
  id: string;
  /** Null: for every district. */
  owner_district_id: number | null;
  indicator_id: string;
  name: string;
  name_en: string;
  kind: DimensionKind;
  /** Null: not stated, or no amount per anybody. */
  unit_of_analysis: UnitOfAnalysis | null;
}

/** Both dimensions null: holds for each dimension that both sides have, and where neither has one. */
export interface IndicatorRelationRow {
  id: string;
  /** Null: holds for every district. */
  owner_district_id: number | null;
  from_id: string;
  from_dimension: string | null;
  to_id: string;
  to_dimension: string | null;
  kind: RelationKind;
}
