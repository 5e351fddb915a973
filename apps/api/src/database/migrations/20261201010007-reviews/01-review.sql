create table review (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  kind text not null,
  on_day date not null,
  verdict text not null,
  extends_to date,
  words text not null,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint review_pkey primary key (district_id, id),
  constraint review_extends check ((verdict = 'EXTEND') = (extends_to is not null)),
  constraint review_kind_check check (kind in ('MID', 'FINAL', 'YEARLY', 'AFTER_ACTION')),
  constraint review_verdict_check check (verdict in ('CONTINUE', 'EXTEND', 'STOP')),
  constraint review_words_check check (char_length(words) >= 1 and char_length(words) <= 5000),
  constraint review_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint review_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index review_of_program on review (program_id, district_id, on_day, id);
create index review_of_unit on review (unit_id, district_id, on_day, id);
alter table review enable row level security;
alter table review force row level security;
create policy review_delete on review for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy review_insert on review for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy review_owner on review to linli_owner using (true) with check (true);
create policy review_read on review for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[])
    or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
  );
create policy review_update on review for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on review to linli_app;
grant
  insert (
    district_id, id, unit_id, program_id, kind, on_day, verdict, extends_to, words, synthetic
  )
  on review to linli_app;
