create table known_device (
  account_id uuid not null,
  mark text not null,
  last_used_at timestamptz not null default now(),
  constraint known_device_pkey primary key (account_id, mark),
  constraint known_device_account_id_foreign foreign key (account_id)
    references account (id) on delete cascade
);

alter table known_device enable row level security;
alter table known_device force row level security;
create policy known_device_owner on known_device to linli_owner using (true) with check (true);
create policy known_device_auth on known_device to linli_auth using (true) with check (true);
grant select, insert, update, delete on known_device to linli_auth;
