create table audit_entry (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid,
  account_id uuid not null,
  membership_id uuid,
  verb text not null,
  entity text not null,
  entity_id uuid not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  at timestamptz not null default now(),
  constraint audit_entry_pkey primary key (district_id, id)
);
create index audit_entry_entity on audit_entry (entity, entity_id);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_owner on audit_entry to linli_owner using (true) with check (true);
create policy audit_entry_insert on audit_entry for insert to linli_app
  with check (
    account_id = (select actor_account())
    and district_id = any((select read_districts())::smallint[])
  );
create policy audit_entry_worker on audit_entry to linli_worker using (true) with check (true);
grant insert on audit_entry to linli_app;
grant select on audit_entry to linli_worker;
