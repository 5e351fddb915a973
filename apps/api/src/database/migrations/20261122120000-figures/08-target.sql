drop policy target_delete on target;
drop policy target_insert on target;
drop policy target_update on target;

alter table target
  add column slot_id uuid,
  add column recorded_by uuid,
  add column recorded_by_name text,
  add column superseded_at timestamptz,
  add column superseded_by uuid,
  add column superseded_by_name text,
  add column superseded_reason text,
  add column withdrawn boolean not null default false;

update target set slot_id = id;
alter table target alter column slot_id set not null;

create unique index target_one_holds on target (district_id, slot_id) where superseded_at is null;
create unique index target_slot on target (
    district_id, unit_id, indicator_id, dimension, program_id, plan_start, plan_end
  ) nulls not distinct where superseded_at is null;

create policy target_delete on target for delete to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy target_insert on target for insert to linli_app
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy target_update on target for update to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  )
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
grant insert on target to linli_app;
grant update (
  superseded_at, superseded_by, superseded_by_name, superseded_reason, withdrawn, version
) on target to linli_app;
