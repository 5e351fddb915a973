create table agreement_program (
  district_id smallint not null,
  id uuid not null,
  agreement_id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  program_unit_id uuid not null,
  constraint agreement_program_pkey primary key (district_id, id),
  constraint agreement_program_once unique (district_id, agreement_id, program_id),
  constraint agreement_program_district_id_agreement_id_foreign
    foreign key (district_id, agreement_id)
    references agreement (district_id, id),
  constraint agreement_program_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint agreement_program_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint agreement_program_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id) on update cascade,
  constraint agreement_program_agreement_owner foreign key (district_id, agreement_id, unit_id)
    references agreement (district_id, id, unit_id) on update cascade
);

alter table agreement_program enable row level security;
alter table agreement_program force row level security;
create policy agreement_program_owner on agreement_program to linli_owner
  using (true) with check (true);
create policy agreement_program_read on agreement_program for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or agreement_id = any((select read_agreements())::uuid[])
  );
grant select on agreement_program to linli_app;
