-- Scopes are sets of ids: nobody may plant a row under the id of another district's row (`id_once`
-- here, of programs and of agreements). The ids are random: there is nothing to learn from a refusal.
create table unit (
  district_id smallint not null,
  id uuid not null,
  kind text not null,
  opened_on date,
  closed_on date,
  synthetic boolean not null default false,
  created_at timestamptz not null default now(),
  constraint unit_pkey primary key (district_id, id),
  constraint unit_kind_check check (kind in ('DISTRICT', 'STREET', 'COMMUNITY', 'SITE')),
  constraint unit_id_once unique (id)
);
create unique index unit_one_district on unit (district_id) where kind = 'DISTRICT';

alter table unit enable row level security;
alter table unit force row level security;
create policy unit_owner on unit to linli_owner using (true) with check (true);
create policy unit_read on unit for select to linli_app
  using (
    district_id = any((select read_districts())::smallint[])
    or id = any((select operator_units())::uuid[])
  );
grant select on unit to linli_app;
