create table credential (
  account_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  constraint credential_pkey primary key (account_id),
  constraint credential_account_id_foreign foreign key (account_id)
    references account (id) on delete cascade
);

alter table credential enable row level security;
alter table credential force row level security;
create policy credential_owner on credential to linli_owner using (true) with check (true);
create policy credential_auth on credential to linli_auth using (true) with check (true);
grant select on credential to linli_auth;
grant update on credential to linli_auth;
