import { listing } from '#modules/kit/list/listing';

/** When a unit was entered is known; its names and places carry their own days. */
export const units = listing('Unit', 'units', {
  first: 'By code',
  orders: {
    CODE: {
      sql: "coalesce(v.code, '~') || v.name",
      type: 'text',
      says: 'Code, then name; units without a code come last.',
    },
    NAME: { sql: 'v.name', type: 'text', says: 'Name in Chinese, by code point.' },
  },
  filters: {},
  stamps: { createdAt: 't.created_at' },
});
