-- Answers and four eyes are counted by versions, so that every change of the row has to raise its own.
create function version_rises() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $version$
begin
  new.version := old.version + 1;
  return new;
end $version$;
revoke execute on function version_rises() from public;

-- Whether the actor moved a row, or wrote its content, since it last left the state in which it is
-- checked. A remark is neither. Whoever writes holds the row: what has a lower version than the step by
-- which it left was there before it.
create or replace function own_work(step step, checked text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
declare left_version integer;
begin
  select coalesce(max(s.row_version), 0) into left_version from step s
   where s.district_id = step.district_id and s.subject_id = step.subject_id
     and s.from_state = checked and s.to_state <> checked;
  return exists (
      select from step s
       where s.district_id = step.district_id and s.subject_id = step.subject_id
         and s.account_id = actor_account() and s.row_version > left_version
         and (s.to_state is distinct from s.from_state or s.data is not null))
    or exists (
      select from audit_entry e
       where e.district_id = step.district_id and e.entity = step.subject_kind
         and e.entity_id = step.subject_id and e.account_id = actor_account()
         and case when e.row_version is null
           then not exists (select from state_move m where m.entity = e.entity and m.verb = e.verb)
           else e.row_version >= left_version end);
end $step$;

-- The last answer of a side to the version in force; null: none.
create function step_answer(step step, unit uuid, partner uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
  select s.answer from step s
   where s.district_id = step.district_id and s.subject_id = step.subject_id
     and s.verb = step.verb and s.row_version = step.row_version
     and s.side_unit_id is not distinct from unit and s.side_partner_id is not distinct from partner
   order by s.id desc limit 1
$step$;

create function step_answered(step step, move state_move, units uuid[], partners uuid[]) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
begin
  if step.answer is null then perform step_fault('REQUIRED', 'answer'); end if;
  if step.answer = 'NO' then return move.no_state; end if;
  if step_answer(step, step.side_unit_id, step.side_partner_id) = 'YES' then
    perform step_fault('SAME_DECISION', 'answer');
  end if;
  if exists (
    select from (select u as unit, null::uuid as partner from unnest(units) u
                 union all select null, p from unnest(partners) p) side
     where (side.unit, side.partner) is distinct from (step.side_unit_id, step.side_partner_id)
       and step_answer(step, side.unit, side.partner) is distinct from 'YES') then
    return move.from_state;
  end if;
  return move.to_state;
end $step$;

create function step_taken(step step, state text, version integer, owner uuid,
  units uuid[], partners uuid[]) returns step
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  unnamed boolean := step.side_unit_id is null and step.side_partner_id is null;
  my_units uuid[] := '{}';
  my_partners uuid[] := '{}';
  held text[];
  move state_move;
begin
  if cardinality(units) > 0 then
    my_units := array(select u from unnest(units) u
                       where u = any(write_units()) and (unnamed or u = step.side_unit_id));
  end if;
  if cardinality(partners) > 0 then
    my_partners := array(select p from unnest(partners) p
                          where p = any(sign_partners()) and (unnamed or p = step.side_partner_id));
  end if;
  held := step_who(step, owner, my_units || my_partners);
  if cardinality(held) = 0 then raise exception 'FORBIDDEN' using errcode = 'LN403'; end if;
  if step.row_version is distinct from version then
    raise exception 'CONFLICT' using errcode = 'LN409', detail = version::text;
  end if;
  select m.* into move from state_move m
   where m.entity = step.subject_kind and m.verb = step.verb and m.who && held
     and (m.from_state = state
          or (m.from_state is null and m.to_state = state and version = 1
              and not exists (select from step s where s.district_id = (step_taken.step).district_id
                                and s.subject_id = (step_taken.step).subject_id)));
  if not found then perform step_fault('WRONG_STATE', 'id'); end if;
  if move.reason = 'NEEDED' and step.reason is null and step.answer is distinct from 'YES' then
    perform step_fault('REQUIRED', 'reason');
  end if;
  if move.two_persons and own_work(step, state) then perform step_fault('OWN_WORK', 'id'); end if;
  if 'SIDE' = any(move.who) then
    step := step_sided(step, my_units, my_partners);
  else
    step.side_unit_id := null;
    step.side_partner_id := null;
  end if;
  step.from_state := move.from_state;
  if move.no_state is null then
    step.to_state := coalesce(move.to_state, move.from_state);
    step.answer := null;
  else
    step.to_state := step_answered(step, move, units, partners);
  end if;
  if move.from_state is not null and move.to_state is not null
     and (move.no_state is null or step.to_state <> move.from_state) then
    step.row_version := version + 1;
  end if;
  step.data := (select jsonb_object_agg(d.key, d.value) from jsonb_each(step.data) d
                 where d.key = any(move.sets));
  step.id := step_id();
  step.unit_id := owner;
  step.at := now();
  step.synthetic := false;
  select a.id, a.display_name into step.account_id, step.account_name
    from account a where a.id = actor_account();
  return step;
end $step$;

revoke execute on function step_answer(step, uuid, uuid),
  step_answered(step, state_move, uuid[], uuid[]),
  step_taken(step, text, integer, uuid, uuid[], uuid[]) from public;
