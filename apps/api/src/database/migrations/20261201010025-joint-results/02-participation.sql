alter table participation
  add agreed_edition int null,
  add disputed_edition int null,
  add objection text null;
alter table participation
  add constraint participation_objection_check check (
    char_length(objection) >= 1 and char_length(objection) <= 500
  );

delete from state_move where entity = 'Participation';
insert into state_move
  (entity, verb, from_state, to_state, who, reason, sets, no_state, two_persons) values
  ('Participation', 'inviteUnit', null, 'INVITED', '{STAFF}', 'NONE', '{}', null, false),
  ('Participation', 'acceptInvitation', 'INVITED', 'ACCEPTED', '{SIDE}', 'NONE', '{}', null, false),
  ('Participation', 'declineInvitation', 'INVITED', 'DECLINED', '{SIDE}', 'ASKED', '{}', null, false),
  ('Participation', 'leaveProgram', 'ACCEPTED', 'LEFT', '{SIDE}', 'ASKED', '{}', null, false),
  ('Participation', 'proposeShare', 'ACCEPTED', 'ACCEPTED', '{STAFF}', 'NONE', '{weight}', null, false),
  ('Participation', 'answerShares', 'ACCEPTED', 'ACCEPTED', '{SIDE}', 'ASKED', '{agreed_version, refused_version, refusal}', null, false),
  ('Participation', 'answerResult', 'ACCEPTED', 'ACCEPTED', '{SIDE}', 'ASKED', '{agreed_edition, disputed_edition, objection}', null, false),
  ('Participation', 'inviteAgain', 'INVITED', 'INVITED', '{STAFF}', 'NONE', '{role, weight}', null, false),
  ('Participation', 'inviteAgain', 'ACCEPTED', 'INVITED', '{STAFF}', 'NONE', '{role, weight}', null, false),
  ('Participation', 'inviteAgain', 'DECLINED', 'INVITED', '{STAFF}', 'NONE', '{role, weight}', null, false),
  ('Participation', 'inviteAgain', 'LEFT', 'INVITED', '{STAFF}', 'NONE', '{role, weight}', null, false);

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
                and p.state in ('CLOSED', 'DROPPED')) then
    perform step_fault('CLOSED', 'id');
  end if;
  new.program_id := subject.program_id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update participation t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      agreed_edition = case when new.data ? 'agreed_edition' then (new.data ->> 'agreed_edition')::int else t.agreed_edition end,
      agreed_version = case when new.data ? 'agreed_version' then (new.data ->> 'agreed_version')::int else t.agreed_version end,
      disputed_edition = case when new.data ? 'disputed_edition' then (new.data ->> 'disputed_edition')::int else t.disputed_edition end,
      objection = case when new.data ? 'objection' then (new.data ->> 'objection')::text else t.objection end,
      refusal = case when new.data ? 'refusal' then (new.data ->> 'refusal')::text else t.refusal end,
      refused_version = case when new.data ? 'refused_version' then (new.data ->> 'refused_version')::int else t.refused_version end,
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
