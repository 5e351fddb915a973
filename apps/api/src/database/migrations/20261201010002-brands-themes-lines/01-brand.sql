create table brand (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  name_en text,
  started_on date,
  ended_on date,
  note text,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint brand_pkey primary key (district_id, id),
  constraint brand_dates check (ended_on >= started_on),
  constraint brand_words check (char_length(name) >= 1 and char_length(name) <= 60),
  constraint brand_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create unique index brand_name on brand (district_id, unit_id, name) where ended_on is null;
create index brand_of_unit on brand (unit_id, district_id, id);
alter table brand enable row level security;
alter table brand force row level security;
create policy brand_delete on brand for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy brand_insert on brand for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy brand_owner on brand to linli_owner using (true) with check (true);
create policy brand_read on brand for select to linli_app
  using (
    district_id = any((select staff_districts())::smallint[])
    or unit_id = any((select partner_units())::uuid[])
  );
create policy brand_update on brand for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on brand to linli_app;
grant
  insert (district_id, id, unit_id, name, name_en, started_on, ended_on, note, synthetic)
  on brand to linli_app;
grant update (name, name_en, started_on, ended_on, note, version, updated_at) on brand to linli_app;
