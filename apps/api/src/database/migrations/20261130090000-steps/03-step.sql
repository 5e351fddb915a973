-- What was done to a row that has a state, append-only. To move a row is to insert a step: the
-- subject's trigger asks who does it, compares the version, and moves the state.
create table step (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  verb text not null,
  from_state text,
  to_state text,
  row_version integer not null,
  reason text,
  data jsonb,
  account_id uuid not null,
  account_name text not null,
  synthetic boolean not null default false,
  at timestamptz not null default now(),
  constraint step_pkey primary key (district_id, id),
  constraint step_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id) on update no action on delete no action,
  constraint step_reason check (char_length(reason) between 1 and 500)
);
create index step_of_subject on step (subject_id, district_id, at, row_version);
create index step_unit on step (unit_id, district_id, at);
create index step_program on step (program_id, district_id) where program_id is not null;

alter table step enable row level security;
alter table step force row level security;
create policy step_owner on step to linli_owner using (true) with check (true);
create policy step_read on step for select to linli_app
  using (unit_id = any((select read_units())::uuid[]) or program_id = any((select joint_programs())::uuid[]));
create policy step_insert on step for insert to linli_app
  with check (account_id = (select actor_account()) and
    (unit_id = any((select read_units())::uuid[]) or program_id = any((select joint_programs())::uuid[])));
grant select on step to linli_app;
grant insert (district_id, id, subject_kind, subject_id, verb, row_version, reason, data) on step to linli_app;

-- Whether a step is allowed, and what it does. The order is that of every verb: is it yours to do,
-- is it what you read, is it in that state, is a reason given.
--
-- step.row_version comes in as the version that the actor read.
-- Errors: LN403 not theirs, LN409 stale (detail: version in force), LN422 wrong state (detail: the
-- state), LN400 no reason.
create function step_move(step step, state text, version integer, who text[]) returns state_move
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
declare move state_move;
begin
  if not exists (select from state_move m
                  where m.entity = step.subject_kind and m.verb = step.verb and m.who && step_move.who) then
    raise exception 'FORBIDDEN' using errcode = 'LN403';
  end if;
  if step.row_version <> version then
    raise exception 'CONFLICT' using errcode = 'LN409', detail = version::text;
  end if;
  select * into move from state_move m
   where m.entity = step.subject_kind and m.verb = step.verb and m.who && step_move.who
     and (m.from_state = state
          or (m.from_state is null and m.to_state = state and version = 1
              and not exists (select from step s where s.subject_id = (step_move.step).subject_id)));
  if not found then
    raise exception 'WRONG_STATE' using errcode = 'LN422', detail = state;
  end if;
  if move.reason = 'NEEDED' and step.reason is null then
    raise exception 'REQUIRED' using errcode = 'LN400';
  end if;
  return move;
end $step$;

-- A step as it is kept: what the actor cannot say of themselves is filled in.
create function step_filled(step step, move state_move, unit_id uuid, version integer) returns step
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $step$
begin
  step.unit_id := unit_id;
  step.from_state := move.from_state;
  step.to_state := coalesce(move.to_state, move.from_state);
  step.row_version := case when move.from_state is null then version else version + 1 end;
  step.at := now();
  step.synthetic := false;
  select a.id, a.display_name into step.account_id, step.account_name
    from account a where a.id = actor_account();
  return step;
end $step$;

revoke execute on function step_move(step, text, integer, text[]) from public;
revoke execute on function step_filled(step, state_move, uuid, integer) from public;
