create table theme (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  title_en text,
  year integer not null,
  quarter integer,
  from_day date not null,
  until_day date not null,
  lines text[] not null default '{}'::text[],
  note text,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  constraint theme_pkey primary key (district_id, id),
  constraint theme_dates check (until_day >= from_day),
  constraint theme_quarter check (quarter >= 1 and quarter <= 4),
  constraint theme_words check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint theme_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index theme_of_unit on theme (unit_id, district_id, from_day, id);
create unique index theme_title
  on theme (district_id, unit_id, year, title) where deleted_at is null;
alter table theme enable row level security;
alter table theme force row level security;
create policy theme_delete on theme for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy theme_insert on theme for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy theme_owner on theme to linli_owner using (true) with check (true);
create policy theme_read on theme for select to linli_app
  using (
    district_id = any((select staff_districts())::smallint[])
    or unit_id = any((select partner_units())::uuid[])
  );
create policy theme_update on theme for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on theme to linli_app;
grant
  insert (
    district_id, id, unit_id, title, title_en, year, quarter, from_day, until_day, lines, note,
    synthetic
  )
  on theme to linli_app;
grant
  update (title, title_en, year, quarter, from_day, until_day, lines, note, version, updated_at)
  on theme to linli_app;
grant update (deleted_at) on theme to linli_app;
