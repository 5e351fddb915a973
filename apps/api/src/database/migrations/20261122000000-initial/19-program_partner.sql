create table program_partner (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  partner_id uuid not null,
  note text,
  constraint program_partner_pkey primary key (district_id, id),
  constraint program_partner_once unique (district_id, program_id, partner_id),
  constraint program_partner_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint program_partner_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint program_partner_partner_id_foreign foreign key (partner_id) references partner (id),
  constraint program_partner_program_owner foreign key (district_id, program_id, unit_id)
    references program (district_id, id, unit_id) on update cascade
);
create index program_partner_owner on program_partner (unit_id, district_id);
create index program_partner_partner on program_partner (partner_id);

alter table program_partner enable row level security;
alter table program_partner force row level security;
create policy program_partner_owner on program_partner to linli_owner
  using (true) with check (true);
create policy program_partner_read on program_partner for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select read_programs())::uuid[])
  );
create policy program_partner_insert on program_partner for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_partner_update on program_partner for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_partner_delete on program_partner for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on program_partner to linli_app;
grant insert, update, delete on program_partner to linli_app;
