-- What the migrations add up to, printed by npm run db:schema and never run: for each table its
-- columns, constraints, indexes, policies, grants and triggers, then the functions. What is granted
-- to nobody is its owner's alone.

create extension btree_gist;

create type source_place as (unit_id uuid, program_id uuid, indicator_id uuid, during daterange, field_group text);

create table account (
  id uuid not null,
  login text not null,
  display_name text not null,
  display_name_en text,
  locale text not null default 'zh-CN',
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint account_pkey primary key (id),
  constraint account_login unique (login),
  constraint account_locale_check check (locale in ('zh-CN', 'en'))
);
alter table account enable row level security;
alter table account force row level security;
create policy account_auth on account to linli_auth using (true) with check (true);
create policy account_owner on account to linli_owner using (true) with check (true);
create policy account_read on account for select to linli_app using (id = (select actor_account()));
grant select on account to linli_app;
grant select on account to linli_auth;
grant update (locale) on account to linli_auth;

create table activity (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  title text not null,
  kind text,
  held_on date,
  held_text text,
  coverage text not null,
  attendance numeric,
  attendance_measure text,
  attendance_qualifier text,
  attendance_bounds numrange,
  source_id uuid,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint activity_pkey primary key (district_id, id),
  constraint activity_coverage_check check (coverage in ('FULL', 'PARTIAL')),
  constraint activity_program_whole check ((program_id is null) = (program_unit_id is null)),
  constraint activity_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint activity_district_id_source_id_foreign
    foreign key (district_id, source_id)
    references source(district_id, id),
  constraint activity_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint activity_program_owner
    foreign key (district_id, program_id, program_unit_id)
    references program(district_id, id, unit_id)
);
create index activity_program on activity (program_id, district_id, held_on, id);
create index activity_source on activity (source_id, district_id);
create index activity_unit on activity (unit_id, district_id, held_on, id);
alter table activity enable row level security;
alter table activity force row level security;
create policy activity_delete on activity for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy activity_insert on activity for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy activity_owner on activity to linli_owner using (true) with check (true);
create policy activity_read on activity for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('BASICS'))::uuid[])
       and unit_id = program_unit_id
       and daterange(held_on, held_on, '[]')
           <@ (((select partner_windows('BASICS')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('BASICS'))::uuid[])
       and daterange(held_on, held_on, '[]')
           <@ (((select partner_windows('BASICS')) ->> unit_id::text)::datemultirange)
  );
create policy activity_update on activity for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on activity to linli_app;
create trigger activity_told_gone after delete on activity referencing old table as changed
  for each statement execute function rows_tell_sources();
create trigger activity_told_moved after update of source_id, unit_id, program_id, program_unit_id, held_on on activity
  for each row execute function row_tells_sources();
create trigger activity_told_new after insert on activity referencing new table as changed
  for each statement execute function rows_tell_sources();

create table agreement (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  kind text,
  signed_on date,
  starts_on date,
  ends_on date,
  ended_on date,
  field_groups text[] not null default '{BASICS}'::text[],
  synthetic boolean not null default false,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint agreement_pkey primary key (district_id, id),
  constraint agreement_id_once unique (id),
  constraint agreement_owner unique (district_id, id, unit_id),
  constraint agreement_dates check (ends_on >= starts_on),
  constraint agreement_field_groups
    check (
      field_groups <@ array['BASICS', 'CONTACTS', 'ATTENDANCE', 'OUTCOMES', 'MONEY', 'NARRATIVE']
      and ('BASICS' = any(field_groups))
    ),
  constraint agreement_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index agreement_unit_key on agreement (unit_id, district_id);
alter table agreement enable row level security;
alter table agreement force row level security;
create policy agreement_owner on agreement to linli_owner using (true) with check (true);
create policy agreement_read on agreement for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[]) or id = any((select read_agreements())::uuid[])
  );
grant select on agreement to linli_app;

create table agreement_party (
  district_id smallint not null,
  id uuid not null,
  agreement_id uuid not null,
  unit_id uuid not null,
  party_unit_id uuid,
  partner_id uuid,
  constraint agreement_party_pkey primary key (district_id, id),
  constraint agreement_party_one check (num_nonnulls(party_unit_id, partner_id) = 1),
  constraint agreement_party_agreement_owner
    foreign key (district_id, agreement_id, unit_id)
    references agreement(district_id, id, unit_id),
  constraint agreement_party_district_id_agreement_id_foreign
    foreign key (district_id, agreement_id)
    references agreement(district_id, id),
  constraint agreement_party_district_id_party_unit_id_foreign
    foreign key (district_id, party_unit_id)
    references unit(district_id, id),
  constraint agreement_party_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint agreement_party_partner_id_foreign foreign key (partner_id) references partner(id)
);
create index agreement_party_agreement on agreement_party (agreement_id, district_id);
create index agreement_party_partner on agreement_party (partner_id);
alter table agreement_party enable row level security;
alter table agreement_party force row level security;
create policy agreement_party_owner on agreement_party to linli_owner
  using (true)
  with check (true);
create policy agreement_party_read on agreement_party for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or agreement_id = any((select read_agreements())::uuid[])
  );
grant select on agreement_party to linli_app;

create table agreement_program (
  district_id smallint not null,
  id uuid not null,
  agreement_id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  program_unit_id uuid not null,
  constraint agreement_program_pkey primary key (district_id, id),
  constraint agreement_program_once unique (district_id, agreement_id, program_id),
  constraint agreement_program_agreement_owner
    foreign key (district_id, agreement_id, unit_id)
    references agreement(district_id, id, unit_id),
  constraint agreement_program_district_id_agreement_id_foreign
    foreign key (district_id, agreement_id)
    references agreement(district_id, id),
  constraint agreement_program_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint agreement_program_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint agreement_program_program_owner
    foreign key (district_id, program_id, program_unit_id)
    references program(district_id, id, unit_id)
);
alter table agreement_program enable row level security;
alter table agreement_program force row level security;
create policy agreement_program_owner on agreement_program to linli_owner
  using (true)
  with check (true);
create policy agreement_program_read on agreement_program for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or agreement_id = any((select read_agreements())::uuid[])
  );
grant select on agreement_program to linli_app;

create table agreement_unit (
  district_id smallint not null,
  id uuid not null,
  agreement_id uuid not null,
  unit_id uuid not null,
  covered_unit_id uuid not null,
  constraint agreement_unit_pkey primary key (district_id, id),
  constraint agreement_unit_once unique (district_id, agreement_id, covered_unit_id),
  constraint agreement_unit_agreement_owner
    foreign key (district_id, agreement_id, unit_id)
    references agreement(district_id, id, unit_id),
  constraint agreement_unit_district_id_agreement_id_foreign
    foreign key (district_id, agreement_id)
    references agreement(district_id, id),
  constraint agreement_unit_district_id_covered_unit_id_foreign
    foreign key (district_id, covered_unit_id)
    references unit(district_id, id),
  constraint agreement_unit_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
alter table agreement_unit enable row level security;
alter table agreement_unit force row level security;
create policy agreement_unit_owner on agreement_unit to linli_owner using (true) with check (true);
create policy agreement_unit_read on agreement_unit for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or agreement_id = any((select read_agreements())::uuid[])
  );
grant select on agreement_unit to linli_app;

