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
  status text not null default 'OPEN',
  found_at timestamptz not null default now(),
  cleared_at timestamptz,
  version int not null default 1,
  constraint finding_pkey primary key (district_id, id),
  constraint finding_owner unique (district_id, id, unit_id),
  constraint finding_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint finding_check_code_check check (
    check_code in ('K1', 'K2', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K17')
  ),
  constraint finding_severity_check check (severity in ('WARNING', 'NOTE')),
  constraint finding_status_check check (status in ('OPEN', 'SETTLED', 'CLEARED'))
);
create index finding_unit on finding (unit_id, district_id, status);
create unique index finding_once on finding (district_id, unit_id, key) where cleared_at is null;

alter table finding enable row level security;
alter table finding force row level security;
create policy finding_owner on finding to linli_owner using (true) with check (true);
create policy finding_read on finding for select to linli_app
  using (unit_id = any((select read_units())::uuid[]));
create policy finding_insert on finding for insert to linli_app
  with check (unit_id = any((select read_units())::uuid[]));
create policy finding_update on finding for update to linli_app
  using (unit_id = any((select read_units())::uuid[]))
  with check (unit_id = any((select read_units())::uuid[]));
create policy finding_delete on finding for delete to linli_app
  using (unit_id = any((select read_units())::uuid[]));
grant select on finding to linli_app;
grant insert, update on finding to linli_app;
