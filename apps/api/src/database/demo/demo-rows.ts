import type {
  IndicatorDimensionRow,
  IndicatorRelationRow,
  IndicatorRow,
} from './catalogue-rows.ts';
import type {
  AccountRow,
  AgreementPartyRow,
  AgreementProgramRow,
  AgreementRow,
  AgreementUnitRow,
  DistrictPartnerRow,
  MembershipRow,
  PartnerRow,
  UnitPathRow,
  UnitRow,
  UnitVersionRow,
} from './organisation-rows.ts';
import type {
  ActivityRow,
  FigureRow,
  ParticipationRow,
  ProgramPartnerRow,
  ProgramRow,
  SourceRow,
  TargetRow,
  UnitFactRow,
} from './result-rows.ts';

/** Rows by table. The order of the keys is an order in which foreign keys hold. */
export interface DemoRows {
  indicator: IndicatorRow[];
  indicator_dimension: IndicatorDimensionRow[];
  indicator_relation: IndicatorRelationRow[];
  unit: UnitRow[];
  unit_version: UnitVersionRow[];
  unit_path: UnitPathRow[];
  partner: PartnerRow[];
  district_partner: DistrictPartnerRow[];
  account: AccountRow[];
  membership: MembershipRow[];
  program: ProgramRow[];
  participation: ParticipationRow[];
  program_partner: ProgramPartnerRow[];
  agreement: AgreementRow[];
  agreement_party: AgreementPartyRow[];
  agreement_unit: AgreementUnitRow[];
  agreement_program: AgreementProgramRow[];
  source: SourceRow[];
  unit_fact: UnitFactRow[];
  activity: ActivityRow[];
  figure: FigureRow[];
  target: TargetRow[];
}

/** The name of a table that the demo fills. */
export type DemoTable = keyof DemoRows;

/** Gives every table, empty, in the order in which it is inserted. */
export function emptyRows(): DemoRows {
  return {
    indicator: [],
    indicator_dimension: [],
    indicator_relation: [],
    unit: [],
    unit_version: [],
    unit_path: [],
    partner: [],
    district_partner: [],
    account: [],
    membership: [],
    program: [],
    participation: [],
    program_partner: [],
    agreement: [],
    agreement_party: [],
    agreement_unit: [],
    agreement_program: [],
    source: [],
    unit_fact: [],
    activity: [],
    figure: [],
    target: [],
  };
}

/** Names of the tables in the order in which they are inserted. */
export const demoTables = Object.keys(emptyRows()) as DemoTable[];

function append<T extends DemoTable>(into: DemoRows, from: DemoRows, table: T): void {
  const rows: unknown[] = into[table];
  for (const row of from[table]) rows.push(row);
}

/** Joins sets of rows, keeping the order within each table. */
export function mergeRows(...sets: readonly DemoRows[]): DemoRows {
  const merged = emptyRows();
  for (const set of sets) for (const table of demoTables) append(merged, set, table);
  return merged;
}
