import type { PolicyDef } from '@mikro-orm/core';
import type { FieldGroup } from '../kernel/field-groups.ts';

/**
 * Who may see and change the rows of a table.
 *
 * - `reference`: every signed-in reader; changed by the owner of the schema alone
 * - `unitTree`: every member of the district (names and codes for breadcrumbs)
 * - `program`: the unit that owns the program, its participants, partners whose agreement covers it, and
 *   grants the field group where it names one
 * - `dated`: rows of a unit; the row of a whole program also for its participants; partners within
 *   the dates of an agreement that grants the field group; `governed` ones are also written by the
 *   admin of the district
 * - `unit`: rows of a unit, read by its members and those of units above it, written by the staff
 *   among them; `derived` ones follow from rows that their readers read, so that whoever reads them
 *   may bring them up to date; `governed` ones are also written by the admin of the district
 * - `shared`: rows of a unit that its whole district works with; partners those of the units that own
 *   what they work on, and of those above
 * - `agreement`: the unit that signed, and the partner that signed
 * - `source`: rows of a unit; whoever else reads a number or an activity reads where it comes from
 * - `districtPartner`: staff of the district
 * - `partner`: the operator; staff those that their district works with; a partner itself and whom it
 *   works with
 * - `indicator`: the platform's for everyone, written by its operator; a district's own for its
 *   members, written by its admin, and by its staff what `staffAdd` is true of
 * - `step`: whoever reads what it was done to; appended as oneself, for a side by who answers for it
 * - `ownAccount`: the account itself
 * - `credential`: the role `linli_auth` alone
 * - `closed`: nobody; functions of the database read it for whom they may
 * - `journal`: the application may append, for the platform its operator (district 0); the worker
 *   reads
 */
export type Tenancy =
  | { kind: 'reference' | 'source' | 'districtPartner' | 'partner' | 'shared' }
  | { kind: 'indicator'; staffAdd?: string }
  | { kind: 'unitTree'; unitColumn: string }
  | { kind: 'program'; programColumn: string; group?: FieldGroup }
  | { kind: 'agreement'; column: string }
  | { kind: 'dated'; group: FieldGroup; during: string; governed?: boolean }
  | { kind: 'unit'; derived?: boolean; governed?: boolean }
  | { kind: 'step' }
  | { kind: 'ownAccount'; accountColumn: string }
  | { kind: 'credential' | 'closed' }
  | { kind: 'journal' };

const inUnits = (fn: string) => `unit_id = any((select ${fn}())::uuid[])`;
const READ_UNITS = inUnits('read_units');
const WRITE_UNITS = inUnits('write_units');
const GOVERNED_UNITS = `${WRITE_UNITS} or ${inUnits('governed_units')}`;
/** Programs of participants, and those of which an agreement grants a partner the group. */
const grantedPrograms = (column: string, group: FieldGroup) =>
  `${column} = any((select joint_programs())::uuid[])` +
  ` or ${column} = any((select partner_scope('${group}'))::uuid[])`;
const inPrograms = (column: string) => `${column} = any((select read_programs())::uuid[])`;

/**
 * Whoever reads a row reads its source. What a source is the source of is copied into its column
 * `told` by triggers, so that this asks no other table; the source of a sensitive figure may have its
 * words, and stays with its unit.
 */
const SOURCE_TOLD = `source_told(told, ${[
  'read_units()',
  'joint_programs()',
  'tellable_indicators()',
  "partner_windows('OUTCOMES')",
  "partner_windows('BASICS')",
]
  .map((call) => `(select ${call})`)
  .join(', ')})`;

/**
 * Row level security of one table, ready to spread into `defineEntity`. Policies are forced, so that
 * they bind the owner too; the owner gets an explicit policy because it is no superuser. Every set
 * of keys is computed once per statement (`(select f())`), never once per row.
 *
 * @param table name of the table, used for the names of its policies
 * @param tenancy who sees and changes its rows
 */
export function tenant(table: string, tenancy: Tenancy) {
  const { read, write, roles } = RULES[tenancy.kind](tenancy as never);
  const policies: PolicyDef[] = [
    { name: `${table}_owner`, roles: ['linli_owner'], using: 'true', check: 'true' },
  ];
  const add = (
    name: string,
    command: PolicyDef['command'],
    role: string,
    rule: Partial<PolicyDef>,
  ) => policies.push({ name: `${table}_${name}`, command, roles: [role], ...rule });
  if (read) add('read', 'select', roles.read, { using: read });
  if (write) {
    add('insert', 'insert', 'linli_app', { check: write });
    if (!APPEND_ONLY.includes(tenancy.kind)) {
      add('update', 'update', 'linli_app', { using: write, check: write });
      add('delete', 'delete', 'linli_app', { using: write });
    }
  }
  for (const other of roles.all)
    add(other.replace('linli_', ''), 'all', other, { using: 'true', check: 'true' });
  return { rowLevelSecurity: 'force' as const, policies };
}

