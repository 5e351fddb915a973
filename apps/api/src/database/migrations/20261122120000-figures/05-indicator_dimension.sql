create table indicator_dimension (
  id uuid not null,
  owner_district_id smallint,
  indicator_id uuid not null,
  name text not null,
  name_en text,
  kind text not null,
  unit_of_analysis text,
  created_at timestamptz not null default now(),
  constraint indicator_dimension_pkey primary key (id),
  constraint indicator_dimension_indicator_id_foreign foreign key (indicator_id)
    references indicator (id),
  constraint indicator_dimension_kind_check check (kind in ('PROGRAMME', 'KIND', 'GROUP')),
  constraint indicator_dimension_unit_of_analysis_check
    check (unit_of_analysis in ('PERSON', 'HOUSEHOLD', 'ORGANISATION', 'UNIT'))
);
create unique index indicator_dimension_once
  on indicator_dimension (indicator_id, owner_district_id, name) nulls not distinct;

alter table indicator_dimension enable row level security;
alter table indicator_dimension force row level security;
create policy indicator_dimension_owner on indicator_dimension to linli_owner
  using (true) with check (true);
create policy indicator_dimension_read on indicator_dimension for select to linli_app
  using (
    (owner_district_id is null and (select actor_account()) is not null)
    or owner_district_id = any((select read_districts())::smallint[])
  );
create policy indicator_dimension_insert on indicator_dimension for insert to linli_app
  with check (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_dimension_update on indicator_dimension for update to linli_app
  using (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_dimension_delete on indicator_dimension for delete to linli_app
  using (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
grant select on indicator_dimension to linli_app;
grant insert on indicator_dimension to linli_app;