create table attachment (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  told_on daterange,
  reads text not null,
  kind text not null,
  name text,
  type text,
  bytes integer not null default 0,
  sha256 text,
  thumb text,
  url text,
  on_day date not null,
  caption text,
  deleted_at timestamptz,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint attachment_pkey primary key (district_id, id),
  constraint attachment_caption_check
    check (char_length(caption) >= 1 and char_length(caption) <= 100),
  constraint attachment_file
    check (
      (sha256 is null) = (name is null)
      and (sha256 is null) = (type is null)
      and (kind = 'PICTURE') = (thumb is not null)
      and (sha256 is null) = (bytes = 0)
    ),
  constraint attachment_hashes
    check (sha256 ~ '^[0-9a-f]{64}$' and (thumb is null or thumb ~ '^[0-9a-f]{64}$')),
  constraint attachment_https check (url ~~ 'https://%'),
  constraint attachment_is_file_or_link
    check ((kind = 'LINK') = (url is not null) and (kind = 'LINK') = (sha256 is null)),
  constraint attachment_kind_check check (kind in ('PICTURE', 'DOCUMENT', 'LINK')),
  constraint attachment_name_check check (char_length(name) >= 1 and char_length(name) <= 120),
  constraint attachment_reads_check check (reads in ('UNIT', 'DATED')),
  constraint attachment_subject_kind_check check (subject_kind = 'Program'),
  constraint attachment_url_check check (char_length(url) >= 1 and char_length(url) <= 500),
  constraint attachment_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint attachment_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index attachment_bytes on attachment (sha256);
create index attachment_of_program on attachment (program_id, district_id);
create index attachment_of_subject on attachment (subject_id, district_id, created_at, id);
create index attachment_of_unit on attachment (unit_id, district_id, created_at, id);
create index attachment_thumb on attachment (thumb);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_delete on attachment for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy attachment_insert on attachment for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy attachment_owner on attachment to linli_owner using (true) with check (true);
create policy attachment_read on attachment for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
       and unit_id = program_unit_id
       and told_on <@ (((select partner_windows('NARRATIVE')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('NARRATIVE'))::uuid[])
       and told_on <@ (((select partner_windows('NARRATIVE')) ->> unit_id::text)::datemultirange)
  );
create policy attachment_update on attachment for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on attachment to linli_app;
grant
  insert (
    district_id, id, unit_id, subject_kind, subject_id, reads, kind, name, type, bytes, sha256,
    thumb, url, on_day, caption, synthetic
  )
  on attachment to linli_app;
grant update (reads, on_day, caption, deleted_at, version, updated_at) on attachment to linli_app;
create trigger attachment_kept before insert or update of reads, on_day, subject_id on attachment
  for each row execute function attachment_kept();

create table audit_entry (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid,
  account_id uuid not null,
  membership_id uuid,
  verb text not null,
  entity text not null,
  entity_id uuid not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  at timestamptz not null default now(),
  row_version integer,
  constraint audit_entry_pkey primary key (district_id, id)
);
create index audit_entry_entity on audit_entry (entity, entity_id);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_insert on audit_entry for insert to linli_app
  with check (
    account_id = (select actor_account())
    and (
          district_id = any((select read_districts())::smallint[])
          or district_id = 0 and (select is_operator())
        )
  );
create policy audit_entry_owner on audit_entry to linli_owner using (true) with check (true);
create policy audit_entry_worker on audit_entry to linli_worker using (true) with check (true);
grant insert on audit_entry to linli_app;
grant select on audit_entry to linli_worker;

create table brand (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  name_en text,
  started_on date,
  ended_on date,
  note text,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint brand_pkey primary key (district_id, id),
  constraint brand_dates check (ended_on >= started_on),
  constraint brand_words check (char_length(name) >= 1 and char_length(name) <= 60),
  constraint brand_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create unique index brand_name on brand (district_id, unit_id, name) where ended_on is null;
create index brand_of_unit on brand (unit_id, district_id, id);
alter table brand enable row level security;
alter table brand force row level security;
create policy brand_delete on brand for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy brand_insert on brand for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy brand_owner on brand to linli_owner using (true) with check (true);
create policy brand_read on brand for select to linli_app
  using (
    district_id = any((select staff_districts())::smallint[])
    or unit_id = any((select partner_units())::uuid[])
  );
create policy brand_update on brand for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on brand to linli_app;
grant
  insert (district_id, id, unit_id, name, name_en, started_on, ended_on, note, synthetic)
  on brand to linli_app;
grant update (name, name_en, started_on, ended_on, note, version, updated_at) on brand to linli_app;

create table change (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  verb text not null,
  fields jsonb not null,
  account_id uuid not null,
  account_name text not null,
  at timestamptz not null default now(),
  about text,
  constraint change_pkey primary key (district_id, id),
  constraint change_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index change_of_subject on change (subject_id, district_id, id);
create index change_of_unit on change (unit_id, district_id, id);
alter table change enable row level security;
alter table change force row level security;
create policy change_delete on change for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy change_insert on change for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy change_owner on change to linli_owner using (true) with check (true);
create policy change_read on change for select to linli_app
  using (unit_id = any((select read_units())::uuid[]));
create policy change_update on change for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on change to linli_app;
grant
  insert (district_id, id, unit_id, subject_kind, subject_id, verb, fields, about)
  on change to linli_app;
create trigger change_by before insert on change
  for each row when (new.account_id is null) execute function change_by();

create table credential (
  account_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  constraint credential_pkey primary key (account_id),
  constraint credential_account_id_foreign
    foreign key (account_id)
    references account(id) on delete cascade
);
alter table credential enable row level security;
alter table credential force row level security;
create policy credential_auth on credential to linli_auth using (true) with check (true);
create policy credential_owner on credential to linli_owner using (true) with check (true);
grant select, update on credential to linli_auth;

create table district_partner (
  district_id smallint not null,
  partner_id uuid not null,
  focus text,
  contacts jsonb,
  notes text,
  constraint district_partner_pkey primary key (district_id, partner_id),
  constraint district_partner_partner_id_foreign foreign key (partner_id) references partner(id)
);
alter table district_partner enable row level security;
alter table district_partner force row level security;
create policy district_partner_owner on district_partner to linli_owner
  using (true)
  with check (true);
create policy district_partner_read on district_partner for select to linli_app
  using (district_id = any((select staff_districts())::smallint[]));
grant select on district_partner to linli_app;

create table figure (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  indicator_id uuid not null,
  dimension text,
  measure_code text not null,
  value numeric,
  bounds numrange,
  qualifier text not null,
  wording text,
  source_id uuid not null,
  created_at timestamptz not null default now(),
  slot_id uuid not null,
  basis text not null,
  period_start date,
  period_end date,
  grain text,
  period_text text,
  period_inferred boolean not null default false,
  origin text not null,
  note text,
  superseded_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  recorded_by_name text,
  superseded_by uuid,
  superseded_by_name text,
  superseded_reason text,
  withdrawn boolean not null default false,
  remark text,
  constraint figure_pkey primary key (district_id, id),
  constraint figure_basis_check
    check (basis in ('STOCK', 'FLOW', 'CUMULATIVE', 'DELTA', 'RATIO', 'AVERAGE', 'CAPACITY')),
  constraint figure_grain_check
    check (grain in ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'SEASON', 'PLAN', 'MOMENT')),
  constraint figure_origin_check check (origin in ('REPORTED', 'DERIVED', 'SYNTHETIC')),
  constraint figure_period check (period_end > period_start),
  constraint figure_program_whole check ((program_id is null) = (program_unit_id is null)),
  constraint figure_qualifier_check
    check (
      qualifier in (
        'EXACT', 'ROUNDED', 'ODD', 'OVER', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST', 'UNDER', 'RANGE',
        'CONFLICTING'
      )
    ),
  constraint figure_value_bounds check (value <@ bounds or qualifier in ('OVER', 'UNDER')),
  constraint figure_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint figure_district_id_source_id_foreign
    foreign key (district_id, source_id)
    references source(district_id, id),
  constraint figure_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint figure_indicator_id_foreign foreign key (indicator_id) references indicator(id),
  constraint figure_measure_code_foreign foreign key (measure_code) references measure(code),
  constraint figure_program_owner
    foreign key (district_id, program_id, program_unit_id)
    references program(district_id, id, unit_id)
);
create index figure_indicator on figure (indicator_id, district_id) where superseded_at is null;
create unique index figure_one_holds on figure (district_id, slot_id) where superseded_at is null;
create index figure_program on figure (program_id, district_id, id);
create unique index figure_slot
  on figure (
    district_id, unit_id, indicator_id, dimension, measure_code, basis, period_start, period_end,
    grain, program_id
  ) nulls not distinct where superseded_at is null;
create index figure_slot_history on figure (slot_id, district_id);
create index figure_source on figure (source_id, district_id);
create index figure_unit on figure (unit_id, district_id, indicator_id, id);
alter table figure enable row level security;
alter table figure force row level security;
create policy figure_delete on figure for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy figure_insert on figure for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy figure_owner on figure to linli_owner using (true) with check (true);
create policy figure_read on figure for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and unit_id = program_unit_id
       and daterange(period_start, period_end)
           <@ (((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and daterange(period_start, period_end)
           <@ (((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange)
  );
create policy figure_update on figure for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant insert, select on figure to linli_app;
grant
  update (superseded_at, version, superseded_by, superseded_by_name, superseded_reason, withdrawn)
  on figure to linli_app;
create trigger figure_told_gone after delete on figure referencing old table as changed
  for each statement execute function rows_tell_sources();
create trigger figure_told_moved after update of source_id, unit_id, program_id, program_unit_id, indicator_id, period_start, period_end on figure
  for each row execute function row_tells_sources();
create trigger figure_told_new after insert on figure referencing new table as changed
  for each statement execute function rows_tell_sources();

create table finding (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  check_code text not null,
  key text not null,
  severity text not null,
  figure_ids uuid[] not null,
  params jsonb not null,
  bounds numrange,
  state text not null default 'OPEN',
  found_at timestamptz not null default now(),
  cleared_at timestamptz,
  version integer not null default 1,
  state_since timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint finding_pkey primary key (district_id, id),
  constraint finding_check_code_check
    check (
      check_code in (
        'K1', 'K2', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K17', 'K22'
      )
    ),
  constraint finding_severity_check check (severity in ('WARNING', 'NOTE')),
  constraint finding_state_check check (state in ('OPEN', 'EXPLAINED', 'UNVERIFIABLE', 'CLEARED')),
  constraint finding_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create unique index finding_once on finding (district_id, unit_id, key) where cleared_at is null;
create index finding_unit on finding (unit_id, district_id, state);
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_delete on finding for delete to linli_app
  using (unit_id = any((select read_units())::uuid[]));
create policy finding_insert on finding for insert to linli_app
  with check (unit_id = any((select read_units())::uuid[]));
create policy finding_owner on finding to linli_owner using (true) with check (true);
create policy finding_read on finding for select to linli_app
  using (unit_id = any((select read_units())::uuid[]));
create policy finding_update on finding for update to linli_app
  using (unit_id = any((select read_units())::uuid[]))
  with check (unit_id = any((select read_units())::uuid[]));
grant select on finding to linli_app;
grant
  insert (district_id, id, unit_id, check_code, key, severity, figure_ids, params, bounds)
  on finding to linli_app;
grant update (severity, params, bounds, version, updated_at) on finding to linli_app;

create table han_character (
  form text not null,
  plain text not null,
  readings text[] not null default '{}'::text[],
  constraint han_character_pkey primary key (form)
);
alter table han_character enable row level security;
alter table han_character force row level security;
create policy han_character_owner on han_character to linli_owner using (true) with check (true);

create table indicator (
  id uuid not null,
  owner_district_id smallint,
  code text not null,
  name text not null,
  name_en text,
  description text,
  description_en text,
  measure_code text not null,
  basis text not null,
  rule text not null,
  direction text not null default 'NEUTRAL',
  sensitive boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  dimensions_disjoint boolean not null default false,
  levels text[] not null default '{DISTRICT,STREET,COMMUNITY,SITE}'::text[],
  closed_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint indicator_pkey primary key (id),
  constraint indicator_basis_check
    check (basis in ('STOCK', 'FLOW', 'CUMULATIVE', 'DELTA', 'RATIO', 'AVERAGE', 'CAPACITY')),
  constraint indicator_direction_check check (direction in ('HIGHER', 'LOWER', 'NEUTRAL')),
  constraint indicator_levels_check
    check (levels <@ array['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'] and cardinality(levels) > 0),
  constraint indicator_rule_check
    check (rule in ('SUM', 'SUM_AT_DATE', 'LATEST', 'REACH', 'DISTINCT', 'RECOMPUTE', 'NONE')),
  constraint indicator_measure_code_foreign foreign key (measure_code) references measure(code)
);
create unique index indicator_code on indicator (owner_district_id, code) nulls not distinct;
alter table indicator enable row level security;
alter table indicator force row level security;
create policy indicator_delete on indicator for delete to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_insert on indicator for insert to linli_app
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_owner on indicator to linli_owner using (true) with check (true);
create policy indicator_read on indicator for select to linli_app
  using (
    owner_district_id is null and (select actor_account()) is not null
    or owner_district_id = any((select read_districts())::smallint[])
  );
create policy indicator_update on indicator for update to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
grant insert, select, update on indicator to linli_app;
create trigger indicator_inherits after update of sensitive on indicator
  for each statement execute function inherit_sensitive();
create trigger indicator_searched after insert or delete or update of name, name_en, code on indicator
  for each row execute function search_kept(
    'INDICATOR', 'ALL', 'id', '', 'name', 'name_en', 'code'
  );

create table indicator_dimension (
  id uuid not null,
  owner_district_id smallint,
  indicator_id uuid not null,
  name text not null,
  name_en text,
  kind text not null,
  unit_of_analysis text,
  created_at timestamptz not null default now(),
  constraint indicator_dimension_pkey primary key (id),
  constraint indicator_dimension_kind_check check (kind in ('PROGRAMME', 'KIND', 'GROUP')),
  constraint indicator_dimension_unit_of_analysis_check
    check (unit_of_analysis in ('PERSON', 'HOUSEHOLD', 'ORGANISATION', 'UNIT')),
  constraint indicator_dimension_indicator_id_foreign
    foreign key (indicator_id)
    references indicator(id)
);
create unique index indicator_dimension_once
  on indicator_dimension (indicator_id, owner_district_id, name) nulls not distinct;
alter table indicator_dimension enable row level security;
alter table indicator_dimension force row level security;
create policy indicator_dimension_delete on indicator_dimension for delete to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_dimension_insert on indicator_dimension for insert to linli_app
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_dimension_owner on indicator_dimension to linli_owner
  using (true)
  with check (true);
create policy indicator_dimension_read on indicator_dimension for select to linli_app
  using (
    owner_district_id is null and (select actor_account()) is not null
    or owner_district_id = any((select read_districts())::smallint[])
  );
create policy indicator_dimension_update on indicator_dimension for update to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
grant insert, select on indicator_dimension to linli_app;

create table indicator_relation (
  id uuid not null,
  from_id uuid not null,
  from_dimension text,
  to_id uuid not null,
  to_dimension text,
  kind text not null,
  owner_district_id smallint,
  constraint indicator_relation_pkey primary key (id),
  constraint indicator_relation_kind_check
    check (kind in ('PART_OF', 'NUMERATOR', 'DENOMINATOR', 'TIER_OF')),
  constraint indicator_relation_from_id_foreign foreign key (from_id) references indicator(id),
  constraint indicator_relation_to_id_foreign foreign key (to_id) references indicator(id)
);
create unique index indicator_relation_once
  on indicator_relation (
    from_id, to_id, owner_district_id, from_dimension, to_dimension, kind
  ) nulls not distinct;
create index indicator_relation_to on indicator_relation (to_id);
alter table indicator_relation enable row level security;
alter table indicator_relation force row level security;
create policy indicator_relation_delete on indicator_relation for delete to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_relation_insert on indicator_relation for insert to linli_app
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_relation_owner on indicator_relation to linli_owner
  using (true)
  with check (true);
create policy indicator_relation_read on indicator_relation for select to linli_app
  using (
    owner_district_id is null and (select actor_account()) is not null
    or owner_district_id = any((select read_districts())::smallint[])
  );
create policy indicator_relation_update on indicator_relation for update to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
grant delete, insert, select on indicator_relation to linli_app;

create table known_device (
  account_id uuid not null,
  mark text not null,
  last_used_at timestamptz not null default now(),
  constraint known_device_pkey primary key (account_id, mark),
  constraint known_device_account_id_foreign
    foreign key (account_id)
    references account(id) on delete cascade
);
alter table known_device enable row level security;
alter table known_device force row level security;
create policy known_device_auth on known_device to linli_auth using (true) with check (true);
create policy known_device_owner on known_device to linli_owner using (true) with check (true);
grant delete, insert, select, update on known_device to linli_auth;

create table measure (
  code text not null,
  kind text not null,
  word text not null,
  word_en text,
  owner_district_id smallint,
  constraint measure_pkey primary key (code)
);
create unique index measure_word on measure (owner_district_id, word) nulls not distinct;
alter table measure enable row level security;
alter table measure force row level security;
create policy measure_delete on measure for delete to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
    or kind = 'RATE' and owner_district_id = any((select staff_districts())::smallint[])
  );
create policy measure_insert on measure for insert to linli_app
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
    or kind = 'RATE' and owner_district_id = any((select staff_districts())::smallint[])
  );
create policy measure_owner on measure to linli_owner using (true) with check (true);
create policy measure_read on measure for select to linli_app
  using (
    owner_district_id is null and (select actor_account()) is not null
    or owner_district_id = any((select read_districts())::smallint[])
  );
create policy measure_update on measure for update to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
    or kind = 'RATE' and owner_district_id = any((select staff_districts())::smallint[])
  )
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
    or kind = 'RATE' and owner_district_id = any((select staff_districts())::smallint[])
  );
grant insert, select on measure to linli_app;

create table membership (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  district_id smallint,
  unit_id uuid,
  partner_id uuid,
  starts_on date not null,
  ended_on date,
  constraint membership_pkey primary key (id),
  constraint membership_one_place
    check (
      case
        when role = 'PLATFORM_OPERATOR' then district_id is null and unit_id is null and partner_id is null
        when role in ('PARTNER_OWNER', 'PARTNER_MEMBER') then partner_id is not null and unit_id is null and district_id is null
        else unit_id is not null and district_id is not null and partner_id is null
      end
    ),
  constraint membership_role_check
    check (
      role in (
        'PLATFORM_OPERATOR', 'DISTRICT_ADMIN', 'STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER',
        'PARTNER_OWNER', 'PARTNER_MEMBER'
      )
    ),
  constraint membership_account_id_foreign
    foreign key (account_id)
    references account(id) on delete cascade,
  constraint membership_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint membership_partner_id_foreign foreign key (partner_id) references partner(id)
);
create index membership_account on membership (account_id);
alter table membership enable row level security;
alter table membership force row level security;
create policy membership_auth on membership to linli_auth using (true) with check (true);
create policy membership_owner on membership to linli_owner using (true) with check (true);
create policy membership_read on membership for select to linli_app
  using (account_id = (select actor_account()));
grant select on membership to linli_app;
grant select on membership to linli_auth;

create table milestone (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  parent_id uuid,
  "position" integer not null,
  title text not null,
  due_on date,
  words text,
  state text not null default 'PLANNED',
  state_since timestamptz not null default now(),
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint milestone_pkey primary key (district_id, id),
  constraint milestone_of_program unique (district_id, program_id, id),
  constraint milestone_place unique (district_id, program_id, "position") deferrable,
  constraint milestone_position check ("position" >= 1 and "position" <= 500),
  constraint milestone_state_check check (state in ('PLANNED', 'STARTED', 'DONE', 'DROPPED')),
  constraint milestone_title_check check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint milestone_words_check check (char_length(words) >= 1 and char_length(words) <= 2000),
  constraint milestone_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint milestone_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint milestone_parent
    foreign key (district_id, program_id, parent_id)
    references milestone(district_id, program_id, id),
  constraint milestone_program_owner
    foreign key (district_id, program_id, unit_id)
    references program(district_id, id, unit_id)
);
create index milestone_below on milestone (parent_id, district_id) where parent_id is not null;
create index milestone_of_unit on milestone (unit_id, district_id, due_on, id);
alter table milestone enable row level security;
alter table milestone force row level security;
create policy milestone_delete on milestone for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy milestone_insert on milestone for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy milestone_owner on milestone to linli_owner using (true) with check (true);
create policy milestone_read on milestone for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[])
    or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
  );
create policy milestone_update on milestone for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on milestone to linli_app;
grant
  insert (district_id, id, unit_id, program_id, parent_id, position, title, due_on, synthetic)
  on milestone to linli_app;
grant update (parent_id, position, title, due_on, version, updated_at) on milestone to linli_app;
create trigger milestone_moved before update of parent_id on milestone
  for each row when (
    new.parent_id is not null
    and new.parent_id is distinct from old.parent_id) execute function milestone_placed(
  );
create trigger milestone_placed before insert on milestone
  for each row when (new.parent_id is not null) execute function milestone_placed();

create table outbox (
  district_id smallint not null,
  id uuid not null,
  account_id uuid not null,
  topic text not null,
  payload jsonb not null,
  at timestamptz not null default now(),
  constraint outbox_pkey primary key (district_id, id)
);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_insert on outbox for insert to linli_app
  with check (
    account_id = (select actor_account())
    and (
          district_id = any((select read_districts())::smallint[])
          or district_id = 0 and (select is_operator())
        )
  );
create policy outbox_owner on outbox to linli_owner using (true) with check (true);
create policy outbox_worker on outbox to linli_worker using (true) with check (true);
grant insert on outbox to linli_app;
grant delete, select on outbox to linli_worker;

create table participation (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  participant_id uuid not null,
  role text not null default 'CO',
  weight integer,
  state text not null default 'INVITED',
  state_since timestamptz not null default now(),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  agreed_version integer,
  refused_version integer,
  refusal text,
  agreed_edition integer,
  disputed_edition integer,
  objection text,
  constraint participation_pkey primary key (district_id, id),
  constraint participation_once unique (district_id, program_id, participant_id),
  constraint participation_objection_check
    check (char_length(objection) >= 1 and char_length(objection) <= 500),
  constraint participation_refusal_check
    check (char_length(refusal) >= 1 and char_length(refusal) <= 500),
  constraint participation_role_check check (role in ('LEAD', 'CO')),
  constraint participation_state_check check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT')),
  constraint participation_weight check (weight > 0 and weight <= 1000000),
  constraint participation_district_id_participant_id_foreign
    foreign key (district_id, participant_id)
    references unit(district_id, id),
  constraint participation_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint participation_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint participation_program_owner
    foreign key (district_id, program_id, unit_id)
    references program(district_id, id, unit_id)
);
create index participation_owner on participation (unit_id, district_id);
create index participation_participant on participation (participant_id, district_id);
alter table participation enable row level security;
alter table participation force row level security;
create policy participation_delete on participation for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy participation_insert on participation for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy participation_owner on participation to linli_owner using (true) with check (true);
create policy participation_read on participation for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select read_programs())::uuid[])
  );
