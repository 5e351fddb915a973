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
grant insert (district_id, id, unit_id, subject_kind, subject_id, verb, fields) on change to linli_app;
