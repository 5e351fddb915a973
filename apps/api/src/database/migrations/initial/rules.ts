/** Constraints that the entity definitions cannot say, and the grants of the four roles. */
const DATED = ['activity', 'figure', 'target', 'source', 'unit_fact'];

/** A row that names a program also names the program's owner, and the two must agree. */
const ofItsProgram = (table: string, owner: string) =>
  `alter table ${table} add constraint ${table}_program_owner
     foreign key (district_id, program_id, ${owner})
     references program (district_id, id, unit_id) on update cascade`;

const ofItsAgreement = (table: string) =>
  `alter table ${table} add constraint ${table}_agreement_owner
     foreign key (district_id, agreement_id, unit_id)
     references agreement (district_id, id, unit_id) on update cascade`;

const pathEnd = (column: string) =>
  `alter table unit_path add constraint unit_path_${column}
     foreign key (district_id, ${column}) references unit (district_id, id)`;

export const RULES: readonly string[] = [
  'alter table schema_migration enable row level security',
  'alter table schema_migration force row level security',
  'create policy schema_migration_owner on schema_migration to linli_owner using (true) with check (true)',
  `alter table unit_version add constraint unit_version_no_overlap
     exclude using gist (district_id with =, unit_id with =, valid with &&)`,
  pathEnd('ancestor_id'),
  pathEnd('descendant_id'),
  ...DATED.flatMap((table) => [
    ofItsProgram(table, 'program_unit_id'),
    `alter table ${table} add constraint ${table}_program_whole
       check ((program_id is null) = (program_unit_id is null))`,
  ]),
  ofItsProgram('agreement_program', 'program_unit_id'),
  ofItsProgram('participation', 'unit_id'),
  ofItsProgram('program_partner', 'unit_id'),
  // Scopes are sets of ids: nobody may plant a row under the id of another district's row. The ids
  // are random, so that there is nothing to learn from a refusal.
  ...['unit', 'program', 'agreement'].map(
    (table) => `alter table ${table} add constraint ${table}_id_once unique (id)`,
  ),
  'alter table agreement add constraint agreement_owner unique (district_id, id, unit_id)',
  ...['agreement_party', 'agreement_unit', 'agreement_program'].map(ofItsAgreement),
];

const READABLE = [
  'unit',
  'unit_version',
  'unit_succession',
  'unit_path',
  'unit_fact',
  'account',
  'membership',
  'partner',
  'district_partner',
  'agreement',
  'agreement_party',
  'agreement_unit',
  'agreement_program',
  'program',
  'participation',
  'program_partner',
  'activity',
  'measure',
  'indicator',
  'indicator_relation',
  'figure',
  'target',
  'source',
];

export const GRANTS: readonly string[] = [
  `grant select on ${READABLE.join(', ')} to linli_app`,
  'grant insert, update, delete on program, participation, program_partner to linli_app',
  'grant insert on audit_entry, outbox to linli_app',
  'grant select on account, membership, credential, session to linli_auth',
  'grant insert, update on session to linli_auth',
  'grant update on credential to linli_auth',
  'grant select, delete on outbox to linli_worker',
  'grant select on audit_entry to linli_worker',
  'revoke execute on all functions in schema public from public',
  'grant execute on all functions in schema public to linli_app',
];