create policy participation_update on participation for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant delete, select on participation to linli_app;
grant
  insert (district_id, id, unit_id, program_id, participant_id, role, weight)
  on participation to linli_app;
create trigger participation_joins after insert or update of state on participation
  for each row when (new.state in ('INVITED', 'ACCEPTED')) execute function participation_joins();
create trigger result_kept before delete or update of state, agreed_edition on participation
  for each row execute function result_kept();
create trigger shares_lapse after delete or update of state on participation
  for each row execute function shares_lapse();

create table partner (
  id uuid not null,
  name text not null,
  name_en text,
  kind text not null,
  credit_code text,
  aliases text[] not null default '{}'::text[],
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint partner_pkey primary key (id),
  constraint partner_credit_code unique (credit_code),
  constraint partner_kind_check
    check (
      kind in ('NGO', 'SCHOOL', 'UNIVERSITY', 'ENTERPRISE', 'PUBLIC_BODY', 'ASSOCIATION', 'HOSPITAL')
    )
);
alter table partner enable row level security;
alter table partner force row level security;
create policy partner_owner on partner to linli_owner using (true) with check (true);
create policy partner_read on partner for select to linli_app
  using ((select is_operator()) or id = any((select read_partners())::uuid[]));
grant select on partner to linli_app;
create trigger partner_searched after insert or delete or update of name, name_en, aliases, credit_code on partner
  for each row execute function search_kept(
    'PARTNER', 'NAMED', 'id', '', 'name', 'name_en', 'aliases', 'credit_code'
  );

create table program (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  title_en text,
  description text,
  description_en text,
  starts_on date,
  ends_on date,
  closed_at timestamptz,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  state text not null default 'PLANNED',
  state_since timestamptz not null default now(),
  type text not null default 'GENERAL',
  brand_id uuid,
  lines text[] not null default '{}'::text[],
  stage text,
  batch text,
  level text,
  year integer,
  school_id uuid,
  audience text,
  sharing text not null default 'NONE',
  shares_version integer not null default 0,
  result_edition integer not null default 0,
  constraint program_pkey primary key (district_id, id),
  constraint program_id_once unique (id),
  constraint program_owner unique (district_id, id, unit_id),
  constraint program_closed check ((state = 'CLOSED') = (closed_at is not null)),
  constraint program_dates check (ends_on >= starts_on),
  constraint program_fields
    check (
      (type = 'PILOT' or num_nonnulls(batch, level) = 0)
      and (type = 'INDUSTRY' or num_nonnulls(stage) = 0)
      and (type = 'SCHOOL_PLAN' or num_nonnulls(school_id, year) = 0)
      and (type <> 'SCHOOL_PLAN' or num_nulls(school_id, year) = 0)
    ),
  constraint program_level_check
    check (level in ('STATE', 'PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'OTHER')),
  constraint program_sharing_check check (sharing in ('NONE', 'SHARED', 'BY_SITE')),
  constraint program_stage_check
    check (stage in ('PROPOSED', 'RESEARCH', 'TRIAL', 'BUILDING', 'PRODUCING')),
  constraint program_state_check
    check (state in ('PLANNED', 'RUNNING', 'PAUSED', 'CLOSED', 'DROPPED')),
  constraint program_title check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint program_type_check
    check (
      type in (
        'GENERAL', 'ROUTINE', 'SERIES', 'CAMPAIGN', 'ACTION_PLAN', 'PILOT', 'INDUSTRY', 'SCHOOL_PLAN',
        'MOBILISATION'
      )
    ),
  constraint program_district_id_brand_id_foreign
    foreign key (district_id, brand_id)
    references brand(district_id, id),
  constraint program_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint program_school_id_foreign foreign key (school_id) references partner(id)
);
create index program_of_brand on program (brand_id, district_id, id);
create index program_of_unit on program (unit_id, district_id, id);
create unique index program_routine
  on program (
    district_id, unit_id
  ) where type = 'ROUTINE' and state <> 'DROPPED' and deleted_at is null;
create unique index program_school_year
  on program (
    district_id, school_id, year
  ) where type = 'SCHOOL_PLAN' and state <> 'DROPPED' and deleted_at is null;
alter table program enable row level security;
alter table program force row level security;
create policy program_delete on program for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy program_insert on program for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_owner on program to linli_owner using (true) with check (true);
create policy program_read on program for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[]) or id = any((select read_programs())::uuid[])
  );
create policy program_update on program for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on program to linli_app;
grant
  insert (
    district_id, id, unit_id, title, title_en, description, description_en, starts_on, ends_on,
    synthetic, type, brand_id, lines, stage, batch, level, year, school_id, audience, sharing,
    shares_version
  )
  on program to linli_app;
grant
  update (
    title, title_en, description, description_en, starts_on, ends_on, version, updated_at,
    deleted_at, type, brand_id, lines, batch, level, year, school_id, audience, sharing,
    shares_version
  )
  on program to linli_app;
create trigger program_searched after insert or delete or update of title, title_en, deleted_at on program
  for each row execute function search_kept(
    'PROGRAM', 'READ', 'id', 'unit_id', 'title', 'title_en'
  );
create trigger program_stays_joint before update of sharing on program
  for each row when (
    new.sharing = 'NONE' and old.sharing <> 'NONE') execute function program_stays_joint(
  );

create table program_partner (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  partner_id uuid not null,
  note text,
  constraint program_partner_pkey primary key (district_id, id),
  constraint program_partner_once unique (district_id, program_id, partner_id),
  constraint program_partner_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint program_partner_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint program_partner_partner_id_foreign foreign key (partner_id) references partner(id),
  constraint program_partner_program_owner
    foreign key (district_id, program_id, unit_id)
    references program(district_id, id, unit_id)
);
create index program_partner_owner on program_partner (unit_id, district_id);
create index program_partner_partner on program_partner (partner_id);
alter table program_partner enable row level security;
alter table program_partner force row level security;
create policy program_partner_delete on program_partner for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy program_partner_insert on program_partner for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_partner_owner on program_partner to linli_owner
  using (true)
  with check (true);
create policy program_partner_read on program_partner for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select read_programs())::uuid[])
  );
create policy program_partner_update on program_partner for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant delete, insert, select on program_partner to linli_app;
grant update (note) on program_partner to linli_app;

create table program_post (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  "position" integer not null,
  post text not null,
  kind text not null,
  of_unit_id uuid,
  partner_id uuid,
  constraint program_post_pkey primary key (district_id, id),
  constraint program_post_kind_check check (kind in ('LEAD', 'MEMBER', 'ADVISER', 'WORKER')),
  constraint program_post_post_check check (char_length(post) >= 1 and char_length(post) <= 60),
  constraint program_post_district_id_of_unit_id_foreign
    foreign key (district_id, of_unit_id)
    references unit(district_id, id),
  constraint program_post_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint program_post_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint program_post_partner_id_foreign foreign key (partner_id) references partner(id),
  constraint program_post_program_owner
    foreign key (district_id, program_id, unit_id)
    references program(district_id, id, unit_id)
);
create index program_post_of_program on program_post (program_id, district_id, "position");
create index program_post_of_unit on program_post (unit_id, district_id);
alter table program_post enable row level security;
alter table program_post force row level security;
create policy program_post_delete on program_post for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy program_post_insert on program_post for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_post_owner on program_post to linli_owner using (true) with check (true);
create policy program_post_read on program_post for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[])
    or program_id = any((select partner_scope('CONTACTS'))::uuid[])
  );
create policy program_post_update on program_post for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant delete, select on program_post to linli_app;
grant
  insert (district_id, id, unit_id, program_id, position, post, kind, of_unit_id, partner_id)
  on program_post to linli_app;

