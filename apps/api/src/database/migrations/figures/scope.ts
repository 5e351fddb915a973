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
 * What is hidden beside the small parts of a whole: of the larger ones, sorted by size, as many as it
 * takes; the whole itself where that is not enough and they are all of it.
 */
const hiddenBeside = `
create function hidden_beside(
  small int, total numeric, ids uuid[], sizes numeric[], whole uuid, complete boolean)
returns setof uuid language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $hidden$
begin
  for at in 1 .. coalesce(cardinality(ids), 0) + 1 loop
    if not gives_away(small, at - 1, total, sizes[at]) then return; end if;
    if ids[at] is not null then
      total := total + sizes[at];
      return next ids[at];
    end if;
  end loop;
  if complete then return next whole; end if;
end $hidden$;`;

const SAME_COUNT = `w.district_id = p.district_id and w.indicator_id = p.indicator_id
   and w.measure_code = p.measure_code and w.basis = p.basis and w.id <> p.id`;
const SAME = {
  unit: 'w.unit_id = p.unit_id',
  program: 'w.program_id is not distinct from p.program_id',
  dimension: 'w.dimension is not distinct from p.dimension',
  period: '(w.period_start, w.period_end) is not distinct from (p.period_start, p.period_end)',
};
type Axis = keyof typeof SAME;

/** How a part lies in its whole along each axis; in all else the two are the same. */
const WITHIN: Record<Axis, string> = {
  unit: 'w.unit_id = p.parent_id',
  program: 'w.program_id is null and p.program_id is not null',
  dimension: 'w.dimension is null and p.dimension is not null',
  period: `daterange(p.period_start, p.period_end) <@ daterange(w.period_start, w.period_end)
    and (w.period_start, w.period_end) is distinct from (p.period_start, p.period_end)`,
};

const partsAlong = (axis: Axis) => {
  const conditions = (Object.keys(SAME) as Axis[]).map((other) =>
    other === axis ? WITHIN[other] : SAME[other],
  );
  return `select '${axis}' as axis, w.id as whole, w.value as whole_value, p.id, p.value, p.size, p.small
    from counted p join counted w on ${[SAME_COUNT, ...conditions].join(' and ')}`;
};

/**
 * Figures that must be hidden although they are not small, lest a small one be found by taking parts
 * from their whole: parts of a unit's children, programs or dimensions, or of a longer period. Asked
 * once for all rows of a statement, and only when it reads a sensitive one.
 */
const coveringFigures = scoped(
  'covering_figures()',
  'uuid[]',
  NO_KEYS,
  `
  with counted as materialized (
    select f.*, v.parent_id, is_small(f) as small, coalesce(f.value, lower(f.bounds), 1) as size
      from indicator i
      join figure f on f.indicator_id = i.id and f.superseded_at is null
      left join unit_version v on v.district_id = f.district_id and v.unit_id = f.unit_id
       and v.valid @> local_today()
     where i.sensitive and f.district_id = any(read_districts())
  ), part as (
    ${(Object.keys(SAME) as Axis[]).map(partsAlong).join(' union all ')}
  ), whole as (
    select whole, whole_value = sum(value) as complete,
           count(*) filter (where small)::int as small,
           coalesce(sum(size) filter (where small), 0) as total,
           array_agg(id order by value, id) filter (where not small and value >= 10) as ids,
           array_agg(value order by value, id) filter (where not small and value >= 10) as sizes
      from part group by axis, whole, whole_value having bool_or(small)
  )
  select array_agg(distinct h) into answer
    from whole w cross join lateral hidden_beside(w.small, w.total, w.ids, w.sizes, w.whole, w.complete) h`,
);

/**
 * Whether a relation of the platform would lead back to where it starts, with the platform's own and
 * those of any one district; the operator reads no district's.
 */
const closesCircle = `
create function closes_circle(f_id uuid, f_dimension text, t_id uuid, t_dimension text)
returns boolean language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $circle$
  with recursive reached(id, dimension, district) as (
    select t_id, t_dimension, null::smallint
    union
    select r.to_id, r.to_dimension, coalesce(p.district, r.owner_district_id)
      from reached p
      join indicator_relation r on r.from_id = p.id
       and coalesce(r.from_dimension = p.dimension, true)
       and coalesce(r.owner_district_id = p.district, true)
  )
  select is_operator() and exists (
    select from reached where id = f_id and coalesce(dimension = f_dimension, true))
$circle$;`;

/** What the policies and the minimum cell of figures ask beside the first migration's functions. */
export const FIGURE_FUNCTIONS: readonly string[] = [
  governedUnits,
  governedDistricts,
  isOperator,
  isSmall,
  givesAway,
  hiddenBeside,
  coveringFigures,
  closesCircle,
];
