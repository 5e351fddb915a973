/** Counts of sensitive indicators from 1 to this minus one are hidden. */
export const MINIMUM_CELL = 10;

/**
 * Whether the reader may see a figure `t` of indicator `i` as it is. A sensitive count of 1 to 9 is
 * shown to the unit that owns it alone; a value without a known lower bound counts as small.
 */
export const SHOWN = `coalesce(not i.sensitive or t.value = 0
  or coalesce(lower(t.bounds), t.value, 0) >= ${MINIMUM_CELL}
  or t.unit_id = any((select own_units())::uuid[]), false)`;

/** What is said of a hidden count: at least one, below the minimum cell. */
export const HIDDEN_BOUNDS = `'[1,${MINIMUM_CELL})'::numrange`;

const end = (range: string, side: 'lower' | 'upper') =>
  `case when ${side}_inf(${range}) then null else json_build_object(` +
  `'value', trim_scale(${side}(${range}))::text, 'inclusive', ${side}_inc(${range})) end`;

/** JSON of a numrange: `{ lower, upper }`, an infinite end null, unknown bounds null as a whole. */
export const boundsJson = (range: string) =>
  `case when ${range} is null then null else json_build_object(` +
  `'lower', ${end(range, 'lower')}, 'upper', ${end(range, 'upper')}) end`;
