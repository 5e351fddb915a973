create table outbox (
  district_id smallint not null,
  id uuid not null,
  account_id uuid not null,
  topic text not null,
  payload jsonb not null,
  at timestamptz not null default now(),
  constraint outbox_pkey primary key (district_id, id)
);

alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_owner on outbox to linli_owner using (true) with check (true);
create policy outbox_insert on outbox for insert to linli_app
  with check (
    account_id = (select actor_account())
    and district_id = any((select read_districts())::smallint[])
  );
create policy outbox_worker on outbox to linli_worker using (true) with check (true);
grant insert on outbox to linli_app;
grant select, delete on outbox to linli_worker;
