create table program (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  title_en text,
  description text,
  description_en text,
  starts_on date,
  ends_on date,
  closed_at timestamptz,
  synthetic boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  constraint program_pkey primary key (district_id, id),
  constraint program_owner unique (district_id, id, unit_id),
  constraint program_dates check (ends_on >= starts_on),
  constraint program_title check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint program_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint program_id_once unique (id)
);
create index program_of_unit on program (unit_id, district_id, id);

alter table program enable row level security;
alter table program force row level security;
create policy program_owner on program to linli_owner using (true) with check (true);
create policy program_read on program for select to linli_app
  using (unit_id = any((select read_units())::uuid[]) or id = any((select read_programs())::uuid[]));
create policy program_insert on program for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_update on program for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_delete on program for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on program to linli_app;
grant insert, update, delete on program to linli_app;
