create table unit_path (
  district_id smallint not null,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth smallint not null,
  constraint unit_path_pkey primary key (district_id, ancestor_id, descendant_id),
  constraint unit_path_ancestor_id foreign key (district_id, ancestor_id)
    references unit (district_id, id),
  constraint unit_path_descendant_id foreign key (district_id, descendant_id)
    references unit (district_id, id)
);
create index unit_path_up on unit_path (descendant_id, ancestor_id);

alter table unit_path enable row level security;
alter table unit_path force row level security;
create policy unit_path_owner on unit_path to linli_owner using (true) with check (true);
create policy unit_path_read on unit_path for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or descendant_id = any((select operator_units())::uuid[])
  );
grant select on unit_path to linli_app;
