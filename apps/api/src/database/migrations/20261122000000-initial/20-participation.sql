create table participation (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  participant_id uuid not null,
  role text not null default 'CO',
  weight int,
  constraint participation_pkey primary key (district_id, id),
  constraint participation_once unique (district_id, program_id, participant_id),
  constraint participation_weight check (weight > 0 and weight <= 1000000),
  constraint participation_role_check check (role in ('LEAD', 'CO')),
  constraint participation_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint participation_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint participation_district_id_participant_id_foreign
    foreign key (district_id, participant_id)
    references unit (district_id, id),
  constraint participation_program_owner foreign key (district_id, program_id, unit_id)
    references program (district_id, id, unit_id) on update cascade
);
create index participation_participant on participation (participant_id, district_id);
create index participation_owner on participation (unit_id, district_id);

alter table participation enable row level security;
alter table participation force row level security;
create policy participation_owner on participation to linli_owner using (true) with check (true);
create policy participation_read on participation for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select read_programs())::uuid[])
  );
create policy participation_insert on participation for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy participation_update on participation for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy participation_delete on participation for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on participation to linli_app;
grant insert, update, delete on participation to linli_app;
