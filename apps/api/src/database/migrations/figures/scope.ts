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

/** What policies and verbs ask beside the first migration's functions. */
export const FIGURE_FUNCTIONS: readonly string[] = [
  governedUnits,
  governedDistricts,
  isOperator,
  closesCircle,
];