/** Rows that are added and never touched again. */
const APPEND_ONLY: readonly Tenancy['kind'][] = ['journal', 'step'];
const STEP_READ = `${READ_UNITS} or program_id = any((select joint_programs())::uuid[])`;
/** A side also moves a row that it stops reading by it. */
const STEP_SIDE =
  'side_unit_id = any((select write_units())::uuid[])' +
  ' or side_partner_id = any((select sign_partners())::uuid[])';

interface Rules {
  read: string | null;
  write: string | null;
  roles: { read: string; all: string[] };
}

const app = { read: 'linli_app', all: [] as string[] };
const districtOf = (fn: string) => `district_id = any((select ${fn}())::smallint[])`;
const ownedBy = (fn: string) => `owner_district_id = any((select ${fn}())::smallint[])`;
/** Rows of the catalogue: the platform's under one condition, a district's for those of a function. */
const owned = (platform: string, fn: string) =>
  `(owner_district_id is null and ${platform}) or ${ownedBy(fn)}`;

/** What the application's role reads and writes, of rows that it may read at all. */
const ofTheApp = (read: string, write: string | null = null): Rules => ({
  read,
  write,
  roles: app,
});

type Of<Kind extends Tenancy['kind']> = Extract<Tenancy, { kind: Kind }>;

const RULES: { [Kind in Tenancy['kind']]: (tenancy: Of<Kind>) => Rules } = {
  reference: () => ofTheApp('(select actor_account()) is not null'),
  unitTree: ({ unitColumn }) =>
    ofTheApp(
      `${districtOf('read_districts')} or ${unitColumn} = any((select operator_units())::uuid[])`,
    ),
  program: ({ programColumn, group }) =>
    ofTheApp(
      `${READ_UNITS} or ${group ? grantedPrograms(programColumn, group) : inPrograms(programColumn)}`,
      WRITE_UNITS,
    ),
  dated: ({ group, during, governed }) =>
    ofTheApp(datedRead(group, during), governed ? GOVERNED_UNITS : WRITE_UNITS),
  source: () => ofTheApp(`${READ_UNITS} or ${SOURCE_TOLD}`, GOVERNED_UNITS),
  shared: () =>
    ofTheApp(`${districtOf('staff_districts')} or ${inUnits('partner_units')}`, WRITE_UNITS),
  unit: ({ derived, governed }) =>
    ofTheApp(READ_UNITS, derived ? READ_UNITS : governed ? GOVERNED_UNITS : WRITE_UNITS),
  step: () =>
    ofTheApp(STEP_READ, `account_id = (select actor_account()) and (${STEP_READ} or ${STEP_SIDE})`),
  agreement: ({ column }) =>
    ofTheApp(`${READ_UNITS} or ${column} = any((select read_agreements())::uuid[])`),
  districtPartner: () => ofTheApp(districtOf('staff_districts')),
  partner: () => ofTheApp('(select is_operator()) or id = any((select read_partners())::uuid[])'),
  indicator: ({ staffAdd }) =>
    ofTheApp(
      owned('(select actor_account()) is not null', 'read_districts'),
      owned('(select is_operator())', 'governed_districts') +
        (staffAdd ? ` or (${staffAdd} and ${ownedBy('staff_districts')})` : ''),
    ),
  ownAccount: ({ accountColumn }) => ({
    read: `${accountColumn} = (select actor_account())`,
    write: null,
    roles: { read: 'linli_app', all: ['linli_auth'] },
  }),
  credential: () => ({ read: null, write: null, roles: { read: '', all: ['linli_auth'] } }),
  closed: () => ({ read: null, write: null, roles: { read: '', all: [] } }),
  journal: () => ({
    read: null,
    write:
      `account_id = (select actor_account()) and (${districtOf('read_districts')}` +
      ' or (district_id = 0 and (select is_operator())))',
    roles: { read: '', all: ['linli_worker'] },
  }),
};

/** Who reads the dated rows of a group; with `t.` before the columns when they need a table's name. */
export function datedRead(group: FieldGroup, during: string, t = ''): string {
  const scope = `any((select partner_scope('${group}'))::uuid[])`;
  const windowOf = (column: string) =>
    `((select partner_windows('${group}')) ->> ${column}::text)::datemultirange`;
  const own = `${t}unit_id = ${t}program_unit_id`;
  return [
    `${t}${READ_UNITS}`,
    `(${t}program_id = any((select joint_programs())::uuid[]) and ${own})`,
    // A partner's: only when all dates of the row lie within an agreement that covers it.
    `(${t}program_id = ${scope} and ${own} and ${during} <@ ${windowOf(`${t}program_id`)})`,
    `(${t}unit_id = ${scope} and ${during} <@ ${windowOf(`${t}unit_id`)})`,
  ].join(' or ');
}
