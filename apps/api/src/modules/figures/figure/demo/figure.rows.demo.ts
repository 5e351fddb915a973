import type { Qualifier } from '@linli/figures';
import type { Basis } from '#modules/figures/indicator/demo/indicator.rows.demo';
import type { OfProgramRow } from '#modules/program/program/demo/program.rows.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    unit_fact: UnitFactRow;
    figure: FigureRow;
    target: TargetRow;
  }
}

/** Length of a period; null on a figure where none fits. */
export type Grain = 'YEAR' | 'HALF' | 'QUARTER' | 'MONTH' | 'SEASON' | 'PLAN' | 'MOMENT';
/** Whether a figure was reported, derived from rows, or made for the demo. */
export type Origin = 'REPORTED' | 'DERIVED' | 'SYNTHETIC';

/** A fact about a unit that is no figure: a date, a batch, a model. */
export interface UnitFactRow extends OfProgramRow {
  code: string;
  label: string;
  label_en: string;
  value: string | null;
  note: string | null;
  period_text: string | null;
  source_id: string;
}

/** A quantity as a figure or a target carries it. */
export interface QuantityColumns {
  indicator_id: string;
  dimension: string | null;
  measure_code: string;
  /** Decimal; null where only bounds are known. */
  value: string | null;
  /** PostgreSQL numrange; null: unknown. */
  bounds: string | null;
  qualifier: Qualifier;
  wording: string | null;
  source_id: string;
}

/** One value of an indicator for a unit and a period. */
export interface FigureRow extends OfProgramRow, QuantityColumns {
  /** Equal to `id` until a correction supersedes the figure. */
  slot_id: string;
  basis: Basis;
  period_start: string | null;
  /** First day after the period. */
  period_end: string | null;
  grain: Grain | null;
  period_text: string | null;
  period_inferred: boolean;
  origin: Origin;
  note: string | null;
  remark: string | null;
}

/** The value planned for an indicator, a unit and a plan period. */
export interface TargetRow extends OfProgramRow, QuantityColumns {
  /** Equal to `id` until another target takes its place. */
  slot_id: string;
  plan_start: string | null;
  /** First day after the plan. */
  plan_end: string | null;
  plan_text: string | null;
  synthetic: boolean;
}
