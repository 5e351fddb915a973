create table session (
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  handle uuid not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint session_pkey primary key (id),
  constraint session_token unique (token_hash),
  constraint session_handle unique (handle),
  constraint session_account_id_foreign foreign key (account_id)
    references account (id) on delete cascade
);
create index session_account on session (account_id);

alter table session enable row level security;
alter table session force row level security;
create policy session_owner on session to linli_owner using (true) with check (true);
create policy session_auth on session to linli_auth using (true) with check (true);
grant select on session to linli_auth;
grant insert, update on session to linli_auth;
