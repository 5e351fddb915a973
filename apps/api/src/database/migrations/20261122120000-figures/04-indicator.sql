alter table indicator
  add column dimensions_disjoint boolean not null default false,
  add column levels text[] not null default '{DISTRICT,STREET,COMMUNITY,SITE}',
  add column closed_at timestamptz;

alter table indicator add
  constraint indicator_levels_check
    check (levels <@ array['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'] and cardinality(levels) > 0);

create policy indicator_insert on indicator for insert to linli_app
  with check (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_update on indicator for update to linli_app
  using (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_delete on indicator for delete to linli_app
  using (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
grant insert, update on indicator to linli_app;
