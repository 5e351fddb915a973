import { MINIMUM_CELL } from '@linli/figures';

/** Whether the count of a figure `t` is large enough, or zero; without a lower bound it is small. */
const LARGE = `(t.value = 0 or coalesce(lower(t.bounds), t.value, 0) >= ${MINIMUM_CELL})`;

/**
 * Whether the reader may see a figure `t` of indicator `i` as it is. A sensitive count of 1 to 9 is
 * shown to the unit that owns it alone, and so are the one that would give it away and former values.
 */
export const SHOWN = `coalesce(not i.sensitive or t.unit_id = any((select own_units())::uuid[])
  or (${LARGE} and t.superseded_at is null
    and t.id <> all((select covering_figures())::uuid[])), false)`;

/** What is said of a hidden count: from one to below the minimum cell, or at least that many. */
export const HIDDEN_BOUNDS = `case when ${LARGE} then '[${MINIMUM_CELL},)'::numrange
  else '[1,${MINIMUM_CELL})'::numrange end`;

/** How a hidden count is hedged. */
export const HIDDEN_QUALIFIER = `case when ${LARGE} then 'AT_LEAST' else 'UNDER' end`;

const end = (range: string, side: 'lower' | 'upper') =>
  `case when ${side}_inf(${range}) then null else json_build_object(` +
  `'value', trim_scale(${side}(${range}))::text, 'inclusive', ${side}_inc(${range})) end`;

/** JSON of a numrange: `{ lower, upper }`, an infinite end null, unknown bounds null as a whole. */
export const boundsJson = (range: string) =>
  `case when ${range} is null then null else json_build_object(` +
  `'lower', ${end(range, 'lower')}, 'upper', ${end(range, 'upper')}) end`;
