-- A unit or partner that is named twice is one side.
create or replace function step_taken(step step, state text, version integer, owner uuid, units uuid[], partners uuid[])
  returns step
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  unnamed boolean := step.side_unit_id is null and step.side_partner_id is null;
  my_units uuid[] := '{}';
  my_partners uuid[] := '{}';
  held text[];
  move state_move;
begin
  if cardinality(units) > 0 then
    my_units := array(select distinct u from unnest(units) u
                       where u = any(write_units()) and (unnamed or u = step.side_unit_id));
  end if;
  if cardinality(partners) > 0 then
    my_partners := array(select distinct p from unnest(partners) p
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
  -- A remark or a plain move is done for the first of one's sides; an answer is asked for which.
  if move.no_state is null and cardinality(my_units) > 0 then
    my_units := my_units[1:1];
    my_partners := '{}';
  elsif move.no_state is null then
    my_partners := my_partners[1:1];
  end if;
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
end $$;
