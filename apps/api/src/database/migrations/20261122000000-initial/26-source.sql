-- A row that names a program also names the program's owner, and the two must agree: here, and in the
-- tables of figures, targets, activities and facts.
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
  constraint source_pkey primary key (district_id, id),
  constraint source_kind_check
    check (kind in ('REPORT', 'IMPORT', 'ENTRY', 'DERIVATION', 'SYNTHETIC')),
  constraint source_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint source_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint source_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id) on update cascade,
  constraint source_program_whole check ((program_id is null) = (program_unit_id is null))
);
create index source_unit on source (unit_id, district_id);
create index source_program on source (program_id, district_id);

alter table source enable row level security;
alter table source force row level security;
create policy source_owner on source to linli_owner using (true) with check (true);
create policy source_read on source for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id)
    or (program_id = any((select partner_scope('OUTCOMES'))::uuid[])
        and unit_id = program_unit_id
        and daterange(published_on, published_on, '[]')
            <@ ((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange)
    or (unit_id = any((select partner_scope('OUTCOMES'))::uuid[])
        and daterange(published_on, published_on, '[]')
            <@ ((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange)
  );
create policy source_insert on source for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy source_update on source for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy source_delete on source for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on source to linli_app;
