create table finding_settlement (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  finding_id uuid not null,
  decision text not null,
  reason text not null,
  settled_by uuid not null,
  settled_by_name text not null,
  settled_at timestamptz not null default now(),
  constraint finding_settlement_pkey primary key (district_id, id),
  constraint finding_settlement_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint finding_settlement_district_id_finding_id_foreign foreign key (district_id, finding_id)
    references finding (district_id, id),
  constraint finding_settlement_decision_check
    check (decision in ('EXPLAINED', 'UNVERIFIABLE', 'REOPENED')),
  constraint finding_settlement_owner foreign key (district_id, finding_id, unit_id)
    references finding (district_id, id, unit_id) on update cascade
);
create index finding_settlement_of on finding_settlement (finding_id, district_id, id);

alter table finding_settlement enable row level security;
alter table finding_settlement force row level security;
create policy finding_settlement_owner on finding_settlement to linli_owner
  using (true) with check (true);
create policy finding_settlement_read on finding_settlement for select to linli_app
  using (unit_id = any((select read_units())::uuid[]));
create policy finding_settlement_insert on finding_settlement for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy finding_settlement_update on finding_settlement for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy finding_settlement_delete on finding_settlement for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on finding_settlement to linli_app;
grant insert on finding_settlement to linli_app;
