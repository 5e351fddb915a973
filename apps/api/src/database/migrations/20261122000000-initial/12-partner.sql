create table partner (
  id uuid not null,
  name text not null,
  name_en text,
  kind text not null,
  credit_code text,
  aliases text[] not null default '{}',
  synthetic boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint partner_pkey primary key (id),
  constraint partner_credit_code unique (credit_code),
  constraint partner_kind_check check (
    kind in ('NGO', 'SCHOOL', 'UNIVERSITY', 'ENTERPRISE', 'PUBLIC_BODY', 'ASSOCIATION', 'HOSPITAL')
  )
);

alter table partner enable row level security;
alter table partner force row level security;
create policy partner_owner on partner to linli_owner using (true) with check (true);
create policy partner_read on partner for select to linli_app
  using ((select is_staff()) or id = any((select read_partners())::uuid[]));
grant select on partner to linli_app;
