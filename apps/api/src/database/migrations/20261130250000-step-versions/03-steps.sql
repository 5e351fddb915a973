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
    '{}', '{}');
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

create or replace function step_of_participation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  subject participation;
begin
  select t.* into subject from participation t
   where t.district_id = new.district_id and t.id = new.subject_id
     and (unit_id = any((select read_units())::uuid[]) or program_id = any((select read_programs())::uuid[]));
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  perform from program p
   where p.district_id = subject.district_id and p.id = subject.program_id
     for no key update;
  select t.* into subject from participation t
   where t.district_id = new.district_id and t.id = new.subject_id
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    array_remove(array[subject.participant_id], null), '{}');
  if exists (select from program p
              where p.district_id = subject.district_id and p.id = subject.program_id
                and p.state = 'CLOSED') then
    perform step_fault('CLOSED', 'id');
  end if;
  new.program_id := subject.program_id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update participation t set
      state = new.to_state,
      state_since = now(),
      role = case when new.data ? 'role' then (new.data ->> 'role')::text else t.role end,
      weight = case when new.data ? 'weight' then (new.data ->> 'weight')::int else t.weight end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
    update program p set version = p.version + 1, updated_at = now()
     where p.district_id = subject.district_id and p.id = subject.program_id;
  end if;
  return new;
end $step$;
revoke execute on function step_of_participation() from public;
create or replace trigger participation_step before insert on step
  for each row when (new.subject_kind = 'Participation') execute function step_of_participation();

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
      state_since = now(),
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

drop function step_taken(step, text, integer, uuid, uuid[], uuid[], integer);
drop function step_answered(step, state_move, uuid[], uuid[], integer);
drop function step_answer(step, uuid, uuid, integer);
