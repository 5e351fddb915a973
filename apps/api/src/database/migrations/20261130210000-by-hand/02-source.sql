-- Where the rows of a source stand is for its policy: of some of them a reader of the source knows nothing.
revoke select on source from linli_app;
grant select (district_id, id, unit_id, program_id, program_unit_id, kind, title, title_en, reference,
  wording, published_on, note, created_at) on source to linli_app;

-- As before, and a row comes from a source that whoever adds it reads: told of a row of theirs, it would
-- be theirs to read from then on. Who owns the schema, as migrations and the demo do, is asked nothing.
create or replace function rows_tell_sources() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $tell$
declare
  new_places refcursor;
  source_key record;
begin
  if tg_op = 'DELETE' then
    perform tell_source(c.district_id, c.source_id)
      from (select distinct n.district_id, n.source_id from changed n where n.source_id is not null
             order by 1, 2) c;
    return null;
  end if;
  if tg_table_name = 'figure' then
    open new_places for
      select c.district_id, c.source_id, array_agg(distinct (
          c.unit_id, case when c.unit_id = c.program_unit_id then c.program_id end, c.indicator_id,
          daterange(c.period_start, c.period_end), 'OUTCOMES')::source_place) as places
        from changed c group by 1, 2 order by 1, 2;
  elsif tg_table_name = 'target' then
    open new_places for
      select c.district_id, c.source_id, array_agg(distinct (
          c.unit_id, case when c.unit_id = c.program_unit_id then c.program_id end, null,
          daterange(c.plan_start, c.plan_end), 'OUTCOMES')::source_place) as places
        from changed c group by 1, 2 order by 1, 2;
  else
    open new_places for
      select c.district_id, c.source_id, array_agg(distinct (
          c.unit_id, case when c.unit_id = c.program_unit_id then c.program_id end, null,
          daterange(c.held_on, c.held_on, '[]'), 'BASICS')::source_place) as places
        from changed c where c.source_id is not null group by 1, 2 order by 1, 2;
  end if;
  loop
    fetch new_places into source_key;
    exit when not found;
    if not pg_has_role(session_user, current_user, 'MEMBER') then
      perform from source s
       where s.district_id = source_key.district_id and s.id = source_key.source_id
         and (s.unit_id = any(read_units())
           or source_told(s.told, read_units(), joint_programs(), tellable_indicators(),
                partner_windows('OUTCOMES'), partner_windows('BASICS')));
      if not found then raise exception 'NOT_FOUND' using errcode = '42501'; end if;
    end if;
    -- Who waits for the row appends to what it then says.
    update source s
       set told = s.told || array(select p from unnest(source_key.places) p where p <> all(s.told))
     where s.district_id = source_key.district_id and s.id = source_key.source_id
       and not s.told @> source_key.places;
  end loop;
  close new_places;
  return null;
end $tell$;
