import type { Qualifier } from '@linli/figures';
import type { Basis } from './catalogue-rows.ts';
import type { TenantRow } from './organisation-rows.ts';

/** Length of a period; null on a figure where none fits. */
export type Grain = 'YEAR' | 'HALF' | 'QUARTER' | 'MONTH' | 'SEASON' | 'PLAN' | 'MOMENT';
/** Whether a figure was reported, derived from rows, or made for the demo. */
export type Origin = 'REPORTED' | 'DERIVED' | 'SYNTHETIC';
/** Where a value comes from. */
export type SourceKind = 'REPORT' | 'IMPORT' | 'ENTRY' | 'DERIVATION' | 'SYNTHETIC';
/** Whether a unit leads a joint program or joins in. */
export type ParticipationRole = 'LEAD' | 'CO';
/** Whether the rows are all that was held. */
export type Coverage = 'FULL' | 'PARTIAL';

/** What sort of thing was held. */
export type ActivityKind =
  'LECTURE' | 'TRAINING' | 'EXPERIENCE' | 'CULTURE' | 'CONTEST' | 'SERVICE' | 'VISIT' | 'OTHER';

/** A row of a unit that may belong to a program; both program columns are set or both null. */
export interface OfProgramRow extends TenantRow {
  id: string;
  unit_id: string;
  program_id: string | null;
  /** The program's own unit. */
  program_unit_id: string | null;
}

/** A purpose with an owner unit and, where known, its days. */
export interface ProgramRow extends TenantRow {
  id: string;
  /** The owner. */
  unit_id: string;
  title: string;
  title_en: string | null;
  description: string | null;
  description_en: string | null;
  starts_on: string | null;
  /** Last day, inclusive. */
  ends_on: string | null;
  state: 'RUNNING' | 'CLOSED';
  closed_at: string | null;
  synthetic: boolean;
}

/** Where a program of the demo stands: closed, or under way since it was recorded. */
export const standing = (closedAt: string | null) => ({
  state: closedAt ? ('CLOSED' as const) : ('RUNNING' as const),
  closed_at: closedAt,
});

/** A unit’s part in a joint program. */
export interface ParticipationRow extends TenantRow {
  id: string;
  /** The program's owner. */
  unit_id: string;
  program_id: string;
  participant_id: string;
  role: ParticipationRole;
  /** Positive; null: shares are not agreed. */
  weight: number | null;
  state: 'ACCEPTED';
}

/** A partner’s part in a program. */
export interface ProgramPartnerRow extends TenantRow {
  id: string;
  /** The program's owner. */
  unit_id: string;
  program_id: string;
  partner_id: string;
  note: string | null;
}

/** The passage, entry or derivation behind a value. */
export interface SourceRow extends OfProgramRow {
  kind: SourceKind;
  title: string;
  title_en: string | null;
  /** Report number and figure number, such as 000-04; the report's number alone for an activity. */
  reference: string | null;
  /** The quantity phrase as written, or null. */
  wording: string | null;
  published_on: string | null;
  note: string | null;
}

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

/** One thing held. */
export interface ActivityRow extends OfProgramRow {
  program_id: string;
  program_unit_id: string;
  title: string;
  kind: ActivityKind;
  held_on: string | null;
  held_text: string | null;
  /** PARTIAL: the program held more than its rows tell, so they derive no figure. */
  coverage: Coverage;
  /** Decimal. */
  attendance: string | null;
  attendance_measure: string | null;
  attendance_qualifier: Qualifier | null;
  /** PostgreSQL numrange. */
  attendance_bounds: string | null;
  source_id: string;
  synthetic: boolean;
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
