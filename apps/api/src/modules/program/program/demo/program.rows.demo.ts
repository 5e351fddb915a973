import type { OfUnitRow, TenantRow } from '#database/demo/demo-rows';
import type { LEVELS, ProgramKind, SHARINGS, Stage } from '../program.fields.rule.ts';

type Level = (typeof LEVELS)[number];
export type Sharing = (typeof SHARINGS)[number];

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    program: ProgramRow;
    participation: ParticipationRow;
    program_partner: ProgramPartnerRow;
  }
}

/** Whether a unit leads a joint program or joins in. */
export type ParticipationRole = 'LEAD' | 'CO';

/** A row of a unit that may belong to a program; both program columns are set or both null. */
export interface OfProgramRow extends TenantRow {
  id: string;
  unit_id: string;
  program_id: string | null;
  /** The program's own unit. */
  program_unit_id: string | null;
}

/** A purpose with an owner unit and, where known, its days. */
export interface ProgramRow extends OfUnitRow {
  title: string;
  title_en: string | null;
  description: string | null;
  description_en: string | null;
  starts_on: string | null;
  /** Last day, inclusive. */
  ends_on: string | null;
  type: ProgramKind;
  brand_id: string | null;
  lines: readonly string[];
  stage: Stage | null;
  batch: string | null;
  level: Level | null;
  audience: string | null;
  sharing: Sharing;
  shares_version: number;
  state: 'RUNNING' | 'CLOSED';
  closed_at: string | null;
}

/** A general program of no brand, of which nothing more is said. */
export const GENERAL = {
  ...{ type: 'GENERAL' as const, brand_id: null, lines: [], stage: null },
  ...{ batch: null, level: null, audience: null, sharing: 'NONE' as Sharing },
  shares_version: 0,
};

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
  agreed_version: number | null;
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

/** The unit, and perhaps the program, that a row is about. */
export type Scope = Omit<OfProgramRow, 'id'>;
