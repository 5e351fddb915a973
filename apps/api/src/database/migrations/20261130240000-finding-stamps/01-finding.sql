-- As far as is known: when it last moved. Whoever runs the checks writes that they found other numbers.
alter table finding add column updated_at timestamptz not null default now();
update finding set updated_at = state_since;
grant update (updated_at) on finding to linli_app;
