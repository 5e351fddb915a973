create table agreement (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  kind text,
  signed_on date,
  starts_on date,
  ends_on date,
  ended_on date,
  field_groups text[] not null default '{}',
  synthetic boolean not null default false,
  note text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint agreement_pkey primary key (district_id, id),
  constraint agreement_field_groups check (
    field_groups
    <@ array['BASICS', 'CONTACTS', 'ATTENDANCE', 'OUTCOMES', 'MONEY', 'NARRATIVE']::text[]
  ),
  constraint agreement_dates check (ends_on >= starts_on),
  constraint agreement_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint agreement_id_once unique (id),
  constraint agreement_owner unique (district_id, id, unit_id)
);
create index agreement_unit_key on agreement (unit_id, district_id);

alter table agreement enable row level security;
alter table agreement force row level security;
create policy agreement_owner on agreement to linli_owner using (true) with check (true);
create policy agreement_read on agreement for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[]) or id = any((select read_agreements())::uuid[])
  );
grant select on agreement to linli_app;