create table program_result (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  program_unit_id uuid not null,
  edition integer not null,
  told_on daterange not null,
  shares_version integer not null,
  unit_ids uuid[] not null,
  figure_ids uuid[] not null,
  content jsonb not null,
  sha256 text not null,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint program_result_pkey primary key (district_id, id),
  constraint program_result_once unique (district_id, program_id, edition),
  constraint program_result_edition check (edition > 0),
  constraint program_result_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint program_result_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint program_result_program_owner
    foreign key (district_id, program_id, unit_id)
    references program(district_id, id, unit_id)
);
create index program_result_of_program on program_result (program_id, district_id, edition);
create index program_result_of_unit on program_result (unit_id, district_id, id);
alter table program_result enable row level security;
alter table program_result force row level security;
create policy program_result_delete on program_result for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy program_result_insert on program_result for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_result_owner on program_result to linli_owner using (true) with check (true);
create policy program_result_read on program_result for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and unit_id = program_unit_id
       and told_on <@ (((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and told_on <@ (((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange)
  );
create policy program_result_update on program_result for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on program_result to linli_app;
grant
  insert (
    district_id, id, unit_id, program_id, program_unit_id, edition, told_on, shares_version,
    unit_ids, figure_ids, content, sha256, synthetic
  )
  on program_result to linli_app;
create trigger result_frozen before insert or update of content, unit_id on program_result
  for each row execute function result_frozen();

create table reminder (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  from_unit_id uuid not null,
  subject text not null,
  year integer,
  on_day date not null,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reminder_pkey primary key (district_id, id),
  constraint reminder_subject_check check (subject in ('FINDINGS', 'FIGURES', 'PROGRAMS')),
  constraint reminder_year check ((subject = 'FIGURES') = (year is not null)),
  constraint reminder_district_id_from_unit_id_foreign
    foreign key (district_id, from_unit_id)
    references unit(district_id, id),
  constraint reminder_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create unique index reminder_of_day
  on reminder (district_id, unit_id, subject, coalesce(year, 0), on_day);
create index reminder_of_unit on reminder (unit_id, district_id, on_day, id);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy reminder_delete on reminder for delete to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy reminder_insert on reminder for insert to linli_app
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy reminder_owner on reminder to linli_owner using (true) with check (true);
create policy reminder_read on reminder for select to linli_app
  using (unit_id = any((select read_units())::uuid[]));
create policy reminder_update on reminder for update to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  )
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
grant select on reminder to linli_app;
grant
  insert (district_id, id, unit_id, from_unit_id, subject, year, on_day, synthetic)
  on reminder to linli_app;

create table review (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  kind text not null,
  on_day date not null,
  verdict text not null,
  extends_to date,
  words text not null,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint review_pkey primary key (district_id, id),
  constraint review_extends check ((verdict = 'EXTEND') = (extends_to is not null)),
  constraint review_kind_check check (kind in ('MID', 'FINAL', 'YEARLY', 'AFTER_ACTION')),
  constraint review_verdict_check check (verdict in ('CONTINUE', 'EXTEND', 'STOP')),
  constraint review_words_check check (char_length(words) >= 1 and char_length(words) <= 5000),
  constraint review_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint review_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint review_program_owner
    foreign key (district_id, program_id, unit_id)
    references program(district_id, id, unit_id)
);
create index review_of_program on review (program_id, district_id, on_day, id);
create index review_of_unit on review (unit_id, district_id, on_day, id);
alter table review enable row level security;
alter table review force row level security;
create policy review_delete on review for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy review_insert on review for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy review_owner on review to linli_owner using (true) with check (true);
create policy review_read on review for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[])
    or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
  );
create policy review_update on review for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on review to linli_app;
grant
  insert (
    district_id, id, unit_id, program_id, kind, on_day, verdict, extends_to, words, synthetic
  )
  on review to linli_app;

create table schema_migration (
  id integer not null default nextval('schema_migration_id_seq'::regclass),
  name character varying(255) not null,
  executed_at timestamp(6) with time zone not null default current_timestamp(6),
  constraint schema_migration_pkey primary key (id)
);
alter table schema_migration enable row level security;
alter table schema_migration force row level security;
create policy schema_migration_owner on schema_migration to linli_owner
  using (true)
  with check (true);

create table search_entry (
  district_id smallint not null,
  id uuid not null,
  kind text not null,
  rule text not null,
  subject_id uuid not null,
  unit_id uuid,
  lines text not null,
  length integer not null,
  constraint search_entry_pkey primary key (district_id, id),
  constraint search_entry_rule_check check (rule in ('ALL', 'NAMED', 'READ', 'REACH'))
);
create index search_entry_grams
  on search_entry using gin (search_grams(district_id, rule, unit_id, lines));
create index search_entry_length on search_entry (district_id, kind, length, id);
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy search_entry_owner on search_entry to linli_owner using (true) with check (true);

create table session (
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  handle uuid not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  device text,
  constraint session_pkey primary key (id),
  constraint session_handle unique (handle),
  constraint session_token unique (token_hash),
  constraint session_device check (char_length(device) <= 60),
  constraint session_account_id_foreign
    foreign key (account_id)
    references account(id) on delete cascade
);
create index session_account on session (account_id);
alter table session enable row level security;
alter table session force row level security;
create policy session_auth on session to linli_auth using (true) with check (true);
create policy session_owner on session to linli_owner using (true) with check (true);
grant delete, insert, select, update on session to linli_auth;

create unlogged table sign_in_count (
  key text not null,
  points integer not null default 0,
  expire bigint,
  constraint sign_in_count_pkey primary key (key),
  constraint sign_in_count_key check (char_length(key) <= 100)
);
alter table sign_in_count enable row level security;
alter table sign_in_count force row level security;
create policy sign_in_count_auth on sign_in_count to linli_auth using (true) with check (true);
create policy sign_in_count_owner on sign_in_count to linli_owner using (true) with check (true);
grant delete, insert, select, update on sign_in_count to linli_auth;

create table source (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  kind text not null,
  title text not null,
  title_en text,
  reference text,
  wording text,
  published_on date,
  note text,
  created_at timestamptz not null default now(),
  told source_place[] not null default '{}'::source_place[],
  constraint source_pkey primary key (district_id, id),
  constraint source_kind_check
    check (kind in ('REPORT', 'IMPORT', 'ENTRY', 'DERIVATION', 'SYNTHETIC')),
  constraint source_program_whole check ((program_id is null) = (program_unit_id is null)),
  constraint source_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint source_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint source_program_owner
    foreign key (district_id, program_id, program_unit_id)
    references program(district_id, id, unit_id)
);
create index source_program on source (program_id, district_id);
create index source_unit on source (unit_id, district_id);
alter table source enable row level security;
alter table source force row level security;
create policy source_delete on source for delete to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy source_insert on source for insert to linli_app
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy source_owner on source to linli_owner using (true) with check (true);
create policy source_read on source for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or source_told(
         told, (select read_units()), (select joint_programs()), (select tellable_indicators()),
         (select partner_windows('OUTCOMES')), (select partner_windows('BASICS'))
       )
  );
create policy source_update on source for update to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  )
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
grant
  insert (
    district_id, id, unit_id, program_id, program_unit_id, kind, title, title_en, reference,
    wording, published_on, note, created_at), select (district_id, id, unit_id, program_id,
    program_unit_id, kind, title, title_en, reference, wording, published_on, note, created_at
  )
  on source to linli_app;

create table state_move (
  entity text not null,
  verb text not null,
  from_state text,
  to_state text,
  who text[] not null,
  reason text not null,
  sets text[] not null default '{}'::text[],
  id uuid not null default gen_random_uuid(),
  no_state text,
  two_persons boolean not null default false,
  constraint state_move_pkey primary key (id),
  constraint state_move_reason_check check (reason in ('NONE', 'ASKED', 'NEEDED')),
  constraint state_move_who_check
    check (who <@ array['STAFF', 'GOVERNED', 'ABOVE', 'SIDE', 'READER'] and cardinality(who) > 0)
);
create unique index state_move_once on state_move (entity, verb, from_state) nulls not distinct;
alter table state_move enable row level security;
alter table state_move force row level security;
create policy state_move_owner on state_move to linli_owner using (true) with check (true);
create policy state_move_read on state_move for select to linli_app
  using ((select actor_account()) is not null);
grant select on state_move to linli_app;

create table step (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  verb text not null,
  from_state text,
  to_state text,
  row_version integer not null,
  reason text,
  data jsonb,
  account_id uuid not null,
  account_name text not null,
  synthetic boolean not null default false,
  at timestamptz not null default now(),
  answer text,
  side_unit_id uuid,
  side_partner_id uuid,
  on_behalf boolean not null default false,
  constraint step_pkey primary key (district_id, id),
  constraint step_answer_check check (answer in ('YES', 'NO')),
  constraint step_reason check (char_length(reason) >= 1 and char_length(reason) <= 500),
  constraint step_side check (side_unit_id is null or side_partner_id is null),
  constraint step_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index step_of_subject on step (subject_id, district_id, at, row_version);
create index step_program on step (program_id, district_id) where program_id is not null;
create index step_unit on step (unit_id, district_id, at);
alter table step enable row level security;
alter table step force row level security;
create policy step_insert on step for insert to linli_app
  with check (
    account_id = (select actor_account())
    and (
          unit_id = any((select read_units())::uuid[])
          or program_id = any((select joint_programs())::uuid[])
          or side_unit_id = any((select write_units())::uuid[])
          or side_partner_id = any((select sign_partners())::uuid[])
        )
  );
create policy step_owner on step to linli_owner using (true) with check (true);
create policy step_read on step for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[])
  );
grant select on step to linli_app;
grant
  insert (
    district_id, id, subject_kind, subject_id, verb, row_version, reason, data, answer,
    side_unit_id, side_partner_id
  )
  on step to linli_app;
create trigger finding_step before insert on step
  for each row when (new.subject_kind = 'Finding') execute function step_of_finding();
create trigger milestone_step before insert on step
  for each row when (new.subject_kind = 'Milestone') execute function step_of_milestone();
create trigger participation_step before insert on step
  for each row when (new.subject_kind = 'Participation') execute function step_of_participation();
create trigger program_step before insert on step
  for each row when (new.subject_kind = 'Program') execute function step_of_program();

create table target (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  indicator_id uuid not null,
  dimension text,
  measure_code text not null,
  value numeric,
  bounds numrange,
  qualifier text not null,
  wording text,
  source_id uuid not null,
  created_at timestamptz not null default now(),
  plan_start date,
  plan_end date,
  plan_text text,
  synthetic boolean not null default false,
  version integer not null default 1,
  slot_id uuid not null,
  recorded_by uuid,
  recorded_by_name text,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_by_name text,
  superseded_reason text,
  withdrawn boolean not null default false,
  constraint target_pkey primary key (district_id, id),
  constraint target_plan check (plan_end > plan_start),
  constraint target_program_whole check ((program_id is null) = (program_unit_id is null)),
  constraint target_qualifier_check
    check (
      qualifier in (
        'EXACT', 'ROUNDED', 'ODD', 'OVER', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST', 'UNDER', 'RANGE',
        'CONFLICTING'
      )
    ),
  constraint target_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint target_district_id_source_id_foreign
    foreign key (district_id, source_id)
    references source(district_id, id),
  constraint target_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint target_indicator_id_foreign foreign key (indicator_id) references indicator(id),
  constraint target_measure_code_foreign foreign key (measure_code) references measure(code),
  constraint target_program_owner
    foreign key (district_id, program_id, program_unit_id)
    references program(district_id, id, unit_id)
);
create unique index target_one_holds on target (district_id, slot_id) where superseded_at is null;
create index target_program on target (program_id, district_id, indicator_id);
create unique index target_slot
  on target (
    district_id, unit_id, indicator_id, dimension, program_id, plan_start, plan_end
  ) nulls not distinct where superseded_at is null;
