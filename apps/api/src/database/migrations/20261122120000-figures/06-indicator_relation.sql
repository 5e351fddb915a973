drop policy indicator_relation_read on indicator_relation;

alter table indicator_relation add column owner_district_id smallint;

create unique index indicator_relation_once on indicator_relation (
    from_id, to_id, owner_district_id, from_dimension, to_dimension, kind
  ) nulls not distinct;

create policy indicator_relation_insert on indicator_relation for insert to linli_app
  with check (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_relation_update on indicator_relation for update to linli_app
  using (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_relation_delete on indicator_relation for delete to linli_app
  using (
    (owner_district_id is null and (select is_operator()))
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy indicator_relation_read on indicator_relation for select to linli_app
  using (
    (owner_district_id is null and (select actor_account()) is not null)
    or owner_district_id = any((select read_districts())::smallint[])
  );
grant insert, delete on indicator_relation to linli_app;
