import { Migration } from '@mikro-orm/migrations';
import { GRANTS, RULES } from './initial/rules.ts';
import { SCOPE_FUNCTIONS } from './initial/scope.ts';

export class Migration20261122000000_initial extends Migration {
  override name = 'Migration20261122000000_initial';

  override up() {
    this.addSql('create extension if not exists btree_gist;');
    this.addSql('set local check_function_bodies = off;');
    this.addSql(
      `create table "account" ("id" uuid not null, "login" text not null, "display_name" text not null, "display_name_en" text null, "locale" text not null default 'zh-CN', "created_at" timestamptz not null default now(), "disabled_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`alter table "account" add constraint "account_login" unique ("login");`);
    this.addSql(
      `alter table "account" add constraint "account_locale_check" check (locale in ('zh-CN', 'en'));`,
    );

    this.addSql(
      `create table "audit_entry" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid null, "account_id" uuid not null, "membership_id" uuid null, "verb" text not null, "entity" text not null, "entity_id" uuid not null, "before" jsonb null, "after" jsonb null, "request_id" text not null, "at" timestamptz not null default now(), primary key ("district_id", "id"));`,
    );
    this.addSql(`create index "audit_entry_entity" on "audit_entry" ("entity", "entity_id");`);

    this.addSql(
      `create table "credential" ("account_id" uuid not null, "password_hash" text not null, "changed_at" timestamptz not null default now(), primary key ("account_id"));`,
    );

    this.addSql(
      `create table "measure" ("code" text not null, "kind" text not null, "word" text not null, "word_en" text null, primary key ("code"));`,
    );

    this.addSql(
      `create table "indicator" ("id" uuid not null, "owner_district_id" smallint null, "code" text not null, "name" text not null, "name_en" text null, "description" text null, "description_en" text null, "measure_code" text not null, "basis" text not null, "rule" text not null, "direction" text not null default 'NEUTRAL', "sensitive" boolean not null default false, "version" int not null default 1, "created_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(
      `create unique index indicator_code on indicator (owner_district_id, code) nulls not distinct;`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_basis_check" check (basis in ('STOCK', 'FLOW', 'CUMULATIVE', 'DELTA', 'RATIO', 'AVERAGE', 'CAPACITY'));`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_rule_check" check (rule in ('SUM', 'SUM_AT_DATE', 'LATEST', 'REACH', 'DISTINCT', 'RECOMPUTE', 'NONE'));`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_direction_check" check (direction in ('HIGHER', 'LOWER', 'NEUTRAL'));`,
    );

    this.addSql(
      `create table "indicator_relation" ("id" uuid not null, "from_id" uuid not null, "from_dimension" text null, "to_id" uuid not null, "to_dimension" text null, "kind" text not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "indicator_relation" add constraint "indicator_relation_kind_check" check (kind in ('PART_OF', 'NUMERATOR', 'DENOMINATOR', 'TIER_OF'));`,
    );

    this.addSql(
      `create table "outbox" ("district_id" smallint not null, "id" uuid not null, "account_id" uuid not null, "topic" text not null, "payload" jsonb not null, "at" timestamptz not null default now(), primary key ("district_id", "id"));`,
    );

    this.addSql(
      `create table "partner" ("id" uuid not null, "name" text not null, "name_en" text null, "kind" text not null, "credit_code" text null, "aliases" text[] not null default '{}', "synthetic" boolean not null default false, "version" int not null default 1, "created_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(
      `alter table "partner" add constraint "partner_credit_code" unique ("credit_code");`,
    );
    this.addSql(
      `alter table "partner" add constraint "partner_kind_check" check (kind in ('NGO', 'SCHOOL', 'UNIVERSITY', 'ENTERPRISE', 'PUBLIC_BODY', 'ASSOCIATION', 'HOSPITAL'));`,
    );

    this.addSql(
      `create table "district_partner" ("district_id" smallint not null, "partner_id" uuid not null, "focus" text null, "contacts" jsonb null, "notes" text null, primary key ("district_id", "partner_id"));`,
    );

    this.addSql(
      `create table "session" ("id" uuid not null, "account_id" uuid not null, "token_hash" text not null, "handle" uuid not null, "created_at" timestamptz not null default now(), "last_used_at" timestamptz not null default now(), "expires_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "session_account" on "session" ("account_id");`);
    this.addSql(`alter table "session" add constraint "session_token" unique ("token_hash");`);
    this.addSql(`alter table "session" add constraint "session_handle" unique ("handle");`);

    this.addSql(
      `create table "unit" ("district_id" smallint not null, "id" uuid not null, "kind" text not null, "opened_on" date null, "closed_on" date null, "synthetic" boolean not null default false, "created_at" timestamptz not null default now(), primary key ("district_id", "id"));`,
    );
    this.addSql(
      `create unique index unit_one_district on unit (district_id) where kind = 'DISTRICT';`,
    );
    this.addSql(
      `alter table "unit" add constraint "unit_kind_check" check (kind in ('DISTRICT', 'STREET', 'COMMUNITY', 'SITE'));`,
    );

    this.addSql(
      `create table "program" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "title" text not null, "title_en" text null, "description" text null, "description_en" text null, "starts_on" date null, "ends_on" date null, "closed_at" timestamptz null, "synthetic" boolean not null default false, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, primary key ("district_id", "id"));`,
    );
    this.addSql(`create index program_of_unit on program (unit_id, district_id, id);`);
    this.addSql(
      `alter table "program" add constraint "program_owner" unique ("district_id", "id", "unit_id");`,
    );
    this.addSql(
      `alter table "program" add constraint "program_dates" check (ends_on >= starts_on);`,
    );
    this.addSql(
      `alter table "program" add constraint "program_title" check (char_length(title) >= 1 and char_length(title) <= 200);`,
    );

    this.addSql(
      `create table "source" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "program_id" uuid null, "program_unit_id" uuid null, "kind" text not null, "title" text not null, "title_en" text null, "reference" text null, "wording" text null, "published_on" date null, "note" text null, "created_at" timestamptz not null default now(), primary key ("district_id", "id"));`,
    );
    this.addSql(`create index source_unit on source (unit_id, district_id);`);
    this.addSql(`create index source_program on source (program_id, district_id);`);
    this.addSql(
      `alter table "source" add constraint "source_kind_check" check (kind in ('REPORT', 'IMPORT', 'ENTRY', 'DERIVATION', 'SYNTHETIC'));`,
    );

    this.addSql(
      `create table "target" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "program_id" uuid null, "program_unit_id" uuid null, "indicator_id" uuid not null, "dimension" text null, "measure_code" text not null, "value" numeric null, "bounds" numrange null, "qualifier" text not null, "wording" text null, "source_id" uuid not null, "created_at" timestamptz not null default now(), "plan_start" date null, "plan_end" date null, "plan_text" text null, "synthetic" boolean not null default false, "version" int not null default 1, primary key ("district_id", "id"));`,
    );
    this.addSql(`create index target_unit on target (unit_id, district_id, indicator_id);`);
    this.addSql(`create index target_program on target (program_id, district_id, indicator_id);`);
    this.addSql(`alter table "target" add constraint "target_plan" check (plan_end > plan_start);`);
    this.addSql(
      `alter table "target" add constraint "target_qualifier_check" check (qualifier in ('EXACT', 'ROUNDED', 'ODD', 'OVER', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST', 'UNDER', 'RANGE', 'CONFLICTING'));`,
    );

    this.addSql(
      `create table "program_partner" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "program_id" uuid not null, "partner_id" uuid not null, "note" text null, primary key ("district_id", "id"));`,
    );
    this.addSql(`create index program_partner_owner on program_partner (unit_id, district_id);`);
    this.addSql(`create index "program_partner_partner" on "program_partner" ("partner_id");`);
    this.addSql(
      `alter table "program_partner" add constraint "program_partner_once" unique ("district_id", "program_id", "partner_id");`,
    );

    this.addSql(
      `create table "participation" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "program_id" uuid not null, "participant_id" uuid not null, "role" text not null default 'CO', "weight" int null, primary key ("district_id", "id"));`,
    );
    this.addSql(
      `create index participation_participant on participation (participant_id, district_id);`,
    );
    this.addSql(`create index participation_owner on participation (unit_id, district_id);`);
    this.addSql(
      `alter table "participation" add constraint "participation_once" unique ("district_id", "program_id", "participant_id");`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_weight" check (weight > 0 and weight <= 1000000);`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_role_check" check (role in ('LEAD', 'CO'));`,
    );

    this.addSql(
      `create table "membership" ("id" uuid not null, "account_id" uuid not null, "role" text not null, "district_id" smallint null, "unit_id" uuid null, "partner_id" uuid null, "starts_on" date not null, "ended_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "membership_account" on "membership" ("account_id");`);
    this.addSql(`alter table "membership" add constraint "membership_one_place" check (case
  when role = 'PLATFORM_OPERATOR' then district_id is null and unit_id is null and partner_id is null
  when role in ('PARTNER_OWNER', 'PARTNER_MEMBER') then partner_id is not null and unit_id is null and district_id is null
  else unit_id is not null and district_id is not null and partner_id is null end);`);
    this.addSql(
      `alter table "membership" add constraint "membership_role_check" check (role in ('PLATFORM_OPERATOR', 'DISTRICT_ADMIN', 'STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER', 'PARTNER_OWNER', 'PARTNER_MEMBER'));`,
    );

    this.addSql(
      `create table "figure" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "program_id" uuid null, "program_unit_id" uuid null, "indicator_id" uuid not null, "dimension" text null, "measure_code" text not null, "value" numeric null, "bounds" numrange null, "qualifier" text not null, "wording" text null, "source_id" uuid not null, "created_at" timestamptz not null default now(), "slot_id" uuid not null, "basis" text not null, "period_start" date null, "period_end" date null, "grain" text null, "period_text" text null, "period_inferred" boolean not null default false, "origin" text not null, "note" text null, "superseded_at" timestamptz null, "version" int not null default 1, primary key ("district_id", "id"));`,
    );
    this.addSql(`create index figure_unit on figure (unit_id, district_id, indicator_id, id);`);
    this.addSql(`create index figure_program on figure (program_id, district_id, id);`);
    this.addSql(`create index figure_slot_history on figure (slot_id, district_id);`);
    this.addSql(
      `create unique index figure_slot on figure (district_id, unit_id, indicator_id, dimension, measure_code, basis, period_start, period_end, grain, program_id) nulls not distinct where superseded_at is null;`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_value_bounds" check (value <@ bounds or qualifier in ('OVER', 'UNDER'));`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_period" check (period_end > period_start);`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_qualifier_check" check (qualifier in ('EXACT', 'ROUNDED', 'ODD', 'OVER', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST', 'UNDER', 'RANGE', 'CONFLICTING'));`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_basis_check" check (basis in ('STOCK', 'FLOW', 'CUMULATIVE', 'DELTA', 'RATIO', 'AVERAGE', 'CAPACITY'));`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_grain_check" check (grain in ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'SEASON', 'PLAN', 'MOMENT'));`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_origin_check" check (origin in ('REPORTED', 'DERIVED', 'SYNTHETIC'));`,
    );

    this.addSql(
      `create table "agreement" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "title" text not null, "kind" text null, "signed_on" date null, "starts_on" date null, "ends_on" date null, "ended_on" date null, "field_groups" text[] not null default '{}', "synthetic" boolean not null default false, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), primary key ("district_id", "id"));`,
    );
    this.addSql(`create index agreement_unit_key on agreement (unit_id, district_id);`);
    this.addSql(
      `alter table "agreement" add constraint "agreement_field_groups" check (field_groups <@ array['BASICS', 'CONTACTS', 'ATTENDANCE', 'OUTCOMES', 'MONEY', 'NARRATIVE']::text[]);`,
    );
    this.addSql(
      `alter table "agreement" add constraint "agreement_dates" check (ends_on >= starts_on);`,
    );

    this.addSql(
      `create table "agreement_unit" ("district_id" smallint not null, "id" uuid not null, "agreement_id" uuid not null, "unit_id" uuid not null, "covered_unit_id" uuid not null, primary key ("district_id", "id"));`,
    );
    this.addSql(
      `alter table "agreement_unit" add constraint "agreement_unit_once" unique ("district_id", "agreement_id", "covered_unit_id");`,
    );

    this.addSql(
      `create table "agreement_program" ("district_id" smallint not null, "id" uuid not null, "agreement_id" uuid not null, "unit_id" uuid not null, "program_id" uuid not null, "program_unit_id" uuid not null, primary key ("district_id", "id"));`,
    );
    this.addSql(
      `alter table "agreement_program" add constraint "agreement_program_once" unique ("district_id", "agreement_id", "program_id");`,
    );

    this.addSql(
      `create table "agreement_party" ("district_id" smallint not null, "id" uuid not null, "agreement_id" uuid not null, "unit_id" uuid not null, "party_unit_id" uuid null, "partner_id" uuid null, primary key ("district_id", "id"));`,
    );
    this.addSql(
      `create index agreement_party_agreement on agreement_party (agreement_id, district_id);`,
    );
    this.addSql(`create index "agreement_party_partner" on "agreement_party" ("partner_id");`);
    this.addSql(
      `alter table "agreement_party" add constraint "agreement_party_one" check (num_nonnulls(party_unit_id, partner_id) = 1);`,
    );

    this.addSql(
      `create table "activity" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "program_id" uuid null, "program_unit_id" uuid null, "title" text not null, "kind" text null, "held_on" date null, "held_text" text null, "coverage" text not null, "attendance" numeric null, "attendance_measure" text null, "attendance_qualifier" text null, "attendance_bounds" numrange null, "source_id" uuid null, "synthetic" boolean not null default false, "version" int not null default 1, "created_at" timestamptz not null default now(), "deleted_at" timestamptz null, primary key ("district_id", "id"));`,
    );
    this.addSql(`create index activity_unit on activity (unit_id, district_id, held_on, id);`);
    this.addSql(
      `create index activity_program on activity (program_id, district_id, held_on, id);`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_coverage_check" check (coverage in ('FULL', 'PARTIAL'));`,
    );

    this.addSql(
      `create table "unit_fact" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "program_id" uuid null, "program_unit_id" uuid null, "code" text not null, "label" text not null, "label_en" text null, "value" text null, "note" text null, "period_text" text null, "source_id" uuid not null, primary key ("district_id", "id"));`,
    );
    this.addSql(`create index unit_fact_unit on unit_fact (unit_id, district_id);`);

    this.addSql(
      `create table "unit_path" ("district_id" smallint not null, "ancestor_id" uuid not null, "descendant_id" uuid not null, "depth" smallint not null, primary key ("district_id", "ancestor_id", "descendant_id"));`,
    );
    this.addSql(`create index "unit_path_up" on "unit_path" ("descendant_id", "ancestor_id");`);

    this.addSql(
      `create table "unit_succession" ("district_id" smallint not null, "id" uuid not null, "from_id" uuid not null, "to_id" uuid not null, "effective_on" date not null, "weight" int null, primary key ("district_id", "id"));`,
    );
    this.addSql(
      `alter table "unit_succession" add constraint "unit_succession_weight" check (weight > 0);`,
    );

    this.addSql(
      `create table "unit_version" ("district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null, "parent_id" uuid null, "valid" daterange not null, "subtype" text null, "code" text null, "name" text not null, "name_en" text null, "aliases" text[] not null default '{}', "province" text null, "city" text null, primary key ("district_id", "id"));`,
    );
    this.addSql(`create index unit_version_of_unit on unit_version (unit_id, district_id);`);
    this.addSql(`create index unit_version_parent on unit_version (parent_id, district_id);`);

    this.addSql(
      `alter table "credential" add constraint "credential_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete cascade;`,
    );

    this.addSql(
      `alter table "indicator" add constraint "indicator_measure_code_foreign" foreign key ("measure_code") references "measure" ("code") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "indicator_relation" add constraint "indicator_relation_from_id_foreign" foreign key ("from_id") references "indicator" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "indicator_relation" add constraint "indicator_relation_to_id_foreign" foreign key ("to_id") references "indicator" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "district_partner" add constraint "district_partner_partner_id_foreign" foreign key ("partner_id") references "partner" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete cascade;`,
    );

    this.addSql(
      `alter table "program" add constraint "program_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "source" add constraint "source_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "source" add constraint "source_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "target" add constraint "target_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "target" add constraint "target_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "target" add constraint "target_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "target" add constraint "target_measure_code_foreign" foreign key ("measure_code") references "measure" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "target" add constraint "target_district_id_source_id_foreign" foreign key ("district_id", "source_id") references "source" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "program_partner" add constraint "program_partner_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "program_partner" add constraint "program_partner_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "program_partner" add constraint "program_partner_partner_id_foreign" foreign key ("partner_id") references "partner" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "participation" add constraint "participation_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_district_id_participant_id_foreign" foreign key ("district_id", "participant_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "membership" add constraint "membership_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete cascade;`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_partner_id_foreign" foreign key ("partner_id") references "partner" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "figure" add constraint "figure_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_measure_code_foreign" foreign key ("measure_code") references "measure" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_district_id_source_id_foreign" foreign key ("district_id", "source_id") references "source" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "agreement" add constraint "agreement_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "agreement_unit" add constraint "agreement_unit_district_id_agreement_id_foreign" foreign key ("district_id", "agreement_id") references "agreement" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_unit" add constraint "agreement_unit_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_unit" add constraint "agreement_unit_district_id_covered_unit_id_foreign" foreign key ("district_id", "covered_unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "agreement_program" add constraint "agreement_program_district_id_agreement_id_foreign" foreign key ("district_id", "agreement_id") references "agreement" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_program" add constraint "agreement_program_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_program" add constraint "agreement_program_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "agreement_party" add constraint "agreement_party_district_id_agreement_id_foreign" foreign key ("district_id", "agreement_id") references "agreement" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_party" add constraint "agreement_party_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_party" add constraint "agreement_party_district_id_party_unit_id_foreign" foreign key ("district_id", "party_unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_party" add constraint "agreement_party_partner_id_foreign" foreign key ("partner_id") references "partner" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "activity" add constraint "activity_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_district_id_source_id_foreign" foreign key ("district_id", "source_id") references "source" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "unit_fact" add constraint "unit_fact_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "unit_fact" add constraint "unit_fact_district_id_program_id_foreign" foreign key ("district_id", "program_id") references "program" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "unit_fact" add constraint "unit_fact_district_id_source_id_foreign" foreign key ("district_id", "source_id") references "source" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "unit_succession" add constraint "unit_succession_district_id_from_id_foreign" foreign key ("district_id", "from_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "unit_succession" add constraint "unit_succession_district_id_to_id_foreign" foreign key ("district_id", "to_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "unit_version" add constraint "unit_version_district_id_unit_id_foreign" foreign key ("district_id", "unit_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "unit_version" add constraint "unit_version_district_id_parent_id_foreign" foreign key ("district_id", "parent_id") references "unit" ("district_id", "id") on update no action on delete no action;`,
    );

    for (const sql of SCOPE_FUNCTIONS) this.addSql(sql);

    this.addSql(`alter table "account" enable row level security;`);
    this.addSql(`alter table "account" force row level security;`);
    this.addSql(
      `create policy "account_owner" on "account" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "account_read" on "account" for select to "linli_app" using (id = (select actor_account()));`,
    );
    this.addSql(
      `create policy "account_auth" on "account" to "linli_auth" using (true) with check (true);`,
    );
    this.addSql(`alter table "audit_entry" enable row level security;`);
    this.addSql(`alter table "audit_entry" force row level security;`);
    this.addSql(
      `create policy "audit_entry_owner" on "audit_entry" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "audit_entry_insert" on "audit_entry" for insert to "linli_app" with check (account_id = (select actor_account()) and district_id = any((select read_districts())::smallint[]));`,
    );
    this.addSql(
      `create policy "audit_entry_worker" on "audit_entry" to "linli_worker" using (true) with check (true);`,
    );
    this.addSql(`alter table "credential" enable row level security;`);
    this.addSql(`alter table "credential" force row level security;`);
    this.addSql(
      `create policy "credential_owner" on "credential" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "credential_auth" on "credential" to "linli_auth" using (true) with check (true);`,
    );
    this.addSql(`alter table "measure" enable row level security;`);
    this.addSql(`alter table "measure" force row level security;`);
    this.addSql(
      `create policy "measure_owner" on "measure" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "measure_read" on "measure" for select to "linli_app" using ((select actor_account()) is not null);`,
    );
    this.addSql(`alter table "indicator" enable row level security;`);
    this.addSql(`alter table "indicator" force row level security;`);
    this.addSql(
      `create policy "indicator_owner" on "indicator" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "indicator_read" on "indicator" for select to "linli_app" using ((owner_district_id is null and (select actor_account()) is not null) or owner_district_id = any((select read_districts())::smallint[]));`,
    );
    this.addSql(`alter table "indicator_relation" enable row level security;`);
    this.addSql(`alter table "indicator_relation" force row level security;`);
    this.addSql(
      `create policy "indicator_relation_owner" on "indicator_relation" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "indicator_relation_read" on "indicator_relation" for select to "linli_app" using ((select actor_account()) is not null);`,
    );
    this.addSql(`alter table "outbox" enable row level security;`);
    this.addSql(`alter table "outbox" force row level security;`);
    this.addSql(
      `create policy "outbox_owner" on "outbox" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "outbox_insert" on "outbox" for insert to "linli_app" with check (account_id = (select actor_account()) and district_id = any((select read_districts())::smallint[]));`,
    );
    this.addSql(
      `create policy "outbox_worker" on "outbox" to "linli_worker" using (true) with check (true);`,
    );
    this.addSql(`alter table "partner" enable row level security;`);
    this.addSql(`alter table "partner" force row level security;`);
    this.addSql(
      `create policy "partner_owner" on "partner" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "partner_read" on "partner" for select to "linli_app" using ((select is_staff()) or id = any((select read_partners())::uuid[]));`,
    );
    this.addSql(`alter table "district_partner" enable row level security;`);
    this.addSql(`alter table "district_partner" force row level security;`);
    this.addSql(
      `create policy "district_partner_owner" on "district_partner" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "district_partner_read" on "district_partner" for select to "linli_app" using (district_id = any((select staff_districts())::smallint[]));`,
    );
    this.addSql(`alter table "session" enable row level security;`);
    this.addSql(`alter table "session" force row level security;`);
    this.addSql(
      `create policy "session_owner" on "session" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "session_auth" on "session" to "linli_auth" using (true) with check (true);`,
    );
    this.addSql(`alter table "unit" enable row level security;`);
    this.addSql(`alter table "unit" force row level security;`);
    this.addSql(
      `create policy "unit_owner" on "unit" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "unit_read" on "unit" for select to "linli_app" using (district_id = any((select read_districts())::smallint[]) or id = any((select operator_units())::uuid[]));`,
    );
    this.addSql(`alter table "program" enable row level security;`);
    this.addSql(`alter table "program" force row level security;`);
    this.addSql(
      `create policy "program_owner" on "program" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "program_read" on "program" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or id = any((select read_programs())::uuid[]));`,
    );
    this.addSql(
      `create policy "program_insert" on "program" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "program_update" on "program" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "program_delete" on "program" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "source" enable row level security;`);
    this.addSql(`alter table "source" force row level security;`);
    this.addSql(
      `create policy "source_owner" on "source" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "source_read" on "source" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id) or (program_id = any((select partner_scope('OUTCOMES'))::uuid[]) and unit_id = program_unit_id and daterange(published_on, published_on, '[]') <@ ((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange) or (unit_id = any((select partner_scope('OUTCOMES'))::uuid[]) and daterange(published_on, published_on, '[]') <@ ((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange));`,
    );
    this.addSql(
      `create policy "source_insert" on "source" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "source_update" on "source" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "source_delete" on "source" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "target" enable row level security;`);
    this.addSql(`alter table "target" force row level security;`);
    this.addSql(
      `create policy "target_owner" on "target" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "target_read" on "target" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id) or (program_id = any((select partner_scope('OUTCOMES'))::uuid[]) and unit_id = program_unit_id and daterange(plan_start, plan_end) <@ ((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange) or (unit_id = any((select partner_scope('OUTCOMES'))::uuid[]) and daterange(plan_start, plan_end) <@ ((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange));`,
    );
    this.addSql(
      `create policy "target_insert" on "target" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "target_update" on "target" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "target_delete" on "target" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "program_partner" enable row level security;`);
    this.addSql(`alter table "program_partner" force row level security;`);
    this.addSql(
      `create policy "program_partner_owner" on "program_partner" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "program_partner_read" on "program_partner" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or program_id = any((select read_programs())::uuid[]));`,
    );
    this.addSql(
      `create policy "program_partner_insert" on "program_partner" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "program_partner_update" on "program_partner" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "program_partner_delete" on "program_partner" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "participation" enable row level security;`);
    this.addSql(`alter table "participation" force row level security;`);
    this.addSql(
      `create policy "participation_owner" on "participation" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "participation_read" on "participation" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or program_id = any((select read_programs())::uuid[]));`,
    );
    this.addSql(
      `create policy "participation_insert" on "participation" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "participation_update" on "participation" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "participation_delete" on "participation" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "membership" enable row level security;`);
    this.addSql(`alter table "membership" force row level security;`);
    this.addSql(
      `create policy "membership_owner" on "membership" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "membership_read" on "membership" for select to "linli_app" using (account_id = (select actor_account()));`,
    );
    this.addSql(
      `create policy "membership_auth" on "membership" to "linli_auth" using (true) with check (true);`,
    );
    this.addSql(`alter table "figure" enable row level security;`);
    this.addSql(`alter table "figure" force row level security;`);
    this.addSql(
      `create policy "figure_owner" on "figure" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "figure_read" on "figure" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id) or (program_id = any((select partner_scope('OUTCOMES'))::uuid[]) and unit_id = program_unit_id and daterange(period_start, period_end) <@ ((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange) or (unit_id = any((select partner_scope('OUTCOMES'))::uuid[]) and daterange(period_start, period_end) <@ ((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange));`,
    );
    this.addSql(
      `create policy "figure_insert" on "figure" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "figure_update" on "figure" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "figure_delete" on "figure" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "agreement" enable row level security;`);
    this.addSql(`alter table "agreement" force row level security;`);
    this.addSql(
      `create policy "agreement_owner" on "agreement" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "agreement_read" on "agreement" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or id = any((select read_agreements())::uuid[]));`,
    );
    this.addSql(`alter table "agreement_unit" enable row level security;`);
    this.addSql(`alter table "agreement_unit" force row level security;`);
    this.addSql(
      `create policy "agreement_unit_owner" on "agreement_unit" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "agreement_unit_read" on "agreement_unit" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or agreement_id = any((select read_agreements())::uuid[]));`,
    );
    this.addSql(`alter table "agreement_program" enable row level security;`);
    this.addSql(`alter table "agreement_program" force row level security;`);
    this.addSql(
      `create policy "agreement_program_owner" on "agreement_program" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "agreement_program_read" on "agreement_program" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or agreement_id = any((select read_agreements())::uuid[]));`,
    );
    this.addSql(`alter table "agreement_party" enable row level security;`);
    this.addSql(`alter table "agreement_party" force row level security;`);
    this.addSql(
      `create policy "agreement_party_owner" on "agreement_party" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "agreement_party_read" on "agreement_party" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or agreement_id = any((select read_agreements())::uuid[]));`,
    );
    this.addSql(`alter table "activity" enable row level security;`);
    this.addSql(`alter table "activity" force row level security;`);
    this.addSql(
      `create policy "activity_owner" on "activity" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "activity_read" on "activity" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id) or (program_id = any((select partner_scope('BASICS'))::uuid[]) and unit_id = program_unit_id and daterange(held_on, held_on, '[]') <@ ((select partner_windows('BASICS')) ->> program_id::text)::datemultirange) or (unit_id = any((select partner_scope('BASICS'))::uuid[]) and daterange(held_on, held_on, '[]') <@ ((select partner_windows('BASICS')) ->> unit_id::text)::datemultirange));`,
    );
    this.addSql(
      `create policy "activity_insert" on "activity" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "activity_update" on "activity" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "activity_delete" on "activity" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "unit_fact" enable row level security;`);
    this.addSql(`alter table "unit_fact" force row level security;`);
    this.addSql(
      `create policy "unit_fact_owner" on "unit_fact" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "unit_fact_read" on "unit_fact" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id) or (program_id = any((select partner_scope('NARRATIVE'))::uuid[]) and unit_id = program_unit_id and '(,)'::daterange <@ ((select partner_windows('NARRATIVE')) ->> program_id::text)::datemultirange) or (unit_id = any((select partner_scope('NARRATIVE'))::uuid[]) and '(,)'::daterange <@ ((select partner_windows('NARRATIVE')) ->> unit_id::text)::datemultirange));`,
    );
    this.addSql(
      `create policy "unit_fact_insert" on "unit_fact" for insert to "linli_app" with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "unit_fact_update" on "unit_fact" for update to "linli_app" using (unit_id = any((select write_units())::uuid[])) with check (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(
      `create policy "unit_fact_delete" on "unit_fact" for delete to "linli_app" using (unit_id = any((select write_units())::uuid[]));`,
    );
    this.addSql(`alter table "unit_path" enable row level security;`);
    this.addSql(`alter table "unit_path" force row level security;`);
    this.addSql(
      `create policy "unit_path_owner" on "unit_path" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "unit_path_read" on "unit_path" for select to "linli_app" using (district_id = any((select read_districts())::smallint[]) or descendant_id = any((select operator_units())::uuid[]));`,
    );
    this.addSql(`alter table "unit_succession" enable row level security;`);
    this.addSql(`alter table "unit_succession" force row level security;`);
    this.addSql(
      `create policy "unit_succession_owner" on "unit_succession" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "unit_succession_read" on "unit_succession" for select to "linli_app" using (district_id = any((select read_districts())::smallint[]) or from_id = any((select operator_units())::uuid[]));`,
    );
    this.addSql(`alter table "unit_version" enable row level security;`);
    this.addSql(`alter table "unit_version" force row level security;`);
    this.addSql(
      `create policy "unit_version_owner" on "unit_version" to "linli_owner" using (true) with check (true);`,
    );
    this.addSql(
      `create policy "unit_version_read" on "unit_version" for select to "linli_app" using (district_id = any((select read_districts())::smallint[]) or unit_id = any((select operator_units())::uuid[]));`,
    );

    for (const sql of [...RULES, ...GRANTS]) this.addSql(sql);
  }
}
