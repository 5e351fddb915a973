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
  filters: {},
  stamps: QUANTITY_STAMPS,
});

/** An outcome changes when another figure takes its place. */
export const outcomes = listing('Outcome', 'outcomes', {
  first: 'Latest period first',
  orders: { PERIOD },
  filters: {},
  stamps: { updatedAt: 't.created_at' },
});
