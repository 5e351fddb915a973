create table target (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  indicator_id uuid not null,
  dimension text,
  measure_code text not null,
  value numeric,
  bounds numrange,
  qualifier text not null,
  wording text,
  source_id uuid not null,
  created_at timestamptz not null default now(),
  plan_start date,
  plan_end date,
  plan_text text,
  synthetic boolean not null default false,
  version int not null default 1,
  constraint target_pkey primary key (district_id, id),
  constraint target_plan check (plan_end > plan_start),
  constraint target_qualifier_check check (
    qualifier in ('EXACT', 'ROUNDED', 'ODD', 'OVER', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST',
      'UNDER', 'RANGE', 'CONFLICTING')
  ),
  constraint target_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint target_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint target_indicator_id_foreign foreign key (indicator_id) references indicator (id),
  constraint target_measure_code_foreign foreign key (measure_code) references measure (code),
  constraint target_district_id_source_id_foreign foreign key (district_id, source_id)
    references source (district_id, id),
  constraint target_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id) on update cascade,
  constraint target_program_whole check ((program_id is null) = (program_unit_id is null))
);
create index target_unit on target (unit_id, district_id, indicator_id);
create index target_program on target (program_id, district_id, indicator_id);

alter table target enable row level security;
alter table target force row level security;
create policy target_owner on target to linli_owner using (true) with check (true);
create policy target_read on target for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id)
    or (program_id = any((select partner_scope('OUTCOMES'))::uuid[])
        and unit_id = program_unit_id
        and daterange(plan_start, plan_end)
            <@ ((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange)
    or (unit_id = any((select partner_scope('OUTCOMES'))::uuid[])
        and daterange(plan_start, plan_end)
            <@ ((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange)
  );
create policy target_insert on target for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy target_update on target for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy target_delete on target for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on target to linli_app;
