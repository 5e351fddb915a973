alter table program add result_edition int not null default 0;

delete from state_move where entity = 'Program';
insert into state_move
  (entity, verb, from_state, to_state, who, reason, sets, no_state, two_persons) values
  ('Program', 'createProgram', null, 'PLANNED', '{STAFF}', 'NONE', '{}', null, false),
  ('Program', 'startProgram', 'PLANNED', 'RUNNING', '{STAFF}', 'NONE', '{}', null, false),
  ('Program', 'dropProgram', 'PLANNED', 'DROPPED', '{STAFF}', 'NEEDED', '{}', null, false),
  ('Program', 'pauseProgram', 'RUNNING', 'PAUSED', '{STAFF}', 'NEEDED', '{}', null, false),
  ('Program', 'resumeProgram', 'PAUSED', 'RUNNING', '{STAFF}', 'NONE', '{}', null, false),
  ('Program', 'advanceStage', 'PLANNED', 'PLANNED', '{STAFF}', 'NEEDED', '{stage}', null, false),
  ('Program', 'advanceStage', 'RUNNING', 'RUNNING', '{STAFF}', 'NEEDED', '{stage}', null, false),
  ('Program', 'advanceStage', 'PAUSED', 'PAUSED', '{STAFF}', 'NEEDED', '{stage}', null, false),
  ('Program', 'proposeResult', 'RUNNING', 'RUNNING', '{STAFF}', 'NONE', '{result_edition}', null, false),
  ('Program', 'proposeResult', 'PAUSED', 'PAUSED', '{STAFF}', 'NONE', '{result_edition}', null, false),
  ('Program', 'closeProgram', 'RUNNING', 'CLOSED', '{STAFF}', 'ASKED', '{}', null, false),
  ('Program', 'closeProgram', 'PAUSED', 'CLOSED', '{STAFF}', 'ASKED', '{}', null, false),
  ('Program', 'reopenProgram', 'CLOSED', 'RUNNING', '{STAFF}', 'NEEDED', '{}', null, false);

create or replace function step_of_program() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  subject program;
begin
  select t.* into subject from program t
   where t.district_id = new.district_id and t.id = new.subject_id and t.deleted_at is null
     and (
       unit_id = any((select read_units())::uuid[]) or id = any((select read_programs())::uuid[])
     )
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}');
  new.program_id := subject.id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update program t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      closed_at = case when new.to_state = 'CLOSED' then now() end,
      result_edition = case when new.data ? 'result_edition' then (new.data ->> 'result_edition')::int else t.result_edition end,
      stage = case when new.data ? 'stage' then (new.data ->> 'stage')::text else t.stage end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
  end if;
  return new;
end $step$;
revoke execute on function step_of_program() from public;
create or replace trigger program_step before insert on step
  for each row when (new.subject_kind = 'Program') execute function step_of_program();
