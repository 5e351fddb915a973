create table account (
  id uuid not null,
  login text not null,
  display_name text not null,
  display_name_en text,
  locale text not null default 'zh-CN',
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint account_pkey primary key (id),
  constraint account_login unique (login),
  constraint account_locale_check check (locale in ('zh-CN', 'en'))
);

alter table account enable row level security;
alter table account force row level security;
create policy account_owner on account to linli_owner using (true) with check (true);
create policy account_read on account for select to linli_app using (id = (select actor_account()));
create policy account_auth on account to linli_auth using (true) with check (true);
grant select on account to linli_app;
grant select on account to linli_auth;