create index target_source on target (source_id, district_id);
create index target_unit on target (unit_id, district_id, indicator_id);
alter table target enable row level security;
alter table target force row level security;
create policy target_delete on target for delete to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy target_insert on target for insert to linli_app
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy target_owner on target to linli_owner using (true) with check (true);
create policy target_read on target for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and unit_id = program_unit_id
       and daterange(plan_start, plan_end)
           <@ (((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and daterange(plan_start, plan_end)
           <@ (((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange)
  );
create policy target_update on target for update to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  )
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
grant insert, select on target to linli_app;
grant
  update (version, superseded_at, superseded_by, superseded_by_name, superseded_reason, withdrawn)
  on target to linli_app;
create trigger target_told_gone after delete on target referencing old table as changed
  for each statement execute function rows_tell_sources();
create trigger target_told_moved after update of source_id, unit_id, program_id, program_unit_id, plan_start, plan_end on target
  for each row execute function row_tells_sources();
create trigger target_told_new after insert on target referencing new table as changed
  for each statement execute function rows_tell_sources();

create table theme (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  title_en text,
  year integer not null,
  quarter integer,
  from_day date not null,
  until_day date not null,
  lines text[] not null default '{}'::text[],
  note text,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  constraint theme_pkey primary key (district_id, id),
  constraint theme_dates check (until_day >= from_day),
  constraint theme_quarter check (quarter >= 1 and quarter <= 4),
  constraint theme_words check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint theme_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index theme_of_unit on theme (unit_id, district_id, from_day, id);
create unique index theme_title
  on theme (district_id, unit_id, year, title) where deleted_at is null;
alter table theme enable row level security;
alter table theme force row level security;
create policy theme_delete on theme for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy theme_insert on theme for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy theme_owner on theme to linli_owner using (true) with check (true);
create policy theme_read on theme for select to linli_app
  using (
    district_id = any((select staff_districts())::smallint[])
    or unit_id = any((select partner_units())::uuid[])
  );
create policy theme_update on theme for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on theme to linli_app;
grant
  insert (
    district_id, id, unit_id, title, title_en, year, quarter, from_day, until_day, lines, note,
    synthetic
  )
  on theme to linli_app;
grant
  update (
    title, title_en, year, quarter, from_day, until_day, lines, note, version, updated_at,
    deleted_at
  )
  on theme to linli_app;

create table unit (
  district_id smallint not null,
  id uuid not null,
  kind text not null,
  opened_on date,
  closed_on date,
  synthetic boolean not null default false,
  created_at timestamptz not null default now(),
  constraint unit_pkey primary key (district_id, id),
  constraint unit_id_once unique (id),
  constraint unit_kind_check check (kind in ('DISTRICT', 'STREET', 'COMMUNITY', 'SITE'))
);
create unique index unit_one_district on unit (district_id) where kind = 'DISTRICT';
alter table unit enable row level security;
alter table unit force row level security;
create policy unit_owner on unit to linli_owner using (true) with check (true);
create policy unit_read on unit for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or id = any((select operator_units())::uuid[])
  );
grant select on unit to linli_app;

create table unit_fact (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  code text not null,
  label text not null,
  label_en text,
  value text,
  note text,
  period_text text,
  source_id uuid not null,
  constraint unit_fact_pkey primary key (district_id, id),
  constraint unit_fact_program_whole check ((program_id is null) = (program_unit_id is null)),
  constraint unit_fact_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint unit_fact_district_id_source_id_foreign
    foreign key (district_id, source_id)
    references source(district_id, id),
  constraint unit_fact_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint unit_fact_program_owner
    foreign key (district_id, program_id, program_unit_id)
    references program(district_id, id, unit_id)
);
create index unit_fact_unit on unit_fact (unit_id, district_id);
alter table unit_fact enable row level security;
alter table unit_fact force row level security;
create policy unit_fact_delete on unit_fact for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy unit_fact_insert on unit_fact for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy unit_fact_owner on unit_fact to linli_owner using (true) with check (true);
create policy unit_fact_read on unit_fact for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
       and unit_id = program_unit_id
       and '(,)'::daterange
           <@ (((select partner_windows('NARRATIVE')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('NARRATIVE'))::uuid[])
       and '(,)'::daterange
           <@ (((select partner_windows('NARRATIVE')) ->> unit_id::text)::datemultirange)
  );
create policy unit_fact_update on unit_fact for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on unit_fact to linli_app;

create table unit_path (
  district_id smallint not null,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth smallint not null,
  constraint unit_path_pkey primary key (district_id, ancestor_id, descendant_id),
  constraint unit_path_ancestor_id
    foreign key (district_id, ancestor_id)
    references unit(district_id, id),
  constraint unit_path_descendant_id
    foreign key (district_id, descendant_id)
    references unit(district_id, id)
);
create index unit_path_up on unit_path (descendant_id, ancestor_id);
alter table unit_path enable row level security;
alter table unit_path force row level security;
create policy unit_path_owner on unit_path to linli_owner using (true) with check (true);
create policy unit_path_read on unit_path for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or descendant_id = any((select operator_units())::uuid[])
  );
grant select on unit_path to linli_app;

create table unit_succession (
  district_id smallint not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  effective_on date not null,
  weight integer,
  constraint unit_succession_pkey primary key (district_id, id),
  constraint unit_succession_weight check (weight > 0),
  constraint unit_succession_district_id_from_id_foreign
    foreign key (district_id, from_id)
    references unit(district_id, id),
  constraint unit_succession_district_id_to_id_foreign
    foreign key (district_id, to_id)
    references unit(district_id, id)
);
alter table unit_succession enable row level security;
alter table unit_succession force row level security;
create policy unit_succession_owner on unit_succession to linli_owner
  using (true)
  with check (true);
create policy unit_succession_read on unit_succession for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or from_id = any((select operator_units())::uuid[])
  );
grant select on unit_succession to linli_app;

create table unit_version (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  valid daterange not null,
  subtype text,
  code text,
  name text not null,
  name_en text,
  aliases text[] not null default '{}'::text[],
  province text,
  city text,
  constraint unit_version_pkey primary key (district_id, id),
  constraint unit_version_no_overlap
    exclude using gist (district_id with =, unit_id with =, valid with &&),
  constraint unit_version_district_id_parent_id_foreign
    foreign key (district_id, parent_id)
    references unit(district_id, id),
  constraint unit_version_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index unit_version_code on unit_version (code, district_id);
create index unit_version_of_unit on unit_version (unit_id, district_id);
create index unit_version_parent on unit_version (parent_id, district_id);
alter table unit_version enable row level security;
alter table unit_version force row level security;
create policy unit_version_owner on unit_version to linli_owner using (true) with check (true);
create policy unit_version_read on unit_version for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or unit_id = any((select operator_units())::uuid[])
  );
grant select on unit_version to linli_app;
create trigger unit_version_searched after insert or delete or update of name, name_en, aliases, code on unit_version
  for each row execute function search_kept(
    'UNIT', 'REACH', 'unit_id', 'unit_id', 'name', 'name_en', 'aliases', 'code'
  );

create table work_line (
  id uuid not null,
  owner_district_id smallint,
  code text not null,
  name text not null,
  name_en text,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint work_line_pkey primary key (id)
);
create unique index work_line_code on work_line (owner_district_id, code) nulls not distinct;
alter table work_line enable row level security;
alter table work_line force row level security;
create policy work_line_delete on work_line for delete to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy work_line_insert on work_line for insert to linli_app
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy work_line_owner on work_line to linli_owner using (true) with check (true);
create policy work_line_read on work_line for select to linli_app
  using (
    owner_district_id is null and (select actor_account()) is not null
    or owner_district_id = any((select read_districts())::smallint[])
  );
create policy work_line_update on work_line for update to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
grant select on work_line to linli_app;
grant insert (id, owner_district_id, code, name, name_en) on work_line to linli_app;
grant update (name, name_en, closed_at, version, updated_at) on work_line to linli_app;

create function above_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct p.descendant_id) into answer
    from actor_memberships() m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
   where m.role = 'DISTRICT_ADMIN' or (m.role = 'STREET_LEAD' and p.depth > 0);
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function above_units() to linli_app;

create function actor_account()
  returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid;
begin
  select a.id into answer
    from session s
    join account a on a.id = s.account_id
     and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
     and a.disabled_at is null;
  return coalesce(answer, null);
end $$;
grant execute on function actor_account() to linli_app;

create function actor_memberships()
  returns setof membership
  language sql stable security definer rows 3 set search_path = pg_catalog, public, pg_temp as $$
  select *
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
$$;
grant execute on function actor_memberships() to linli_app;

create function agreements_in_force()
  returns setof agreement
  language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (a.district_id, a.id) a.*
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join agreement_party ap on ap.partner_id = m.partner_id
    join agreement a on a.district_id = ap.district_id and a.id = ap.agreement_id
   where a.signed_on <= local_today() and a.starts_on <= local_today()
     and (a.ends_on is null or a.ends_on >= local_today())
     and (a.ended_on is null or a.ended_on > local_today())
$$;
grant execute on function agreements_in_force() to linli_app;

create function attachment_bytes_of(in_district smallint, of_unit uuid)
  returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare street uuid;
begin
  if not of_unit = any (write_units()) then
    raise exception 'Not yours to write.' using errcode = '42501';
  end if;
  select p.ancestor_id into street
    from unit_path p
    join unit u on u.district_id = p.district_id and u.id = p.ancestor_id
   where p.district_id = in_district and p.descendant_id = of_unit and u.kind = 'STREET';
  perform from unit u
    where u.district_id = in_district and u.id = coalesce(street, of_unit) for no key update;
  return coalesce((
    select sum(t.bytes)
      from attachment t
     where t.district_id = in_district and t.deleted_at is null
       and not exists (
         select from program p
          where p.district_id = t.district_id and p.id = t.subject_id
            and p.deleted_at <= now() - interval '30 days')
       and (t.unit_id = of_unit or t.unit_id in (
         select p.descendant_id from unit_path p
          where p.district_id = in_district and p.ancestor_id = street))), 0);
end $$;
grant execute on function attachment_bytes_of(in_district smallint, of_unit uuid) to linli_app;

create function attachment_kept()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select p.unit_id, p.id, p.unit_id into new.unit_id, new.program_id, new.program_unit_id
    from program p where p.district_id = new.district_id and p.id = new.subject_id;
  if not found then
    raise exception 'There is nothing to attach it to.' using errcode = '23503';
  end if;
  new.told_on := daterange(new.on_day, new.on_day, '[]');
  if new.reads = 'UNIT' then
    new.program_id := null;
    new.program_unit_id := null;
    new.told_on := null;
  end if;
  return new;
end $$;

create function change_by()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.id, a.display_name into new.account_id, new.account_name
    from account a where a.id = actor_account();
  if not found then
    raise exception 'Nobody is signed in.' using errcode = '42501';
  end if;
  return new;
end $$;

create function exact_indicators()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  with recursive known(id, district_id) as (
    select distinct f.indicator_id, f.district_id
      from (select m.* from session s
              join account a on a.id = s.account_id
               and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
               and a.disabled_at is null
              join membership m on m.account_id = a.id and m.starts_on <= local_today()
               and (m.ended_on is null or m.ended_on > local_today())) m
      join figure f on f.district_id = m.district_id and f.unit_id = m.unit_id
      join indicator i on i.id = f.indicator_id and i.sensitive
     where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER')
    union
    select i.id, k.district_id
      from known k
      cross join lateral (
        select r.to_id as id, r.owner_district_id from indicator_relation r
         where r.from_id = k.id and r.kind <> 'DENOMINATOR'
        union all
        select r.from_id, r.owner_district_id from indicator_relation r
         where r.to_id = k.id) r
      join indicator i on i.id = r.id and i.sensitive
     where r.owner_district_id is null or r.owner_district_id = k.district_id
  )
  select array_agg(distinct k.id) into answer from known k;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function exact_indicators() to linli_app;

