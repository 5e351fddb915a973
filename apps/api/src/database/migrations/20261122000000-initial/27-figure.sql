create table figure (
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
  slot_id uuid not null,
  basis text not null,
  period_start date,
  period_end date,
  grain text,
  period_text text,
  period_inferred boolean not null default false,
  origin text not null,
  note text,
  superseded_at timestamptz,
  version int not null default 1,
  constraint figure_pkey primary key (district_id, id),
  constraint figure_value_bounds check (value <@ bounds or qualifier in ('OVER', 'UNDER')),
  constraint figure_period check (period_end > period_start),
  constraint figure_qualifier_check check (
    qualifier in ('EXACT', 'ROUNDED', 'ODD', 'OVER', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST',
      'UNDER', 'RANGE', 'CONFLICTING')
  ),
  constraint figure_basis_check
    check (basis in ('STOCK', 'FLOW', 'CUMULATIVE', 'DELTA', 'RATIO', 'AVERAGE', 'CAPACITY')),
  constraint figure_grain_check
    check (grain in ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'SEASON', 'PLAN', 'MOMENT')),
  constraint figure_origin_check check (origin in ('REPORTED', 'DERIVED', 'SYNTHETIC')),
  constraint figure_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint figure_district_id_program_id_foreign foreign key (district_id, program_id)
    references program (district_id, id),
  constraint figure_indicator_id_foreign foreign key (indicator_id) references indicator (id),
  constraint figure_measure_code_foreign foreign key (measure_code) references measure (code),
  constraint figure_district_id_source_id_foreign foreign key (district_id, source_id)
    references source (district_id, id),
  constraint figure_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id) on update cascade,
  constraint figure_program_whole check ((program_id is null) = (program_unit_id is null))
);
create index figure_unit on figure (unit_id, district_id, indicator_id, id);
create index figure_program on figure (program_id, district_id, id);
create index figure_slot_history on figure (slot_id, district_id);
create unique index figure_slot on figure (
    district_id, unit_id, indicator_id, dimension, measure_code, basis, period_start, period_end,
    grain, program_id
  ) nulls not distinct where superseded_at is null;

alter table figure enable row level security;
alter table figure force row level security;
create policy figure_owner on figure to linli_owner using (true) with check (true);
create policy figure_read on figure for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or (program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id)
    or (program_id = any((select partner_scope('OUTCOMES'))::uuid[])
        and unit_id = program_unit_id
        and daterange(period_start, period_end)
            <@ ((select partner_windows('OUTCOMES')) ->> program_id::text)::datemultirange)
    or (unit_id = any((select partner_scope('OUTCOMES'))::uuid[])
        and daterange(period_start, period_end)
            <@ ((select partner_windows('OUTCOMES')) ->> unit_id::text)::datemultirange)
  );
create policy figure_insert on figure for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy figure_update on figure for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
create policy figure_delete on figure for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
grant select on figure to linli_app;
