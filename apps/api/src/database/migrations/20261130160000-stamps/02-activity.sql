alter table activity add column updated_at timestamptz not null default now();
update activity set updated_at = created_at;
