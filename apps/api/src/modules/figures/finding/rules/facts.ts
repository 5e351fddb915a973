import type { Bounds, Qualifier } from '@linli/figures';
import type { BASES } from '#modules/figures/indicator/indicator.entity';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import type { MeasureRow } from '#modules/figures/measure/measure.query';
import type { Relation, Relatives } from '#modules/figures/reading/related.rule';
import type { CHECKS, SEVERITIES } from '../finding.entity.ts';
import type { Param, Saying } from '../words/sayings.ts';

/** What a figure and a target have in common, as stored: nothing is hidden from a check. */
interface CheckedQuantity {
  id: string;
  unitId: string;
  programId: string | null;
  indicatorId: string;
  dimension: string | null;
  measure: MeasureRow;
  value: string | null;
  bounds: Bounds | null;
  qualifier: Qualifier;
  wording: string | null;
}

/** A figure that holds, with what its indicator says of it. */
export interface CheckedFigure extends CheckedQuantity {
  basis: (typeof BASES)[number];
  indicator: Pick<IndicatorRow, 'basis' | 'measure' | 'rule' | 'direction'>;
  /** Of whom an amount speaks, by its dimension; null when nobody said. */
  unitOfAnalysis: string | null;
  /** First day; null: no start is known. */
  periodStart: string | null;
  /** Day after the last; null: open. */
  periodEnd: string | null;
}

export interface CheckedTarget extends CheckedQuantity {
  planStart: string | null;
  planEnd: string | null;
}

/** Everything that the checks of one unit compute with. */
export interface UnitFacts {
  unitId: string;
  figures: readonly CheckedFigure[];
  targets: readonly CheckedTarget[];
  relations: readonly Relation[];
}

/** The same, arranged for checks to look things up. */
export interface CheckedUnit {
  related: Relatives<CheckedFigure>;
  /** The same among cumulative figures of what else is a flow. */
  cumulated: Relatives<CheckedFigure>;
  /** Targets that are read against a figure. */
  targetsFor: (figure: CheckedFigure) => readonly CheckedTarget[];
  /** The stock in the same place whose period ends where this one begins. */
  earlierThan: (stock: BoundedFigure) => BoundedFigure | undefined;
}

/** A figure whose bounds are known. */
export type BoundedFigure = CheckedFigure & { bounds: Bounds };

export const isBounded = (figure: CheckedFigure): figure is BoundedFigure => figure.bounds !== null;

/** What a check found. */
export interface Found {
  check: (typeof CHECKS)[number];
  severity: (typeof SEVERITIES)[number];
  figures: readonly CheckedFigure[];
  /** The target that it is about, beside its figures. */
  target?: CheckedTarget;
  bounds: Bounds | null;
  says: Saying;
  params: Record<string, Param>;
}

/** Looks at one figure of a unit; pure, and silent where something is not known. */
export type Rule = (figure: BoundedFigure, unit: CheckedUnit) => Found[];
