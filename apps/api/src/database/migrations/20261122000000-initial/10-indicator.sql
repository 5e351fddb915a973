create table indicator (
  id uuid not null,
  owner_district_id smallint,
  code text not null,
  name text not null,
  name_en text,
  description text,
  description_en text,
  measure_code text not null,
  basis text not null,
  rule text not null,
  direction text not null default 'NEUTRAL',
  sensitive boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint indicator_pkey primary key (id),
  constraint indicator_basis_check
    check (basis in ('STOCK', 'FLOW', 'CUMULATIVE', 'DELTA', 'RATIO', 'AVERAGE', 'CAPACITY')),
  constraint indicator_rule_check
    check (rule in ('SUM', 'SUM_AT_DATE', 'LATEST', 'REACH', 'DISTINCT', 'RECOMPUTE', 'NONE')),
  constraint indicator_direction_check check (direction in ('HIGHER', 'LOWER', 'NEUTRAL')),
  constraint indicator_measure_code_foreign foreign key (measure_code) references measure (code)
);
create unique index indicator_code on indicator (owner_district_id, code) nulls not distinct;

alter table indicator enable row level security;
alter table indicator force row level security;
create policy indicator_owner on indicator to linli_owner using (true) with check (true);
create policy indicator_read on indicator for select to linli_app
  using (
    (owner_district_id is null and (select actor_account()) is not null)
    or owner_district_id = any((select read_districts())::smallint[])
  );
grant select on indicator to linli_app;
