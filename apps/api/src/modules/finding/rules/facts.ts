import type { Bounds, Qualifier } from '@linli/figures';
import type {
  BASES,
  MEASURE_KINDS,
  RELATION_KINDS,
  RULES,
} from '../../indicator/indicator.entity.ts';
import type { CHECKS, SEVERITIES } from '../finding.entity.ts';
import type { Param, Saying } from '../words/sayings.ts';

/** What a figure and a target have in common, as stored: nothing is hidden from a check. */
interface CheckedQuantity {
  id: string;
  unitId: string;
  programId: string | null;
  indicatorId: string;
  dimension: string | null;
  measure: { kind: (typeof MEASURE_KINDS)[number]; word: string };
  value: string | null;
  bounds: Bounds | null;
  qualifier: Qualifier;
  wording: string | null;
}

/** A figure that holds, with what its indicator says of it. */
export interface CheckedFigure extends CheckedQuantity {
  basis: (typeof BASES)[number];
  rule: (typeof RULES)[number];
  /** A lower value is better. */
  lowerIsBetter: boolean;
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

/** What `from` is to `to`; a dimension that is left out is the one of the other side. */
export interface Relation {
  fromId: string;
  fromDimension: string | null;
  toId: string;
  toDimension: string | null;
  kind: (typeof RELATION_KINDS)[number];
}

/** Everything that the checks of one unit compute with. */
export interface UnitFacts {
  unitId: string;
  figures: readonly CheckedFigure[];
  targets: readonly CheckedTarget[];
  relations: readonly Relation[];
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
export type Rule = (figure: BoundedFigure, facts: UnitFacts) => Found[];
