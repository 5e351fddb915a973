drop policy source_delete on source;
drop policy source_insert on source;
drop policy source_update on source;
create policy source_delete on source for delete to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy source_insert on source for insert to linli_app
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy source_update on source for update to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  )
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
grant insert on source to linli_app;
