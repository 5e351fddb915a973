-- A program is planned, running, paused or closed, and moves by steps alone.
alter table program add column state text not null default 'PLANNED';
alter table program add column state_since timestamptz not null default now();
update program set
  state = case when closed_at is null then 'RUNNING' else 'CLOSED' end,
  state_since = coalesce(closed_at, created_at);
alter table program add constraint program_state_check
  check (state in ('PLANNED', 'RUNNING', 'PAUSED', 'CLOSED'));
alter table program add constraint program_closed check ((state = 'CLOSED') = (closed_at is not null));

revoke insert, update on program from linli_app;
grant insert (district_id, id, unit_id, title, title_en, description, description_en, starts_on,
  ends_on, synthetic) on program to linli_app;
grant update (title, title_en, description, description_en, starts_on, ends_on, version, updated_at,
  deleted_at) on program to linli_app;

insert into state_move (entity, verb, from_state, to_state, who, reason) values
  ('Program', 'createProgram', null, 'PLANNED', '{STAFF}', 'NONE'),
  ('Program', 'startProgram', 'PLANNED', 'RUNNING', '{STAFF}', 'NONE'),
  ('Program', 'pauseProgram', 'RUNNING', 'PAUSED', '{STAFF}', 'NEEDED'),
  ('Program', 'resumeProgram', 'PAUSED', 'RUNNING', '{STAFF}', 'NONE'),
  ('Program', 'closeProgram', 'PLANNED', 'CLOSED', '{STAFF}', 'ASKED'),
  ('Program', 'closeProgram', 'RUNNING', 'CLOSED', '{STAFF}', 'ASKED'),
  ('Program', 'closeProgram', 'PAUSED', 'CLOSED', '{STAFF}', 'ASKED'),
  ('Program', 'reopenProgram', 'CLOSED', 'RUNNING', '{STAFF}', 'NEEDED');

create function step_of_program() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  subject program;
  move state_move;
begin
  select * into subject from program
   where district_id = new.district_id and id = new.subject_id and deleted_at is null
     for no key update;
  if not found or not (subject.unit_id = any(read_units()) or subject.id = any(read_programs())) then
    raise exception 'NOT_FOUND' using errcode = 'LN404';
  end if;
  move := step_move(new, subject.state, subject.version, array_remove(array[
    case when subject.unit_id = any(write_units()) then 'STAFF' end], null));
  new := step_filled(new, move, subject.unit_id, subject.version);
  new.program_id := subject.id;
  new.program_unit_id := subject.unit_id;
  if move.from_state is not null and move.to_state is not null then
    update program set
      state = move.to_state,
      state_since = now(),
      closed_at = case when move.to_state = 'CLOSED' then now() end,
      version = version + 1,
      updated_at = now()
     where district_id = subject.district_id and id = subject.id;
  end if;
  return new;
end $step$;
revoke execute on function step_of_program() from public;
create trigger program_step before insert on step
  for each row when (new.subject_kind = 'Program') execute function step_of_program();
