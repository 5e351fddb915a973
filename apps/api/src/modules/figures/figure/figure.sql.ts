import { MEASURE_KINDS, MINIMUM_CELL } from '@linli/figures';

/**
 * Whether the reader sees a figure `t` of indicator `i` as it is: a sensitive one is shown so to the
 * unit that owns it alone.
 */
export const SHOWN = `(not i.sensitive or t.unit_id = any((select own_units())::uuid[]))`;

/**
 * Whether a count `t` that is not shown is told in steps. Who knows some counts of the indicator as
 * they are is told nothing of the others: a whole less nothings is the part.
 */
const TOLD = `t.indicator_id <> all((select exact_indicators())::uuid[])`;

const cell = (sql: string) => `${sql} * ${MINIMUM_CELL}`;
const LOWER = `case when lower_inf(t.bounds) then null
  else ${cell(`floor(lower(t.bounds) / ${MINIMUM_CELL})`)} end`;
const UPPER = `case when upper_inf(t.bounds) then null
  when upper_inc(t.bounds) then ${cell(`(floor(upper(t.bounds) / ${MINIMUM_CELL}) + 1)`)}
  else ${cell(`ceil(upper(t.bounds) / ${MINIMUM_CELL})`)} end`;
const UNCOUNTED = MEASURE_KINDS.filter(({ whole }) => !whole).map(({ kind }) => `'${kind}'`);

/**
 * What is said of a sensitive count `t` with measure `m` instead: the steps of a minimum cell that it
 * may lie in, nothings too, so that no whole less its other parts tells a small one. It depends on
 * this count alone; nobody learns of one by changing another. Of a rate or amount nothing is said.
 */
export const HIDDEN_BOUNDS = `case when t.bounds is not null and m.kind not in (${UNCOUNTED.join(', ')})
  then numrange(${LOWER}, ${UPPER}) end`;

/** Bounds of a figure as the reader is told them, given whether it is `s.shown`. */
export const TOLD_BOUNDS = `case when s.shown then t.bounds when ${TOLD} then ${HIDDEN_BOUNDS} end`;

/** How a hidden count is hedged, by the bounds `b` that are told of it. */
export const HIDDEN_QUALIFIER = `case when upper(b.bounds) = ${MINIMUM_CELL} then 'UNDER' else 'RANGE' end`;

const end = (range: string, side: 'lower' | 'upper') =>
  `case when ${side}_inf(${range}) then null else json_build_object(` +
  `'value', trim_scale(${side}(${range}))::text, 'inclusive', ${side}_inc(${range})) end`;

/** JSON of a numrange: `{ lower, upper }`, an infinite end null, unknown bounds null as a whole. */
export const boundsJson = (range: string) =>
  `case when ${range} is null then null else json_build_object(` +
  `'lower', ${end(range, 'lower')}, 'upper', ${end(range, 'upper')}) end`;

/** Stamps of a figure or target: the row is never changed, another one or nobody takes its place. */
export const QUANTITY_STAMPS = {
  createdAt: 't.created_at',
  updatedAt: 'coalesce(t.superseded_at, t.created_at)',
} as const;
