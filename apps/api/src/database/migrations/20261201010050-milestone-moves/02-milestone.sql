alter table milestone drop constraint milestone_place;
alter table milestone
  add constraint milestone_place unique (
    district_id, program_id, position
  ) deferrable initially immediate;

delete from state_move where entity = 'Milestone';
insert into state_move
  (entity, verb, from_state, to_state, who, reason, sets, no_state, two_persons) values
  ('Milestone', 'addMilestones', null, 'PLANNED', '{STAFF}', 'NONE', '{}', null, false),
  ('Milestone', 'startMilestone', 'PLANNED', 'STARTED', '{STAFF}', 'NONE', '{}', null, false),
  ('Milestone', 'finishMilestone', 'PLANNED', 'DONE', '{STAFF}', 'NONE', '{words}', null, false),
  ('Milestone', 'finishMilestone', 'STARTED', 'DONE', '{STAFF}', 'NONE', '{words}', null, false),
  ('Milestone', 'correctMilestone', 'DONE', 'DONE', '{STAFF}', 'ASKED', '{words}', null, false),
  ('Milestone', 'dropMilestone', 'PLANNED', 'DROPPED', '{STAFF}', 'NEEDED', '{}', null, false),
  ('Milestone', 'dropMilestone', 'STARTED', 'DROPPED', '{STAFF}', 'NEEDED', '{}', null, false);

create or replace function step_of_milestone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  subject milestone;
begin
  select t.* into subject from milestone t
   where t.district_id = new.district_id and t.id = new.subject_id
     and (
       unit_id = any((select read_units())::uuid[])
       or program_id = any((select joint_programs())::uuid[])
       or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
     );
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  perform from program p
   where p.district_id = subject.district_id and p.id = subject.program_id
     for no key update;
  select t.* into subject from milestone t
   where t.district_id = new.district_id and t.id = new.subject_id
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}');
  if exists (select from program p
              where p.district_id = subject.district_id and p.id = subject.program_id
                and p.state in ('CLOSED', 'DROPPED')) then
    perform step_fault('CLOSED', 'id');
  end if;
  new.program_id := subject.program_id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update milestone t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      words = case when new.data ? 'words' then (new.data ->> 'words')::text else t.words end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
    update program p set version = p.version + 1, updated_at = now()
     where p.district_id = subject.district_id and p.id = subject.program_id;
  end if;
  return new;
end $step$;
revoke execute on function step_of_milestone() from public;
create or replace trigger milestone_step before insert on step
  for each row when (new.subject_kind = 'Milestone') execute function step_of_milestone();
