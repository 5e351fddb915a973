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
  constraint unit_fact_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint unit_fact_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint unit_fact_district_id_source_id_foreign foreign key (district_id, source_id)
    references source (district_id, id),
  constraint unit_fact_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id) on update cascade,
  constraint unit_fact_program_whole check ((program_id is null) = (program_unit_id is null))
);
create index unit_fact_unit on unit_fact (unit_id, district_id);

alter table unit_fact enable row level security;
alter table unit_fact force row level security;
create policy unit_fact_owner on unit_fact to linli_owner using (true) with check (true);
create policy unit_fact_read on unit_fact for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id)
    or (program_id = any((select partner_scope('NARRATIVE'))::uuid[])
        and unit_id = program_unit_id
        and '(,)'::daterange
            <@ ((select partner_windows('NARRATIVE')) ->> program_id::text)::datemultirange)
    or (unit_id = any((select partner_scope('NARRATIVE'))::uuid[])
        and '(,)'::daterange
            <@ ((select partner_windows('NARRATIVE')) ->> unit_id::text)::datemultirange)
  );
create policy unit_fact_insert on unit_fact for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy unit_fact_update on unit_fact for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy unit_fact_delete on unit_fact for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on unit_fact to linli_app;
