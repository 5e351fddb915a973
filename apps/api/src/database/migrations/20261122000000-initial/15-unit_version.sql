create table unit_version (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  valid daterange not null,
  subtype text,
  code text,
  name text not null,
  name_en text,
  aliases text[] not null default '{}',
  province text,
  city text,
  constraint unit_version_pkey primary key (district_id, id),
  constraint unit_version_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint unit_version_district_id_parent_id_foreign foreign key (district_id, parent_id)
    references unit (district_id, id),
  constraint unit_version_no_overlap
    exclude using gist (district_id with =, unit_id with =, valid with &&)
);
create index unit_version_of_unit on unit_version (unit_id, district_id);
create index unit_version_parent on unit_version (parent_id, district_id);

alter table unit_version enable row level security;
alter table unit_version force row level security;
create policy unit_version_owner on unit_version to linli_owner using (true) with check (true);
create policy unit_version_read on unit_version for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or unit_id = any((select operator_units())::uuid[])
  );
grant select on unit_version to linli_app;
