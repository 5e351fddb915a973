-- A program moves by the functions that all subjects share.
create or replace function step_of_program() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  subject program;
begin
  select t.* into subject from program t
   where t.district_id = new.district_id and t.id = new.subject_id and t.deleted_at is null
     and (unit_id = any((select read_units())::uuid[]) or id = any((select read_programs())::uuid[]))
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}', null);
  new.program_id := subject.id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update program t set
      state = new.to_state,
      state_since = now(),
      closed_at = case when new.to_state = 'CLOSED' then now() end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
  end if;
  return new;
end $step$;
revoke execute on function step_of_program() from public;
create or replace trigger program_step before insert on step
  for each row when (new.subject_kind = 'Program') execute function step_of_program();

drop function step_move(step, text, integer, text[]);
drop function step_filled(step, state_move, uuid, integer);
