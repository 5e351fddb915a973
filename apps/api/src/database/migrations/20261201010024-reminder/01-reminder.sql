create table reminder (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  from_unit_id uuid not null,
  subject text not null,
  year integer,
  on_day date not null,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reminder_pkey primary key (district_id, id),
  constraint reminder_subject_check check (subject in ('FINDINGS', 'FIGURES')),
  constraint reminder_year check ((subject = 'FIGURES') = (year is not null)),
  constraint reminder_district_id_from_unit_id_foreign
    foreign key (district_id, from_unit_id)
    references unit(district_id, id),
  constraint reminder_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create unique index reminder_of_day
  on reminder (district_id, unit_id, subject, coalesce(year, 0), on_day);
create index reminder_of_unit on reminder (unit_id, district_id, on_day, id);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy reminder_delete on reminder for delete to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy reminder_insert on reminder for insert to linli_app
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
create policy reminder_owner on reminder to linli_owner using (true) with check (true);
create policy reminder_read on reminder for select to linli_app
  using (unit_id = any((select read_units())::uuid[]));
create policy reminder_update on reminder for update to linli_app
  using (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  )
  with check (
    unit_id = any((select write_units())::uuid[])
    or unit_id = any((select governed_units())::uuid[])
  );
grant select on reminder to linli_app;
grant
  insert (district_id, id, unit_id, from_unit_id, subject, year, on_day, synthetic)
  on reminder to linli_app;
