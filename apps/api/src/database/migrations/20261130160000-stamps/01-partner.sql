alter table partner add column updated_at timestamptz not null default now();
update partner set updated_at = created_at;
