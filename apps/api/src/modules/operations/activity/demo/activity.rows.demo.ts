import type { Qualifier } from '@linli/figures';
import type { OfProgramRow } from '#modules/program/program/demo/program.rows.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    activity: ActivityRow;
  }
}

/** Whether the rows are all that was held. */
export type Coverage = 'FULL' | 'PARTIAL';

/** What sort of thing was held. */
export type ActivityKind =
  'LECTURE' | 'TRAINING' | 'EXPERIENCE' | 'CULTURE' | 'CONTEST' | 'SERVICE' | 'VISIT' | 'OTHER';

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
