create or replace function step_of_finding() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  subject finding;
begin
  select t.* into subject from finding t
   where t.district_id = new.district_id and t.id = new.subject_id
     and (unit_id = any((select read_units())::uuid[]))
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}');
  if new.row_version > subject.version then
    update finding t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      cleared_at = case when new.to_state = 'CLEARED' then now() end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
  end if;
  return new;
end $step$;
revoke execute on function step_of_finding() from public;
create or replace trigger finding_step before insert on step
  for each row when (new.subject_kind = 'Finding') execute function step_of_finding();