create function governed_districts()
  returns smallint[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer smallint[];
begin
  select array_agg(distinct m.district_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
   where m.role = 'DISTRICT_ADMIN';
  return coalesce(answer, '{}'::smallint[]);
end $$;
grant execute on function governed_districts() to linli_app;

create function governed_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct p.descendant_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
   where m.role = 'DISTRICT_ADMIN';
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function governed_units() to linli_app;

create function inherit_sensitive()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if pg_trigger_depth() > 1 then return null; end if;
  loop
    delete from indicator_relation d where d.id in (
      select r.id from indicator_relation r
        join indicator a on a.id = r.from_id
        join indicator b on b.id = r.to_id and b.sensitive <> a.sensitive
         and (a.sensitive or r.kind in ('PART_OF', 'TIER_OF'))
        join indicator x on x.id in (a.id, b.id) and not x.sensitive
       where x.owner_district_id is distinct from r.owner_district_id);
    update indicator i set sensitive = true, version = version + 1, updated_at = now()
     where i.id in (
      select x.id from indicator_relation r
        join indicator a on a.id = r.from_id
        join indicator b on b.id = r.to_id and b.sensitive <> a.sensitive
         and (a.sensitive or r.kind in ('PART_OF', 'TIER_OF'))
        join indicator x on x.id in (a.id, b.id) and not x.sensitive);
    exit when not found;
  end loop;
  return null;
end $$;

create function is_operator()
  returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer boolean;
begin
  select bool_or(m.role = 'PLATFORM_OPERATOR') into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m;
  return coalesce(answer, false);
end $$;
grant execute on function is_operator() to linli_app;

create function is_partner()
  returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer boolean;
begin
  select bool_or(m.partner_id is not null) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m;
  return coalesce(answer, false);
end $$;
grant execute on function is_partner() to linli_app;

create function is_staff()
  returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer boolean;
begin
  select bool_or(m.partner_id is null) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m;
  return coalesce(answer, false);
end $$;
grant execute on function is_staff() to linli_app;

create function is_uuid(input text)
  returns boolean
  language sql immutable
  return (input ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$');
grant execute on function is_uuid(input text) to linli_app;

create function joint_programs()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct j.program_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
    join participation j on j.district_id = p.district_id and j.participant_id = p.descendant_id
     and j.state in ('INVITED', 'ACCEPTED');
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function joint_programs() to linli_app;

create function local_today()
  returns date
  language sql stable
  return ((now() at time zone 'Asia/Shanghai'))::date;
grant execute on function local_today() to linli_app;

create function milestone_placed()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  above int;
  below int;
begin
  with recursive up as (
    select p.id, p.parent_id, 1 as level from milestone p
     where p.district_id = new.district_id and p.id = new.parent_id
    union all
    select p.id, p.parent_id, u.level + 1 from up u
      join milestone p on p.district_id = new.district_id and p.id = u.parent_id
     where u.level < 3 and u.id <> new.id)
  select case when bool_or(id = new.id) then 3 else max(level) end into above from up;
  with recursive down as (
    select c.id, 1 as level from milestone c
     where c.district_id = new.district_id and c.parent_id = new.id
    union all
    select c.id, d.level + 1 from down d
      join milestone c on c.district_id = new.district_id and c.parent_id = d.id
     where d.level < 3)
  select coalesce(max(level), 0) into below from down;
  if above + below > 2 then
    raise exception 'A milestone has at most two above it.' using errcode = '23514';
  end if;
  return new;
end $$;

create function needed_files(hashes text[])
  returns setof text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h from unnest(hashes) h
   where exists (
     select from attachment t
      where (t.sha256 = h or t.thumb = h)
        and (t.deleted_at is null or t.deleted_at > now() - interval '30 days')
        and not exists (
          select from program p
           where p.district_id = t.district_id and p.id = t.subject_id
             and p.deleted_at <= now() - interval '30 days'))
$$;
grant execute on function needed_files(hashes text[]) to linli_auth;

create function operator_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(u.id) into answer from unit u
   where u.kind = 'DISTRICT'
     and exists (
      select from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
       where m.role = 'PLATFORM_OPERATOR');
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function operator_units() to linli_app;

create function own_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct m.unit_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER');
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function own_units() to linli_app;

create function own_work(step step, checked text)
  returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare left_version integer;
begin
  select coalesce(max(s.row_version), 0) into left_version from step s
   where s.district_id = step.district_id and s.subject_id = step.subject_id
     and s.from_state = checked and s.to_state <> checked;
  return exists (
      select from step s
       where s.district_id = step.district_id and s.subject_id = step.subject_id
         and s.account_id = actor_account() and s.row_version > left_version
         and (s.to_state is distinct from s.from_state or s.data is not null))
    or exists (
      select from audit_entry e
       where e.district_id = step.district_id and e.entity = step.subject_kind
         and e.entity_id = step.subject_id and e.account_id = actor_account()
         and case when e.row_version is null
           then not exists (select from state_move m where m.entity = e.entity and m.verb = e.verb)
           else e.row_version >= left_version end);
end $$;

create function participation_joins()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update program set sharing = 'SHARED'
   where district_id = new.district_id and id = new.program_id and sharing = 'NONE';
  return null;
end $$;

create function partner_coverage(field_group text)
  returns table(target uuid, owner_unit uuid, district smallint, during daterange)
  language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
  with granted as (
    select * from agreements_in_force() a
     where field_group = 'BASICS' or field_group = any(a.field_groups)
  ), covered_unit as (
    select p.descendant_id as unit_id, a.district_id, daterange(a.starts_on, a.ends_on, '[]') as during
      from granted a
      join agreement_unit c on c.district_id = a.district_id and c.agreement_id = a.id
      join unit_path p on p.district_id = c.district_id and p.ancestor_id = c.covered_unit_id
  )
  select unit_id, unit_id, district_id, during from covered_unit
  union all
  select g.id, g.unit_id, g.district_id, c.during
    from covered_unit c join program g on g.district_id = c.district_id and g.unit_id = c.unit_id
  union all
  select c.program_id, c.program_unit_id, a.district_id, daterange(a.starts_on, a.ends_on, '[]')
    from granted a
    join agreement_program c on c.district_id = a.district_id and c.agreement_id = a.id
$$;
grant execute on function partner_coverage(field_group text) to linli_app;

create function partner_named(wanted text)
  returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid;
begin
  if not exists (
      select from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
       where m.role in ('DISTRICT_ADMIN', 'STREET_LEAD', 'STREET_STAFF')) then
    return null;
  end if;
  select case when count(*) = 1 then min(p.id::text)::uuid end into answer from partner p
   where p.credit_code = wanted or p.name = wanted;
  return coalesce(answer, null);
end $$;
grant execute on function partner_named(wanted text) to linli_app;

create function partner_scope(field_group text)
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  if not is_partner() then return '{}'::uuid[]; end if;
  select array_agg(distinct c.target) into answer from partner_coverage(field_group) c;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function partner_scope(field_group text) to linli_app;

create function partner_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  if not is_partner() then return '{}'::uuid[]; end if;
  select array_agg(distinct p.ancestor_id) into answer
    from partner_coverage('BASICS') c
    join unit_path p on p.district_id = c.district and p.descendant_id = c.owner_unit;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function partner_units() to linli_app;

create function partner_windows(field_group text)
  returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer jsonb;
begin
  if not is_partner() then return '{}'::jsonb; end if;
  select jsonb_object_agg(w.target, w.during::text) into answer
    from (select c.target, range_agg(c.during) as during
            from partner_coverage(field_group) c group by c.target) w;
  return coalesce(answer, '{}'::jsonb);
end $$;
grant execute on function partner_windows(field_group text) to linli_app;

create function platform_districts()
  returns table(district_id smallint, unit_id uuid, units integer, administrators integer, people integer)
  language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  with units as (
    select u.district_id, count(*)::integer as units,
        (array_agg(u.id) filter (where u.kind = 'DISTRICT'))[1] as unit_id
      from unit u
     where is_operator() and coalesce(u.closed_on > local_today(), true)
     group by u.district_id
  ), people as (
    select m.district_id, count(distinct m.account_id)::integer as people,
        count(distinct m.account_id) filter (where m.role = 'DISTRICT_ADMIN')::integer as administrators
      from membership m
      join account a on a.id = m.account_id and a.disabled_at is null
     where is_operator() and m.district_id is not null and m.starts_on <= local_today()
       and (m.ended_on is null or m.ended_on > local_today())
     group by m.district_id
  )
  select u.district_id, u.unit_id, u.units, coalesce(p.administrators, 0), coalesce(p.people, 0)
    from units u
    left join people p on p.district_id = u.district_id
    left join unit_version v on v.district_id = u.district_id and v.unit_id = u.unit_id
     and v.valid @> local_today()
   where u.unit_id is not null
   order by v.code, u.district_id
$$;
grant execute on function platform_districts() to linli_app;

create function platform_state()
  returns table(server text, bytes bigint, migration text, accounts integer, sessions integer, partners integer, "wrongPasswords" integer, "archivedAt" timestamp with time zone)
  language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select split_part(current_setting('server_version'), ' ', 1), pg_database_size(current_database()),
      (select m.name from schema_migration m order by m.id desc limit 1),
      (select count(*)::integer from account a where a.disabled_at is null),
      (select count(*)::integer from session s where s.revoked_at is null and s.expires_at > now()),
      (select count(*)::integer from partner),
      (select coalesce(sum(c.points), 0)::integer from sign_in_count c
        where c.key like 'login:%' and c.expire > extract(epoch from now()) * 1000),
      (select a.last_archived_time from pg_stat_archiver a)
   where is_operator()
$$;
grant execute on function platform_state() to linli_app;

create function program_kept(in_district smallint, a_program uuid)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from program p
   where p.district_id = in_district and p.id = a_program and p.deleted_at is null
     and (p.unit_id = any (read_units()) or p.id = any (read_programs()))
     for share;
  return found;
end $$;
grant execute on function program_kept(in_district smallint, a_program uuid) to linli_app;

create function program_stays_joint()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from participation p
     where p.district_id = new.district_id and p.program_id = new.id
       and p.state in ('INVITED', 'ACCEPTED')) then
    raise exception 'Units take part in it.' using errcode = '23514';
  end if;
  return new;
end $$;

create function reach_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct p.ancestor_id) || read_units() || operator_units() into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.descendant_id = m.unit_id;
  if is_partner() then
    select coalesce(answer, '{}') || array_agg(distinct p.ancestor_id) into answer
      from partner_coverage('BASICS') c
      join unit_path p on p.district_id = c.district and p.descendant_id = c.owner_unit;
  end if;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function reach_units() to linli_app;

create function read_agreements()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct ap.agreement_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m join agreement_party ap on ap.partner_id = m.partner_id;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function read_agreements() to linli_app;

create function read_districts()
  returns smallint[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer smallint[];
begin
  select array_agg(distinct m.district_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
   where m.district_id is not null;
  if is_partner() then
    select coalesce(answer, '{}') || array_agg(distinct a.district_id) into answer
      from agreements_in_force() a;
  end if;
  return coalesce(answer, '{}'::smallint[]);
end $$;
grant execute on function read_districts() to linli_app;

create function read_partners()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct x.partner_id) into answer
    from (
    select m.partner_id
      from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
     where m.partner_id is not null
    union
    select pp.partner_id from program_partner pp
     where is_partner() and pp.program_id = any(partner_scope('BASICS'))
    union
    select d.partner_id from district_partner d where d.district_id = any(staff_districts())
    union
    select pp.partner_id from program_partner pp where pp.district_id = any(staff_districts())
    union
    select ap.partner_id from agreement_party ap
     where ap.district_id = any(staff_districts()) and ap.partner_id is not null) x;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function read_partners() to linli_app;

create function read_programs()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  answer := joint_programs() || partner_scope('BASICS');
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function read_programs() to linli_app;

create function read_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct p.descendant_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function read_units() to linli_app;

create function result_changes(r program_result)
  returns text[]
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select array_remove(array[
    case when exists (
      select from figure f where f.district_id = r.district_id and f.id = any (r.figure_ids)
         and f.superseded_at is not null) then 'FIGURES' end,
    case when r.unit_ids is distinct from (
      select coalesce(array_agg(p.participant_id order by p.participant_id), '{}') from participation p
       where p.district_id = r.district_id and p.program_id = r.program_id and p.state = 'ACCEPTED')
      then 'UNITS' end,
    case when r.shares_version <> (
      select g.shares_version from program g where g.district_id = r.district_id and g.id = r.program_id)
      then 'SHARES' end], null)
$$;
grant execute on function result_changes(r program_result) to linli_app;

create function result_frozen()
  returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.program_unit_id := new.unit_id;
  new.sha256 := encode(sha256(convert_to(new.content::text, 'UTF8')), 'hex');
  return new;
end $$;

create function result_kept()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.state = 'ACCEPTED'
     and (tg_op = 'DELETE' or new.state <> 'ACCEPTED'
          or new.agreed_edition is distinct from old.agreed_edition)
     and result_state(old.district_id, old.program_id) = 'AGREED' then
    perform step_fault('RESULT_AGREED', 'id');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function result_state(a_district smallint, a_program uuid)
  returns text
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case
      when cardinality(result_changes(t)) > 0 then 'OUTDATED'
      when said.disputed then 'DISPUTED'
      when said.agreed then 'AGREED'
      else 'PROPOSED' end
    from program g
    join program_result t
      on t.district_id = g.district_id and t.program_id = g.id and t.edition = g.result_edition
    cross join lateral (
      select bool_or(p.disputed_edition is not distinct from t.edition) as disputed,
        bool_and(p.agreed_edition is not distinct from t.edition) as agreed
        from participation p
       where p.district_id = t.district_id and p.program_id = t.program_id and p.state = 'ACCEPTED') said
   where g.district_id = a_district and g.id = a_program
$$;
grant execute on function result_state(a_district smallint, a_program uuid) to linli_app;

create function row_tells_sources()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform tell_source(old.district_id, old.source_id);
  perform tell_source(new.district_id, new.source_id);
  return null;
end $$;

create function rows_tell_sources()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  new_places refcursor;
  source_key record;
begin
  if tg_op = 'DELETE' then
    perform tell_source(c.district_id, c.source_id)
      from (select distinct n.district_id, n.source_id from changed n where n.source_id is not null
             order by 1, 2) c;
    return null;
  end if;
  if tg_table_name = 'figure' then
    open new_places for
      select c.district_id, c.source_id, array_agg(distinct (
          c.unit_id, case when c.unit_id = c.program_unit_id then c.program_id end, c.indicator_id,
          daterange(c.period_start, c.period_end), 'OUTCOMES')::source_place) as places
        from changed c group by 1, 2 order by 1, 2;
  elsif tg_table_name = 'target' then
    open new_places for
      select c.district_id, c.source_id, array_agg(distinct (
          c.unit_id, case when c.unit_id = c.program_unit_id then c.program_id end, null,
          daterange(c.plan_start, c.plan_end), 'OUTCOMES')::source_place) as places
        from changed c group by 1, 2 order by 1, 2;
  else
    open new_places for
      select c.district_id, c.source_id, array_agg(distinct (
          c.unit_id, case when c.unit_id = c.program_unit_id then c.program_id end, null,
          daterange(c.held_on, c.held_on, '[]'), 'BASICS')::source_place) as places
        from changed c where c.source_id is not null group by 1, 2 order by 1, 2;
  end if;
  loop
    fetch new_places into source_key;
    exit when not found;
    if not pg_has_role(session_user, current_user, 'MEMBER') then
      perform from source s
       where s.district_id = source_key.district_id and s.id = source_key.source_id
         and (s.unit_id = any(read_units())
           or source_told(s.told, read_units(), joint_programs(), tellable_indicators(),
                partner_windows('OUTCOMES'), partner_windows('BASICS')));
      if not found then raise exception 'NOT_FOUND' using errcode = '42501'; end if;
    end if;
    -- Who waits for the row appends to what it then says.
    update source s
       set told = s.told || array(select p from unnest(source_key.places) p where p <> all(s.told))
     where s.district_id = source_key.district_id and s.id = source_key.source_id
       and not s.told @> source_key.places;
  end loop;
  close new_places;
  return null;
end $$;

create function search_best(realms text[], kinds text[], patterns text[], signs text[], begins text[], others text[], most integer, many integer)
  returns table(kind text, district_id smallint, id uuid, starts boolean, length integer, there integer)
  language sql stable rows 20 set search_path = pg_catalog, public, pg_temp as $$
  with gathered as materialized (
    select * from search_gathered(realms, kinds, patterns, signs, begins, others, many)
  )
  select b.kind, b.district_id, b.subject_id, b.starts, b.length, b.there
    from (
      select g.*, (select count(*) from gathered)::integer as there, row_number() over (
          partition by g.kind collate "C" order by g.starts desc, g.length, g.subject_id) as place
        from gathered g
    ) b
   where b.place <= most
$$;

create function search_common(in_district smallint, a_kind text, patterns text[], begins text[], others text[], most integer, many integer)
  returns table(kind text, district_id smallint, id uuid, starts boolean, length integer)
  language plpgsql stable rows 20 set search_path = pg_catalog, public, pg_temp as $$
declare
  goal text[];
  held integer;
begin
  foreach goal slice 1 in array array[begins, patterns] loop
    return query
      select w.kind, w.district_id, w.subject_id, goal = begins, w.length
        from search_walked(in_district, a_kind, goal, others, most) w;
    get diagnostics held = row_count;
    exit when held = most;
    return query
      select b.kind, b.district_id, b.id, b.starts, b.length
        from search_best(array[in_district || '*'], array[a_kind], goal,
          array(select array_to_string(search_keys(p), E'\t') from unnest(goal) p),
          case when goal <> begins then begins end, others, most, many) b;
    get diagnostics held = row_count;
    exit when held = most or begins = patterns;
  end loop;
end $$;

create function search_cuts(word text)
  returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  with recursive syllables as materialized (
    select string_to_table(regexp_replace(btrim('
      a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen
      ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong
      cou cu cuan cui cun cuo da dai dan dang dao de den deng di dia dian diao die ding diu dong dou du duan dui dun
      duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai
      guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia
      jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua
      kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu long lou
      lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan
      nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang
      pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que
      qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan
      shang shao she shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo
      ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo
      wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu
      yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu
      zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
    ', E' \n'), '\s+', ' ', 'g'), ' ') as s
  ), cut(rest, done, pieces) as (
    select left(word, 32), '', 0
    union all
    select substr(c.rest, length(s.s) + 1), c.done || '''' || upper(s.s), c.pieces + 1
      from cut c join syllables s on starts_with(c.rest, s.s)
  ), whole as (
    select done, pieces from cut where rest = ''
    union
    select c.done || '''' || upper(c.rest), c.pieces + 1 from cut c
     where c.rest <> '' and exists (select from syllables s where starts_with(s.s, c.rest))
  )
  select coalesce(array_agg(w.done), '{}')
    from (select done from whole order by pieces, done limit 64) w
$$;

create function search_expression(word text)
  returns text
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(regexp_replace(p, '([!-&(-/:-@[-`{-~])', '\\\1', 'g'), '|')
    from unnest(search_patterns(word)) p
$$;

create function search_fold(words text)
  returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(string_agg(
      coalesce((select h.plain from han_character h where h.form = c.form), c.form), '' order by c.at), '')
    from string_to_table(lower(regexp_replace(normalize(words, NFKC), '\s', '', 'g')), null)
      with ordinality c(form, at)
$$;

create function search_found(words text, kinds text[], most integer, in_district smallint, in_unit uuid)
  returns table(kind text, district_id smallint, id uuid, starts boolean, length integer)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  many constant integer := 2000;
  tokens text[] := array(
    select f.word from regexp_split_to_table(normalize(words, NFKC), '\s+') with ordinality w(word, at)
      cross join lateral (select search_fold(w.word) as word) f
     where f.word <> '' order by w.at);
  patterns text[] := search_patterns(tokens[1]);
  begins text[] := array(select E'\n' || ltrim(p, E'\n') from unnest(patterns) p);
  others text[] := array(select search_expression(t) from unnest(tokens[2:]) t);
  also text[] := array(
    select unnest(search_keys(p[1])) from unnest(tokens[2:]) t, search_patterns(t) p where cardinality(p) = 1);
  signs text[] := array(select array_to_string(search_keys(p) || also, E'\t') from unnest(patterns) p);
  reader record;
  a_kind text;
  district smallint;
  held integer;
begin
  if cardinality(tokens) = 0 or actor_account() is null then return; end if;
  select * into reader from search_reader(in_district, in_unit);
  return query
    select b.kind, b.district_id, b.id, b.starts, b.length
      from search_best(reader.realms, kinds, patterns, signs, begins, others, most, null) b
    union all
    select e.kind, e.district_id, e.subject_id,
        exists (select from unnest(begins) p(pattern) where strpos(e.lines, p.pattern) > 0), e.length
      from search_entry e
     where e.district_id = any(read_districts() || 0::smallint) and e.kind = any(kinds)
       and e.id = any(read_programs() || read_partners())
       and (in_unit is null or e.unit_id is null or e.unit_id = any(reader.inside))
       and exists (select from unnest(patterns) p(pattern) where strpos(e.lines, p.pattern) > 0)
       and e.lines ~ all(others);
  foreach district in array reader.whole loop
    held := 0;
    for kind, district_id, id, starts, length, held in
      select * from search_best(array[district || '*'], kinds, patterns, signs, begins, others, most, many)
    loop
      return next;
    end loop;
    if held = many then
      foreach a_kind in array kinds loop
        return query select * from search_common(district, a_kind, patterns, begins, others, most, many);
      end loop;
    end if;
  end loop;
end $$;
grant execute on function search_found(words text, kinds text[], most integer, in_district smallint, in_unit uuid) to linli_app;

create function search_gathered(realms text[], kinds text[], patterns text[], signs text[], begins text[], others text[], most integer)
  returns table(kind text, district_id smallint, subject_id uuid, starts boolean, length integer)
  language sql stable set search_path = pg_catalog, public, pg_temp set enable_seqscan = off set enable_indexscan = off as $$
  select e.kind, e.district_id, e.subject_id,
      begins is null or exists (select from unnest(begins) b(pattern) where strpos(e.lines, b.pattern) > 0),
      e.length
    from unnest(realms) r(realm) cross join unnest(patterns, signs) p(pattern, signs)
    cross join lateral (
      select * from search_entry e
       where search_grams(e.district_id, e.rule, e.unit_id, e.lines)
             @> array(select r.realm || ':' || k from string_to_table(p.signs, E'\t') k)
         and e.kind = any(kinds) and strpos(e.lines, p.pattern) > 0 and e.lines ~ all(others)
      offset 0) e
   limit most
$$;

create function search_grams(district_id smallint, rule text, unit_id uuid, lines text)
  returns text[]
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(r.realm || ':' || g.sign), '{}')
    from search_signs(lines) g(sign), unnest(search_realms(district_id, rule, unit_id)) r(realm)
$$;

create function search_kept()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  in_district smallint := coalesce(held ->> 'district_id', held ->> 'owner_district_id', '0');
  names text[];
begin
  delete from search_entry e where e.district_id = in_district and e.id = (held ->> 'id')::uuid;
  if tg_op <> 'DELETE' and held ->> 'deleted_at' is null then
    names := array(
      select w.word from unnest(tg_argv) with ordinality a(name, at)
        cross join lateral jsonb_array_elements_text(case jsonb_typeof(held -> a.name)
          when 'array' then held -> a.name else jsonb_build_array(held -> a.name) end)
          with ordinality w(word, at)
       where a.at > 4 and w.word is not null order by a.at, w.at);
    insert into search_entry (district_id, id, kind, rule, subject_id, unit_id, lines, length)
    values (in_district, (held ->> 'id')::uuid, tg_argv[0], tg_argv[1], (held ->> tg_argv[2])::uuid,
      (held ->> tg_argv[3])::uuid, search_lines(names), char_length(names[1]));
  end if;
  return null;
end $$;

create function search_keys(pattern text)
  returns text[]
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select array(
    select sign from search_signs(pattern) sign where char_length(sign) > 1 or sign = pattern
    union
    select search_signs(lower(regexp_replace(pattern, '''([A-Z])[A-Z]*', '\1', 'g')))
     where pattern ~ '''[A-Z]')
$$;

create function search_lines(names text[])
  returns text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  lines text := '';
  name text;
  heads text[];
  sounds text[];
  sign record;
begin
  foreach name in array names loop
    name := search_fold(name);
    continue when name = '';
    lines := lines || E'\n' || name;
    heads := '{""}';
    sounds := '{""}';
    for sign in
      select coalesce(c.readings, array[c.form]) as readings, c.readings is not null as has_syllables
        from (
          select f.form, f.at, (
              select h.readings from han_character h where h.form = f.form and h.readings <> '{}') as readings
            from string_to_table(name, null) with ordinality f(form, at)) c
       order by c.at
    loop
      if cardinality(sign.readings) = 1 or cardinality(heads) * cardinality(sign.readings) > 8 then
        for i in 1 .. cardinality(heads) loop
          heads[i] := heads[i] || left(sign.readings[1], 1);
          sounds[i] := sounds[i]
            || case when sign.has_syllables then '''' || upper(sign.readings[1]) else sign.readings[1] end;
        end loop;
      else
        select array_agg(s.head || left(r.reading, 1) order by s.at, r.at),
               array_agg(s.sound || '''' || upper(r.reading) order by s.at, r.at)
          into heads, sounds
          from unnest(heads, sounds) with ordinality s(head, sound, at)
          cross join unnest(sign.readings) with ordinality r(reading, at);
      end if;
    end loop;
    if heads[1] <> name then
      lines := lines || E'\n' || array_to_string(array(select distinct h from unnest(heads) h), E'\n')
        || E'\n' || array_to_string(sounds, E'\n');
    end if;
  end loop;
  return lines;
end $$;

create function search_patterns(word text)
  returns text[]
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when octet_length(word) = 1 then array[E'\n' || word]
      else array_prepend(word, case when word ~ '^[a-z][a-z0-9]+$' then search_cuts(word) end) end
$$;

create function search_reader(in_district smallint, in_unit uuid)
  returns table(whole smallint[], realms text[], inside uuid[])
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if in_unit is not null then
    inside := array(
      select p.descendant_id from unit_path p where p.district_id = in_district and p.ancestor_id = in_unit);
  end if;
  whole := array(
    select u.district_id from actor_memberships() m
      join unit u on u.district_id = m.district_id and u.id = m.unit_id and u.kind = 'DISTRICT'
     where in_unit is null or u.id = in_unit);
  realms := array(
    select d::text from unnest(read_districts() || 0::smallint) d
     where in_district is null or d in (0, in_district)
    union
    select x.rule || right(x.unit_id::text, 8)
      from (select 'READ' as rule, unnest(read_units()) as unit_id
            union all select 'REACH', unnest(reach_units())) x
     where (inside is null or x.unit_id = any(inside))
       and not exists (select from unit u where u.district_id = any(whole) and u.id = x.unit_id));
  if is_operator() then whole := whole || 0::smallint; end if;
  return next;
end $$;

create function search_realms(district_id smallint, rule text, unit_id uuid)
  returns text[]
  language sql immutable as $$
  select case when rule = 'ALL' then array[district_id::text]
    else array_remove(array[district_id || '*', rule || right(unit_id::text, 8)], null) end
$$;

create function search_signs(lines text)
  returns setof text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  with signs as materialized (
    select string_to_array(lines, null) as c
  )
  select c[i] || c[i + 1] from signs, generate_series(1, cardinality(c) - 1) i
   where strpos(E'\n''ABCDEFGHIJKLMNOPQRSTUVWXYZ', c[i + 1]) = 0
  union
  select sign from signs, unnest(c) sign where octet_length(sign) > 1
  union
  select m[1] from regexp_matches(lines, '(''[A-Z]{2})', 'g') m
$$;

create function search_walked(in_district smallint, a_kind text, patterns text[], others text[], most integer)
  returns table(kind text, district_id smallint, subject_id uuid, length integer)
  language sql stable rows 20 set search_path = pg_catalog, public, pg_temp set enable_seqscan = off set enable_sort = off set enable_bitmapscan = off as $$
  select e.kind, e.district_id, e.subject_id, e.length
    from (
      select * from search_entry e
       where e.district_id = in_district and e.kind = a_kind order by e.length, e.id limit 10000) e
   where exists (select from unnest(patterns) p(pattern) where strpos(e.lines, p.pattern) > 0)
     and e.lines ~ all(others)
   limit most
$$;

create function session_handle()
  returns uuid
  language sql stable
  return case
    when is_uuid(current_setting('app.session', true)) then (current_setting('app.session', true))::uuid
    else null::uuid
  end;
grant execute on function session_handle() to linli_app;

create function shares_lapse()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (old.state = 'ACCEPTED') = (tg_op <> 'DELETE' and new.state = 'ACCEPTED') then return null; end if;
  update program set shares_version = shares_version + 1
   where district_id = old.district_id and id = old.program_id and shares_version > 0;
  if found then
    update participation set weight = null, version = version + 1, updated_at = now()
     where district_id = old.district_id and program_id = old.program_id and id <> old.id
       and weight is not null;
  end if;
  return null;
end $$;

create function shows_program(in_district smallint, a_program uuid, a_partner uuid)
  returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer boolean;
begin
  select exists (
    select from program g
      join agreement a on a.district_id = g.district_id
       and a.signed_on <= local_today() and a.starts_on <= local_today()
       and (a.ends_on is null or a.ends_on >= local_today())
       and (a.ended_on is null or a.ended_on > local_today())
      join agreement_party ap on ap.district_id = a.district_id and ap.agreement_id = a.id
       and ap.partner_id = a_partner
     where g.district_id = in_district and g.id = a_program and g.unit_id = any(write_units())
       and (exists (select from agreement_program c where c.district_id = a.district_id
                      and c.agreement_id = a.id and c.program_id = g.id)
         or exists (select from agreement_unit c
                      join unit_path p on p.district_id = c.district_id and p.ancestor_id = c.covered_unit_id
                     where c.district_id = a.district_id and c.agreement_id = a.id
                       and p.descendant_id = g.unit_id))) into answer;
  return coalesce(answer, false);
end $$;
grant execute on function shows_program(in_district smallint, a_program uuid, a_partner uuid) to linli_app;

create function sign_partners()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct m.partner_id) into answer
    from actor_memberships() m where m.partner_id is not null;
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function sign_partners() to linli_app;

create function source_told(told source_place[], units uuid[], programs uuid[], indicators uuid[], outcomes jsonb, basics jsonb)
  returns boolean
  language plpgsql immutable as $$
declare
  place source_place;
  windows jsonb;
begin
  foreach place in array told loop
    windows := case place.field_group when 'OUTCOMES' then outcomes else basics end;
    if (place.unit_id = any(units)
        or place.program_id = any(programs)
        or (windows <> '{}'
            and (place.during <@ (windows ->> place.program_id::text)::datemultirange
                 or place.during <@ (windows ->> place.unit_id::text)::datemultirange)))
       and (place.indicator_id is null or place.indicator_id = any(indicators)) then
      return true;
    end if;
  end loop;
  return false;
end $$;
grant execute on function source_told(told source_place[], units uuid[], programs uuid[], indicators uuid[], outcomes jsonb, basics jsonb) to linli_app;

create function staff_districts()
  returns smallint[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer smallint[];
begin
  select array_agg(distinct m.district_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
   where m.district_id is not null;
  return coalesce(answer, '{}'::smallint[]);
end $$;
grant execute on function staff_districts() to linli_app;

create function step_answer(step step, unit uuid, partner uuid)
  returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.answer from step s
   where s.district_id = step.district_id and s.subject_id = step.subject_id
     and s.verb = step.verb and s.row_version = step.row_version
     and s.side_unit_id is not distinct from unit and s.side_partner_id is not distinct from partner
   order by s.id desc limit 1
$$;

create function step_answered(step step, move state_move, units uuid[], partners uuid[])
  returns text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if step.answer is null then perform step_fault('REQUIRED', 'answer'); end if;
  if step.answer = 'NO' then return move.no_state; end if;
  if step_answer(step, step.side_unit_id, step.side_partner_id) = 'YES' then
    perform step_fault('SAME_DECISION', 'answer');
  end if;
  if exists (
    select from (select u as unit, null::uuid as partner from unnest(units) u
                 union all select null, p from unnest(partners) p) side
     where (side.unit, side.partner) is distinct from (step.side_unit_id, step.side_partner_id)
       and step_answer(step, side.unit, side.partner) is distinct from 'YES') then
    return move.from_state;
  end if;
  return move.to_state;
end $$;

create function step_fault(code text, field text)
  returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception '%', code using errcode = 'LN422', detail = field;
end $$;

create function step_id()
  returns uuid
  language sql set search_path = pg_catalog, public, pg_temp as $$
  select (lpad(to_hex(t.us / 1000), 12, '0') || '7' || lpad(to_hex((t.us % 1000) * 4096 / 1000), 3, '0')
      || substr(replace(gen_random_uuid()::text, '-', ''), 17))::uuid
    from (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as us) t
$$;

create function step_of_finding()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  subject finding;
begin
  select t.* into subject from finding t
   where t.district_id = new.district_id and t.id = new.subject_id
     and (unit_id = any((select read_units())::uuid[]))
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}');
  if new.row_version > subject.version then
    update finding t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      cleared_at = case when new.to_state = 'CLEARED' then now() end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
  end if;
  return new;
end $$;

create function step_of_milestone()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  subject milestone;
begin
  select t.* into subject from milestone t
   where t.district_id = new.district_id and t.id = new.subject_id
     and (
       unit_id = any((select read_units())::uuid[])
       or program_id = any((select joint_programs())::uuid[])
       or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
     );
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  perform from program p
   where p.district_id = subject.district_id and p.id = subject.program_id
     for no key update;
  select t.* into subject from milestone t
   where t.district_id = new.district_id and t.id = new.subject_id
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}');
  if exists (select from program p
              where p.district_id = subject.district_id and p.id = subject.program_id
                and p.state in ('CLOSED', 'DROPPED')) then
    perform step_fault('CLOSED', 'id');
  end if;
  new.program_id := subject.program_id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update milestone t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      words = case when new.data ? 'words' then (new.data ->> 'words')::text else t.words end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
    update program p set version = p.version + 1, updated_at = now()
     where p.district_id = subject.district_id and p.id = subject.program_id;
  end if;
  return new;
end $$;

create function step_of_participation()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  subject participation;
begin
  select t.* into subject from participation t
   where t.district_id = new.district_id and t.id = new.subject_id
     and (unit_id = any((select read_units())::uuid[]) or program_id = any((select read_programs())::uuid[]));
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  perform from program p
   where p.district_id = subject.district_id and p.id = subject.program_id
     for no key update;
  select t.* into subject from participation t
   where t.district_id = new.district_id and t.id = new.subject_id
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    array_remove(array[subject.participant_id], null), '{}');
  if exists (select from program p
              where p.district_id = subject.district_id and p.id = subject.program_id
                and p.state in ('CLOSED', 'DROPPED')) then
    perform step_fault('CLOSED', 'id');
  end if;
  new.program_id := subject.program_id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update participation t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      agreed_edition = case when new.data ? 'agreed_edition' then (new.data ->> 'agreed_edition')::int else t.agreed_edition end,
      agreed_version = case when new.data ? 'agreed_version' then (new.data ->> 'agreed_version')::int else t.agreed_version end,
      disputed_edition = case when new.data ? 'disputed_edition' then (new.data ->> 'disputed_edition')::int else t.disputed_edition end,
      objection = case when new.data ? 'objection' then (new.data ->> 'objection')::text else t.objection end,
      refusal = case when new.data ? 'refusal' then (new.data ->> 'refusal')::text else t.refusal end,
      refused_version = case when new.data ? 'refused_version' then (new.data ->> 'refused_version')::int else t.refused_version end,
      role = case when new.data ? 'role' then (new.data ->> 'role')::text else t.role end,
      weight = case when new.data ? 'weight' then (new.data ->> 'weight')::int else t.weight end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
    update program p set version = p.version + 1, updated_at = now()
     where p.district_id = subject.district_id and p.id = subject.program_id;
  end if;
  return new;
end $$;

create function step_of_program()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  subject program;
begin
  select t.* into subject from program t
   where t.district_id = new.district_id and t.id = new.subject_id and t.deleted_at is null
     and (
       unit_id = any((select read_units())::uuid[]) or id = any((select read_programs())::uuid[])
     )
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}');
  new.program_id := subject.id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update program t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      closed_at = case when new.to_state = 'CLOSED' then now() end,
      result_edition = case when new.data ? 'result_edition' then (new.data ->> 'result_edition')::int else t.result_edition end,
      stage = case when new.data ? 'stage' then (new.data ->> 'stage')::text else t.stage end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
  end if;
  return new;
end $$;

create function step_sided(step step, units uuid[], partners uuid[])
  returns step
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if cardinality(units) + cardinality(partners) > 1 then perform step_fault('REQUIRED', 'side'); end if;
  step.side_unit_id := units[1];
  step.side_partner_id := partners[1];
  step.on_behalf := step.side_unit_id is not null and not exists (
    select from actor_memberships() m where m.unit_id = step.side_unit_id);
  return step;
end $$;

create function step_taken(step step, state text, version integer, owner uuid, units uuid[], partners uuid[])
  returns step
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  unnamed boolean := step.side_unit_id is null and step.side_partner_id is null;
  my_units uuid[] := '{}';
  my_partners uuid[] := '{}';
  held text[];
  move state_move;
begin
  if cardinality(units) > 0 then
    my_units := array(select distinct u from unnest(units) u
                       where u = any(write_units()) and (unnamed or u = step.side_unit_id));
  end if;
  if cardinality(partners) > 0 then
    my_partners := array(select distinct p from unnest(partners) p
                          where p = any(sign_partners()) and (unnamed or p = step.side_partner_id));
  end if;
  held := step_who(step, owner, my_units || my_partners);
  if cardinality(held) = 0 then raise exception 'FORBIDDEN' using errcode = 'LN403'; end if;
  if step.row_version is distinct from version then
    raise exception 'CONFLICT' using errcode = 'LN409', detail = version::text;
  end if;
  select m.* into move from state_move m
   where m.entity = step.subject_kind and m.verb = step.verb and m.who && held
     and (m.from_state = state
          or (m.from_state is null and m.to_state = state and version = 1
              and not exists (select from step s where s.district_id = (step_taken.step).district_id
                                and s.subject_id = (step_taken.step).subject_id)));
  if not found then perform step_fault('WRONG_STATE', 'id'); end if;
  if move.reason = 'NEEDED' and step.reason is null and step.answer is distinct from 'YES' then
    perform step_fault('REQUIRED', 'reason');
  end if;
  if move.two_persons and own_work(step, state) then perform step_fault('OWN_WORK', 'id'); end if;
  -- A remark or a plain move is done for the first of one's sides; an answer is asked for which.
  if move.no_state is null and cardinality(my_units) > 0 then
    my_units := my_units[1:1];
    my_partners := '{}';
  elsif move.no_state is null then
    my_partners := my_partners[1:1];
  end if;
  if 'SIDE' = any(move.who) then
    step := step_sided(step, my_units, my_partners);
  else
    step.side_unit_id := null;
    step.side_partner_id := null;
  end if;
  step.from_state := move.from_state;
  if move.no_state is null then
    step.to_state := coalesce(move.to_state, move.from_state);
    step.answer := null;
  else
    step.to_state := step_answered(step, move, units, partners);
  end if;
  if move.from_state is not null and move.to_state is not null
     and (move.no_state is null or step.to_state <> move.from_state) then
    step.row_version := version + 1;
  end if;
  step.data := (select jsonb_object_agg(d.key, d.value) from jsonb_each(step.data) d
                 where d.key = any(move.sets));
  step.id := step_id();
  step.unit_id := owner;
  step.at := now();
  step.synthetic := false;
  select a.id, a.display_name into step.account_id, step.account_name
    from account a where a.id = actor_account();
  return step;
end $$;

create function step_who(step step, owner uuid, mine uuid[])
  returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(
    select asked.who
      from (select distinct unnest(m.who) as who from state_move m
             where m.entity = step.subject_kind and m.verb = step.verb) asked
     where case asked.who
       when 'READER' then true
       when 'SIDE' then cardinality(mine) > 0
       when 'STAFF' then owner = any(write_units())
       when 'GOVERNED' then owner = any(governed_units())
       when 'ABOVE' then owner = any(above_units())
     end);
end $$;

create function tell_source(in_district smallint, a_source uuid)
  returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare places source_place[];
begin
  -- Who waits here sees the rows of whoever went before.
  perform from source s where s.district_id = in_district and s.id = a_source for no key update;
  select coalesce(array_agg(distinct (
      r.unit_id, case when r.unit_id = r.program_unit_id then r.program_id end, r.indicator_id,
      r.during, r.field_group)::source_place), '{}')
    into places
    from (
      select f.unit_id, f.program_id, f.program_unit_id, f.indicator_id,
             daterange(f.period_start, f.period_end) as during, 'OUTCOMES' as field_group
        from figure f where f.district_id = in_district and f.source_id = a_source
      union all
      select t.unit_id, t.program_id, t.program_unit_id, null,
             daterange(t.plan_start, t.plan_end), 'OUTCOMES'
        from target t where t.district_id = in_district and t.source_id = a_source
      union all
      select a.unit_id, a.program_id, a.program_unit_id, null,
             daterange(a.held_on, a.held_on, '[]'), 'BASICS'
        from activity a where a.district_id = in_district and a.source_id = a_source) r;
  update source s set told = places
   where s.district_id = in_district and s.id = a_source and s.told <> places;
end $$;

create function tellable_indicators()
  returns uuid[]
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return coalesce((select array_agg(i.id) from indicator i where not i.sensitive), '{}'::uuid[]);
end $$;
grant execute on function tellable_indicators() to linli_app;

create function unseen_programs(a_partner uuid)
  returns integer
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer integer;
begin
  if not exists (
      select from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
       where m.partner_id = a_partner) then return null; end if;
  select count(*) into answer from program_partner pp
    join program g on g.district_id = pp.district_id and g.id = pp.program_id and g.deleted_at is null
   where pp.partner_id = a_partner and pp.program_id <> all(partner_scope('BASICS'));
  return coalesce(answer, null);
end $$;
grant execute on function unseen_programs(a_partner uuid) to linli_app;

create function version_rises()
  returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.version := old.version + 1;
  return new;
end $$;

create function write_units()
  returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  select array_agg(distinct p.descendant_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER')
      or (m.role = 'DISTRICT_ADMIN' and p.depth = 0);
  return coalesce(answer, '{}'::uuid[]);
end $$;
grant execute on function write_units() to linli_app;
