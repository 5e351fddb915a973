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
  version int not null default 1,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  constraint activity_pkey primary key (district_id, id),
  constraint activity_coverage_check check (coverage in ('FULL', 'PARTIAL')),
  constraint activity_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint activity_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint activity_district_id_source_id_foreign foreign key (district_id, source_id)
    references source (district_id, id),
  constraint activity_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id) on update cascade,
  constraint activity_program_whole check ((program_id is null) = (program_unit_id is null))
);
create index activity_unit on activity (unit_id, district_id, held_on, id);
create index activity_program on activity (program_id, district_id, held_on, id);

alter table activity enable row level security;
alter table activity force row level security;
create policy activity_owner on activity to linli_owner using (true) with check (true);
create policy activity_read on activity for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id)
    or (program_id = any((select partner_scope('BASICS'))::uuid[])
        and unit_id = program_unit_id
        and daterange(held_on, held_on, '[]')
            <@ ((select partner_windows('BASICS')) ->> program_id::text)::datemultirange)
    or (unit_id = any((select partner_scope('BASICS'))::uuid[])
        and daterange(held_on, held_on, '[]')
            <@ ((select partner_windows('BASICS')) ->> unit_id::text)::datemultirange)
  );
create policy activity_insert on activity for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy activity_update on activity for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy activity_delete on activity for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on activity to linli_app;
