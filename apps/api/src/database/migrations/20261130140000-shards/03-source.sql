-- Where a row stands that has a source, and what decides who reads it: its unit, the program if it is
-- the whole program's, the indicator of a figure, its days, and the field group that a partner's
-- agreement must grant.
create type source_place as (
  unit_id uuid, program_id uuid, indicator_id uuid, during daterange, field_group text
);

-- The places of the rows that a source is the source of, copied by triggers of those rows.
alter table source add column told source_place[] not null default '{}';

-- Indicators whose figures the actor may read with the words they came in.
create function tellable_indicators() returns uuid[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $scope$
begin
  return coalesce((select array_agg(i.id) from indicator i where not i.sensitive), '{}'::uuid[]);
end $scope$;

-- Whether one of the rows of a source is the reader's, by the rules of those rows (`figure_read`,
-- `target_read`, `activity_read`), from what the reader's scope functions have given.
create function source_told(
  told source_place[], units uuid[], programs uuid[], indicators uuid[], outcomes jsonb, basics jsonb
) returns boolean
language plpgsql immutable as $told$
declare
  place source_place;
  windows jsonb;
begin
  foreach place in array told loop
    windows := case place.field_group when 'OUTCOMES' then outcomes else basics end;
    if (place.unit_id = any(units)
        or place.program_id = any(programs)
        or (windows <> '{}'
            and (place.during <@ (windows ->> place.program_id::text)::datemultirange
                 or place.during <@ (windows ->> place.unit_id::text)::datemultirange)))
       and (place.indicator_id is null or place.indicator_id = any(indicators)) then
      return true;
    end if;
  end loop;
  return false;
end $told$;

-- Copies the places of a source's rows anew.
create function tell_source(in_district smallint, a_source uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $tell$
declare places source_place[];
begin
  -- Who waits here sees the rows of whoever went before.
  perform from source s where s.district_id = in_district and s.id = a_source for no key update;
  select coalesce(array_agg(distinct (
      r.unit_id, case when r.unit_id = r.program_unit_id then r.program_id end, r.indicator_id,
      r.during, r.field_group)::source_place), '{}')
    into places
    from (
      select f.unit_id, f.program_id, f.program_unit_id, f.indicator_id,
             daterange(f.period_start, f.period_end) as during, 'OUTCOMES' as field_group
        from figure f where f.district_id = in_district and f.source_id = a_source
      union all
      select t.unit_id, t.program_id, t.program_unit_id, null,
             daterange(t.plan_start, t.plan_end), 'OUTCOMES'
        from target t where t.district_id = in_district and t.source_id = a_source
      union all
      select a.unit_id, a.program_id, a.program_unit_id, null,
             daterange(a.held_on, a.held_on, '[]'), 'BASICS'
        from activity a where a.district_id = in_district and a.source_id = a_source) r;
  update source s set told = places
   where s.district_id = in_district and s.id = a_source and s.told <> places;
end $tell$;

-- Of rows that were added or removed together.
create function rows_tell_sources() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $tell$
begin
  perform tell_source(c.district_id, c.source_id)
    from (select distinct n.district_id, n.source_id from changed n where n.source_id is not null
           order by 1, 2) c;
  return null;
end $tell$;

-- Of a row that was moved.
create function row_tells_sources() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $tell$
begin
  perform tell_source(old.district_id, old.source_id);
  perform tell_source(new.district_id, new.source_id);
  return null;
end $tell$;

revoke execute on function tellable_indicators(), tell_source(smallint, uuid), rows_tell_sources(),
  row_tells_sources(), source_told(source_place[], uuid[], uuid[], uuid[], jsonb, jsonb) from public;
grant execute on function tellable_indicators(),
  source_told(source_place[], uuid[], uuid[], uuid[], jsonb, jsonb) to linli_app;

create trigger figure_told_new after insert on figure referencing new table as changed
  for each statement execute function rows_tell_sources();
create trigger figure_told_gone after delete on figure referencing old table as changed
  for each statement execute function rows_tell_sources();
create trigger figure_told_moved after update of
  source_id, unit_id, program_id, program_unit_id, indicator_id, period_start, period_end on figure
  for each row execute function row_tells_sources();
create trigger target_told_new after insert on target referencing new table as changed
  for each statement execute function rows_tell_sources();
create trigger target_told_gone after delete on target referencing old table as changed
  for each statement execute function rows_tell_sources();
create trigger target_told_moved after update of
  source_id, unit_id, program_id, program_unit_id, plan_start, plan_end on target
  for each row execute function row_tells_sources();
create trigger activity_told_new after insert on activity referencing new table as changed
  for each statement execute function rows_tell_sources();
create trigger activity_told_gone after delete on activity referencing old table as changed
  for each statement execute function rows_tell_sources();
create trigger activity_told_moved after update of
  source_id, unit_id, program_id, program_unit_id, held_on on activity
  for each row execute function row_tells_sources();

do $$ begin
  perform tell_source(s.district_id, s.id) from source s;
end $$;

-- What is told of a source is the triggers' to say.
revoke insert on source from linli_app;
grant insert (district_id, id, unit_id, program_id, program_unit_id, kind, title, title_en, reference,
  wording, published_on, note, created_at) on source to linli_app;

drop policy source_read on source;
create policy source_read on source for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or source_told(told, (select read_units()), (select joint_programs()),
         (select tellable_indicators()), (select partner_windows('OUTCOMES')),
         (select partner_windows('BASICS')))
  );
