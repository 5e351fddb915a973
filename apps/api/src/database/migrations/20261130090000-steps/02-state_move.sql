-- Which verb takes what from which state to which, and who may: the state machines, as the API's code
-- declares them. A move without a target keeps the state, one without a source is a birth.
create table state_move (
  entity text not null,
  verb text not null,
  from_state text,
  to_state text,
  who text[] not null,
  reason text not null,
  sets text[] not null default '{}',
  id uuid not null default gen_random_uuid(),
  constraint state_move_pkey primary key (id),
  constraint state_move_reason_check check (reason in ('NONE', 'ASKED', 'NEEDED')),
  constraint state_move_who_check
    check (who <@ array['STAFF', 'GOVERNED', 'ABOVE', 'LEAD'] and cardinality(who) > 0)
);
create unique index state_move_once
  on state_move (entity, verb, from_state) nulls not distinct;

alter table state_move enable row level security;
alter table state_move force row level security;
create policy state_move_owner on state_move to linli_owner using (true) with check (true);
create policy state_move_read on state_move for select to linli_app
  using ((select actor_account()) is not null);
grant select on state_move to linli_app;
