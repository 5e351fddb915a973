-- What every subject's trigger calls. step.row_version comes in as the version that the actor read.
-- Errors: LN404 not theirs to see, LN403 not theirs to do, LN409 stale (detail: version in force),
-- LN422 a fault (message: its code, detail: the field of the input).
create function step_fault(code text, field text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $step$
begin
  raise exception '%', code using errcode = 'LN422', detail = field;
end $step$;

-- What the actor is to a row, of all that a verb asks for. mine: sides of it that are the actor's.
create function step_who(step step, owner uuid, mine uuid[]) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
begin
  return array(
    select asked.who
      from (select distinct unnest(m.who) as who from state_move m
             where m.entity = step.subject_kind and m.verb = step.verb) asked
     where case asked.who
       when 'READER' then true
       when 'SIDE' then cardinality(mine) > 0
       when 'STAFF' then owner = any(write_units())
       when 'GOVERNED' then owner = any(governed_units())
       when 'ABOVE' then owner = any(above_units())
     end);
end $step$;

-- Whether the actor moved a row, or wrote its content, since it last left the state in which it is
-- checked. A remark is neither.
create function own_work(step step, checked text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  left_version integer;
  left_at timestamptz;
begin
  select coalesce(max(s.row_version), 0), max(s.at) into left_version, left_at from step s
   where s.district_id = step.district_id and s.subject_id = step.subject_id
     and s.from_state = checked and s.to_state <> checked;
  return exists (
      select from step s
       where s.district_id = step.district_id and s.subject_id = step.subject_id
         and s.account_id = actor_account() and s.row_version > left_version
         and s.to_state is distinct from s.from_state)
    or exists (
      select from audit_entry e
       where e.district_id = step.district_id and e.entity = step.subject_kind
         and e.entity_id = step.subject_id and e.account_id = actor_account()
         and (left_at is null or e.at > left_at)
         and not exists (select from state_move m where m.entity = e.entity and m.verb = e.verb));
end $step$;

-- The last answer of a side to the terms in force; null: none.
create function step_answer(step step, unit uuid, partner uuid, terms integer) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
  select s.answer from step s
   where s.district_id = step.district_id and s.subject_id = step.subject_id
     and s.verb = step.verb and s.terms_version = terms
     and s.side_unit_id is not distinct from unit and s.side_partner_id is not distinct from partner
   order by s.row_version desc limit 1
$step$;

-- Where an answer leads: the last YES of all sides moves the row on, a NO where refusals lead, any
-- other leaves it.
create function step_answered(step step, move state_move, units uuid[], partners uuid[], terms integer)
returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
begin
  if step.answer is null then perform step_fault('REQUIRED', 'answer'); end if;
  if step.terms_version is null then perform step_fault('REQUIRED', 'termsVersion'); end if;
  if step.answer = 'NO' then return move.no_state; end if;
  if step_answer(step, step.side_unit_id, step.side_partner_id, terms) = 'YES' then
    perform step_fault('SAME_DECISION', 'answer');
  end if;
  if exists (
    select from (select u as unit, null::uuid as partner from unnest(units) u
                 union all select null, p from unnest(partners) p) side
     where (side.unit, side.partner) is distinct from (step.side_unit_id, step.side_partner_id)
       and step_answer(step, side.unit, side.partner, terms) is distinct from 'YES') then
    return move.from_state;
  end if;
  return move.to_state;
end $step$;

-- The side that a step is written for: the one that is named, or the only one that is the actor's.
create function step_sided(step step, units uuid[], partners uuid[]) returns step
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
begin
  if cardinality(units) + cardinality(partners) > 1 then perform step_fault('REQUIRED', 'side'); end if;
  step.side_unit_id := units[1];
  step.side_partner_id := partners[1];
  step.on_behalf := step.side_unit_id is not null and not exists (
    select from actor_memberships() m where m.unit_id = step.side_unit_id);
  return step;
end $step$;

-- A step as it is kept, or the reason why it may not be. The order is that of every verb: is it
-- yours to do, is it what you read, is it in that state, is a reason given. Where the row moves, the
-- step has the next version.
create function step_taken(step step, state text, version integer, owner uuid,
  units uuid[], partners uuid[], terms integer) returns step
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
  if step.terms_version <> terms then perform step_fault('TERMS_CHANGED', 'termsVersion'); end if;
  if step.row_version <> version then
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
    step.terms_version := null;
  else
    step.to_state := step_answered(step, move, units, partners, terms);
  end if;
  if move.from_state is not null and move.to_state is not null
     and (move.no_state is null or step.to_state <> move.from_state) then
    step.row_version := version + 1;
  end if;
  step.data := (select jsonb_object_agg(d.key, d.value) from jsonb_each(step.data) d
                 where d.key = any(move.sets));
  step.unit_id := owner;
  step.at := now();
  step.synthetic := false;
  select a.id, a.display_name into step.account_id, step.account_name
    from account a where a.id = actor_account();
  return step;
end $step$;

revoke execute on function step_fault(text, text), step_who(step, uuid, uuid[]), own_work(step, text),
  step_answer(step, uuid, uuid, integer), step_answered(step, state_move, uuid[], uuid[], integer),
  step_sided(step, uuid[], uuid[]),
  step_taken(step, text, integer, uuid, uuid[], uuid[], integer) from public;
