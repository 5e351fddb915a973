import { Migration } from '@mikro-orm/migrations';
import { FIGURE_GRANTS, FIGURE_RULES } from './figures/rules.ts';
import { FIGURE_FUNCTIONS } from './figures/scope.ts';

export class Migration20261122120000_figures extends Migration {

  override name = 'Migration20261122120000_figures';

  override up() {
    // A function may speak of what is only made below.
    this.addSql('set local check_function_bodies = off;');
    for (const sql of FIGURE_FUNCTIONS) this.addSql(sql);

    this.addSql(`create table "indicator_dimension" ("id" uuid not null, "owner_district_id" smallint null, "indicator_id" uuid not null, "name" text not null, "name_en" text null, "kind" text not null, "unit_of_analysis" text null, "created_at" timestamptz not null default now(), primary key ("id"));`);
    this.addSql(`create unique index indicator_dimension_once on indicator_dimension (indicator_id, owner_district_id, name) nulls not distinct;`);

    this.addSql(`create table "finding" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "check_code" text not null, "key" text not null, "severity" text not null, "figure_ids" uuid[] not null, "params" jsonb not null, "bounds" numrange null, "status" text not null default 'OPEN', "found_at" timestamptz not null default now(), "cleared_at" timestamptz null, "version" int not null default 1, primary key ("district_id", "id"));`);
    this.addSql(`create index finding_unit on finding (unit_id, district_id, status);`);
    this.addSql(`create unique index finding_once on finding (district_id, unit_id, key) where cleared_at is null;`);
    this.addSql(`alter table "finding" add constraint "finding_owner" unique ("district_id", "id", "unit_id");`);

    this.addSql(`create table "finding_settlement" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "finding_id" uuid not null, "decision" text not null, "reason" text not null, "settled_by" uuid not null, "settled_by_name" text not null, "settled_at" timestamptz not null default now(), primary key ("district_id", "id"));`);
    this.addSql(`create index finding_settlement_of on finding_settlement (finding_id, district_id, id);`);

    this.addSql(`drop policy "audit_entry_insert" on "audit_entry";`);

    this.addSql(`drop policy "indicator_relation_read" on "indicator_relation";`);

    this.addSql(`drop policy "outbox_insert" on "outbox";`);

    this.addSql(`drop policy "source_delete" on "source";`);
    this.addSql(`drop policy "source_insert" on "source";`);
    this.addSql(`drop policy "source_update" on "source";`);

    this.addSql(`drop policy "target_delete" on "target";`);
    this.addSql(`drop policy "target_insert" on "target";`);
    this.addSql(`drop policy "target_update" on "target";`);

    this.addSql(`create policy "audit_entry_insert" on "audit_entry" for insert to "linli_app" with check (account_id = (select actor_account()) and (district_id = any((select read_districts())::smallint[]) or (district_id = 0 and (select is_operator()))));`);

    this.addSql(`alter table "indicator" add "dimensions_disjoint" boolean not null default false, add "levels" text[] not null default '{DISTRICT,STREET,COMMUNITY,SITE}', add "closed_at" timestamptz null;`);
    this.addSql(`alter table "indicator" add constraint "indicator_levels_check" check (levels <@ array['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'] and cardinality(levels) > 0);`);
    this.addSql(`create policy "indicator_insert" on "indicator" for insert to "linli_app" with check ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_update" on "indicator" for update to "linli_app" using ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[])) with check ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_delete" on "indicator" for delete to "linli_app" using ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);

    this.addSql(`alter table "indicator_relation" add "owner_district_id" smallint null;`);
    this.addSql(`create unique index indicator_relation_once on indicator_relation (from_id, to_id, owner_district_id, from_dimension, to_dimension, kind) nulls not distinct;`);
    this.addSql(`create policy "indicator_relation_insert" on "indicator_relation" for insert to "linli_app" with check ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_relation_update" on "indicator_relation" for update to "linli_app" using ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[])) with check ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_relation_delete" on "indicator_relation" for delete to "linli_app" using ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_relation_read" on "indicator_relation" for select to "linli_app" using ((owner_district_id is null and (select actor_account()) is not null) or owner_district_id = any((select read_districts())::smallint[]));`);

    this.addSql(`create policy "outbox_insert" on "outbox" for insert to "linli_app" with check (account_id = (select actor_account()) and (district_id = any((select read_districts())::smallint[]) or (district_id = 0 and (select is_operator()))));`);

    this.addSql(`create policy "source_delete" on "source" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[]));`);
    this.addSql(`create policy "source_insert" on "source" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[]));`);
    this.addSql(`create policy "source_update" on "source" for update to "linli_app" using (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[]));`);

    this.addSql(`alter table "target" add "slot_id" uuid null, add "recorded_by" uuid null, add "recorded_by_name" text null, add "superseded_at" timestamptz null, add "superseded_by" uuid null, add "superseded_by_name" text null, add "superseded_reason" text null, add "withdrawn" boolean not null default false;`);
    this.addSql('update "target" set slot_id = id;');
    this.addSql('alter table "target" alter column "slot_id" set not null;');
    this.addSql(`create unique index target_one_holds on target (district_id, slot_id) where superseded_at is null;`);
    this.addSql(`create unique index target_slot on target (district_id, unit_id, indicator_id, dimension, program_id, plan_start, plan_end) nulls not distinct where superseded_at is null;`);
    this.addSql(`create policy "target_delete" on "target" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[]));`);
    this.addSql(`create policy "target_insert" on "target" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[]));`);
    this.addSql(`create policy "target_update" on "target" for update to "linli_app" using (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]) or unit_id = any((select governed_units())::uuid[]));`);

    this.addSql(`alter table "figure" add "recorded_by" uuid null, add "recorded_by_name" text null, add "superseded_by" uuid null, add "superseded_by_name" text null, add "superseded_reason" text null, add "withdrawn" boolean not null default false;`);
    this.addSql(`create index figure_indicator on figure (indicator_id, district_id) where superseded_at is null;`);
    this.addSql(`create unique index figure_one_holds on figure (district_id, slot_id) where superseded_at is null;`);

    this.addSql(`alter table "indicator_dimension" add constraint "indicator_dimension_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "indicator_dimension" add constraint "indicator_dimension_kind_check" check (kind in ('PROGRAMME', 'KIND', 'GROUP'));`);
    this.addSql(`alter table "indicator_dimension" add constraint "indicator_dimension_unit_of_analysis_check" check (unit_of_analysis in ('PERSON', 'HOUSEHOLD', 'ORGANISATION', 'UNIT'));`);
    this.addSql(`alter table "indicator_dimension" enable row level security;`);
    this.addSql(`alter table "indicator_dimension" force row level security;`);
    this.addSql(`create policy "indicator_dimension_owner" on "indicator_dimension" to "linli_owner" using (true) with check (true);`);
    this.addSql(`create policy "indicator_dimension_read" on "indicator_dimension" for select to "linli_app" using ((owner_district_id is null and (select actor_account()) is not null) or owner_district_id = any((select read_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_dimension_insert" on "indicator_dimension" for insert to "linli_app" with check ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_dimension_update" on "indicator_dimension" for update to "linli_app" using ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[])) with check ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);
    this.addSql(`create policy "indicator_dimension_delete" on "indicator_dimension" for delete to "linli_app" using ((owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[]));`);

    this.addSql(`alter table "finding" add constraint "finding_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "finding" add constraint "finding_check_code_check" check (check_code in ('K1', 'K2', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K17'));`);
    this.addSql(`alter table "finding" add constraint "finding_severity_check" check (severity in ('WARNING', 'NOTE'));`);
    this.addSql(`alter table "finding" add constraint "finding_status_check" check (status in ('OPEN', 'SETTLED', 'CLEARED'));`);
    this.addSql(`alter table "finding" enable row level security;`);
    this.addSql(`alter table "finding" force row level security;`);
    this.addSql(`create policy "finding_owner" on "finding" to "linli_owner" using (true) with check (true);`);
    this.addSql(`create policy "finding_read" on "finding" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]));`);
    this.addSql(`create policy "finding_insert" on "finding" for insert to "linli_app" with check (unit_id = any((select read_units())::uuid[]));`);
    this.addSql(`create policy "finding_update" on "finding" for update to "linli_app" using (unit_id = any((select read_units())::uuid[])) with check (unit_id = any((select read_units())::uuid[]));`);
    this.addSql(`create policy "finding_delete" on "finding" for delete to "linli_app" using (unit_id = any((select read_units())::uuid[]));`);

    this.addSql(`alter table "finding_settlement" add constraint "finding_settlement_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "finding_settlement" add constraint "finding_settlement_district_id_finding_id_foreign" foreign key ("district_id", "finding_id") references "finding" ("district_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "finding_settlement" add constraint "finding_settlement_decision_check" check (decision in ('EXPLAINED', 'UNVERIFIABLE', 'REOPENED'));`);
    this.addSql(`alter table "finding_settlement" enable row level security;`);
    this.addSql(`alter table "finding_settlement" force row level security;`);
    this.addSql(`create policy "finding_settlement_owner" on "finding_settlement" to "linli_owner" using (true) with check (true);`);
    this.addSql(`create policy "finding_settlement_read" on "finding_settlement" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]));`);
    this.addSql(`create policy "finding_settlement_insert" on "finding_settlement" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`);
    this.addSql(`create policy "finding_settlement_update" on "finding_settlement" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`);
    this.addSql(`create policy "finding_settlement_delete" on "finding_settlement" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`);

    for (const sql of [...FIGURE_RULES, ...FIGURE_GRANTS]) this.addSql(sql);
  }
}
