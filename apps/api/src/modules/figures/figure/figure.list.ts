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

export const targets = listing('Target', 'targets', {
  first: 'Latest plan first',
  orders: {
    PLAN: dayOrder('t.plan_start', 'First day of its plan period', 'targets'),
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
