alter table schema_migration enable row level security;
alter table schema_migration force row level security;
create policy schema_migration_owner on schema_migration to linli_owner
  using (true) with check (true);
