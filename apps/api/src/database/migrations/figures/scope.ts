import { MINE, NO_KEYS, scoped, UNDER_MINE } from '../initial/scope.ts';

/** Units of the districts that the actor administers. */
const governedUnits = scoped(
  'governed_units()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct p.descendant_id) into answer ${UNDER_MINE}
   where m.role = 'DISTRICT_ADMIN'`,
);

const governedDistricts = scoped(
  'governed_districts()',
  'smallint[]',
  "'{}'::smallint[]",
  `
  select array_agg(distinct m.district_id) into answer
    from ${MINE} where m.role = 'DISTRICT_ADMIN'`,
);

const isOperator = scoped(
  'is_operator()',
  'boolean',
  'false',
  `
  select bool_or(m.role = 'PLATFORM_OPERATOR') into answer from ${MINE}`,
);

/** Whether a count is from 1 to below the minimum cell, or may be. */
const isSmall = `
create function is_small(f figure) returns boolean language sql immutable
  return not coalesce(f.value = 0 or coalesce(lower(f.bounds), f.value, 0) >= 10, false);`;

/**
 * Whether one figure is a part of another along an axis: of a unit's children, of its programs, of
 * its dimensions, of a longer period.
 */
const isPart = `
create function is_part(axis text, part figure, whole figure) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $part$
  select part.superseded_at is null and whole.superseded_at is null and part.id <> whole.id
    and (part.district_id, part.indicator_id, part.measure_code, part.basis)
      = (whole.district_id, whole.indicator_id, whole.measure_code, whole.basis)
    and (case when axis = 'UNIT'
           then exists (select from unit_version v where v.district_id = part.district_id
                         and v.unit_id = part.unit_id and v.parent_id = whole.unit_id
                         and v.valid @> local_today())
           else part.unit_id = whole.unit_id end)
    and (case when axis = 'PROGRAM' then part.program_id is not null and whole.program_id is null
           else part.program_id is not distinct from whole.program_id end)
    and (case when axis = 'DIMENSION' then part.dimension is not null and whole.dimension is null
           else part.dimension is not distinct from whole.dimension end)
    and (case when axis = 'PERIOD'
           then daterange(part.period_start, part.period_end)
              <@ daterange(whole.period_start, whole.period_end)
            and daterange(part.period_start, part.period_end)
             <> daterange(whole.period_start, whole.period_end)
           else (part.period_start, part.period_end)
              is not distinct from (whole.period_start, whole.period_end) end)
$part$;`;

/** The rule of `hideSmallCells` in @linli/figures: see there for why each line gives something away. */
const givesAway = `
create function gives_away(small int, covers int, total numeric, largest numeric) returns boolean
language sql immutable
  return case
    when small = 0 then false
    when small + covers = 1 or total < 10 then true
    when total <= small + covers * 10 then true
    when covers = 0 then total >= small * 9
    when largest is null then false
    else largest <= 10 or total >= largest * covers + small * 9 end;`;

/**
 * The parts of a whole along an axis that are hidden beside the small ones, the smallest first, equal
 * ones by id, and whether that is enough for the whole to be shown.
 */
const coverOf = `
create function cover_of(whole figure, axis text, out covers uuid[], out safe boolean)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $cover$
declare
  small int;
  total numeric;
  next record;
begin
  covers := '{}';
  safe := true;
  select count(*), coalesce(sum(coalesce(q.value, lower(q.bounds), 1)), 0) into small, total
    from figure q
   where q.district_id = whole.district_id and q.indicator_id = whole.indicator_id
     and is_part(axis, q, whole) and is_small(q);
  for next in
    select q.id, q.value from figure q
     where q.district_id = whole.district_id and q.indicator_id = whole.indicator_id
       and is_part(axis, q, whole) and not is_small(q) and q.value >= 10
     union all select null, null
     order by 2 nulls last, 1
  loop
    if not gives_away(small, cardinality(covers), total, next.value) then return; end if;
    if next.id is not null then
      covers := covers || next.id;
      total := total + next.value;
    end if;
  end loop;
  safe := false;
end $cover$;`;

/**
 * Whether a count that is not small itself must be hidden, lest a small one be found by taking parts
 * from their whole: because it covers a small one beside it, or is the whole and no cover suffices.
 */
const coversSmallCell = `
create function covers_small_cell(f_district smallint, f_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $cover$
  select exists (
    select from figure t
      cross join unnest(array['UNIT', 'PROGRAM', 'DIMENSION', 'PERIOD']) axis
     where t.district_id = f_district and t.id = f_id and (
       exists (select from figure w
                where w.district_id = t.district_id and w.indicator_id = t.indicator_id
                  and is_part(axis, t, w) and t.id = any((cover_of(w, axis)).covers))
       or (not (cover_of(t, axis)).safe
           and t.value = (select sum(q.value) from figure q
                           where q.district_id = t.district_id and q.indicator_id = t.indicator_id
                             and is_part(axis, q, t)))))
$cover$;`;

/** What the policies and the minimum cell of figures ask beside the first migration's functions. */
export const FIGURE_FUNCTIONS: readonly string[] = [
  governedUnits,
  governedDistricts,
  isOperator,
  isSmall,
  isPart,
  givesAway,
  coverOf,
  coversSmallCell,
];
