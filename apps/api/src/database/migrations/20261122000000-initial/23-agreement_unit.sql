create table agreement_unit (
  district_id smallint not null,
  id uuid not null,
  agreement_id uuid not null,
  unit_id uuid not null,
  covered_unit_id uuid not null,
  constraint agreement_unit_pkey primary key (district_id, id),
  constraint agreement_unit_once unique (district_id, agreement_id, covered_unit_id),
  constraint agreement_unit_district_id_agreement_id_foreign foreign key (district_id, agreement_id)
    references agreement (district_id, id),
  constraint agreement_unit_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint agreement_unit_district_id_covered_unit_id_foreign
    foreign key (district_id, covered_unit_id)
    references unit (district_id, id),
  constraint agreement_unit_agreement_owner foreign key (district_id, agreement_id, unit_id)
    references agreement (district_id, id, unit_id) on update cascade
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
