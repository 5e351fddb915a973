create table work_line (
  id uuid not null,
  owner_district_id smallint,
  code text not null,
  name text not null,
  name_en text,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint work_line_pkey primary key (id)
);
create unique index work_line_code on work_line (owner_district_id, code) nulls not distinct;
alter table work_line enable row level security;
alter table work_line force row level security;
create policy work_line_delete on work_line for delete to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy work_line_insert on work_line for insert to linli_app
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
create policy work_line_owner on work_line to linli_owner using (true) with check (true);
create policy work_line_read on work_line for select to linli_app
  using (
    owner_district_id is null and (select actor_account()) is not null
    or owner_district_id = any((select read_districts())::smallint[])
  );
create policy work_line_update on work_line for update to linli_app
  using (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  )
  with check (
    owner_district_id is null and (select is_operator())
    or owner_district_id = any((select governed_districts())::smallint[])
  );
grant select on work_line to linli_app;
grant insert (id, owner_district_id, code, name, name_en) on work_line to linli_app;
grant update (name, name_en, closed_at, version, updated_at) on work_line to linli_app;
