create table program_result (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  program_unit_id uuid not null,
  edition integer not null,
  told_on daterange not null,
  shares_version integer not null,
  unit_ids uuid[] not null,
  figure_ids uuid[] not null,
  content jsonb not null,
  sha256 text not null,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint program_result_pkey primary key (district_id, id),
  constraint program_result_once unique (district_id, program_id, edition),
  constraint program_result_edition check (edition > 0),
  constraint program_result_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint program_result_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index program_result_of_program on program_result (program_id, district_id, edition);
create index program_result_of_unit on program_result (unit_id, district_id, id);
alter table program_result enable row level security;
alter table program_result force row level security;
create policy program_result_delete on program_result for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy program_result_insert on program_result for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_result_owner on program_result to linli_owner using (true) with check (true);
create policy program_result_read on program_result for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and unit_id = program_unit_id
       and told_on <@ (((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('OUTCOMES'))::uuid[])
       and told_on <@ (((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange)
  );
create policy program_result_update on program_result for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on program_result to linli_app;
grant
  insert (
    district_id, id, unit_id, program_id, program_unit_id, edition, told_on, shares_version,
    unit_ids, figure_ids, content, sha256, synthetic
  )
  on program_result to linli_app;
