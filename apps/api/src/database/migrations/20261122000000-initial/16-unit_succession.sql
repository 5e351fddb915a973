create table unit_succession (
  district_id smallint not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  effective_on date not null,
  weight int,
  constraint unit_succession_pkey primary key (district_id, id),
  constraint unit_succession_weight check (weight > 0),
  constraint unit_succession_district_id_from_id_foreign foreign key (district_id, from_id)
    references unit (district_id, id),
  constraint unit_succession_district_id_to_id_foreign foreign key (district_id, to_id)
    references unit (district_id, id)
);

alter table unit_succession enable row level security;
alter table unit_succession force row level security;
create policy unit_succession_owner on unit_succession to linli_owner
  using (true) with check (true);
create policy unit_succession_read on unit_succession for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or from_id = any((select operator_units())::uuid[])
  );
grant select on unit_succession to linli_app;
