/** Columns that end a figure or target; all others stay as they were recorded. */
const ENDING =
  'superseded_at, superseded_by, superseded_by_name, superseded_reason, withdrawn, version';

export const FIGURE_RULES: readonly string[] = [
  `alter table finding_settlement add constraint finding_settlement_owner
     foreign key (district_id, finding_id, unit_id)
     references finding (district_id, id, unit_id) on update cascade`,
];

export const FIGURE_GRANTS: readonly string[] = [
  'grant select on indicator_dimension, finding, finding_settlement to linli_app',
  'grant insert, update on indicator to linli_app',
  'grant insert on indicator_dimension, source, figure, target, finding_settlement to linli_app',
  'grant insert, delete on indicator_relation to linli_app',
  'grant insert, update on finding to linli_app',
  // A correction supersedes, it never overwrites.
  `grant update (${ENDING}) on figure, target to linli_app`,
  'revoke execute on function governed_units(), governed_districts(), is_operator() from public',
  'revoke execute on function closes_circle(uuid, text, uuid, text) from public',
  'grant execute on function governed_units(), governed_districts(), is_operator() to linli_app',
  'grant execute on function closes_circle(uuid, text, uuid, text) to linli_app',
];
