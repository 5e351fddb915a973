import { Int } from 'type-graphql';
import { holds, isTrue, matching } from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import { QUANTITY_STAMPS } from './figure.sql.ts';

const PERIOD = {
  sql: "coalesce(t.period_end, date '9999-12-31')",
  type: 'date',
  descending: true,
  says: 'End of its period; what has no end counts as latest.',
} as const;

export const figures = listing('Figure', 'figures', {
  first: 'Latest period first',
  orders: { PERIOD },
  filters: {},
  stamps: QUANTITY_STAMPS,
});

/** The code that a unit has today; one that has none comes last. */
const UNIT_CODE = `coalesce((select v.code from unit_version v
  where v.district_id = t.district_id and v.unit_id = t.unit_id
  order by v.valid @> local_today() desc, upper(v.valid) desc nulls first limit 1), '~')`;

/** What a target is of, as its list shows it. */
const NAMES = `(select concat_ws('|', i.name, i.name_en, t.dimension) from indicator i
  where i.id = t.indicator_id)`;

/** Whether a plan reaches into a year, as far as is known. */
const planned = (at: string) => `coalesce(extract(year from t.plan_start) <= ${at}::int, true)
  and coalesce(extract(year from t.plan_end - 1) >= ${at}::int, true)`;

export const targets = listing('Target', 'targets', {
  first: 'Latest plan first',
  orders: {
    PLAN: dayOrder('t.plan_start', 'First day of its plan period', 'targets'),
    UNIT: {
      sql: UNIT_CODE,
      type: 'text',
      says: 'Code of the unit; one without a code comes last.',
    },
  },
  filters: {
    name: holds(NAMES, 'With this in the name of the indicator or of the finer value'),
    year: matching(Int, 'Planned for this year, as far as is known.', planned),
    open: isTrue(
      'coalesce(t.plan_end > local_today(), true)',
      'True: the plan is not over yet. False: it is.',
    ),
  },
  stamps: QUANTITY_STAMPS,
});

/** An outcome changes when another figure takes its place. */
export const outcomes = listing('Outcome', 'outcomes', {
  first: 'Latest period first',
  orders: { PERIOD },
  filters: {},
  stamps: { updatedAt: 't.created_at' },
});
