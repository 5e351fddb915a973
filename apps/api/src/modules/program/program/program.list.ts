import { dayBetween, isOneOf, isTrue, listing } from '#modules/kit/list/listing';
import { programLife } from './program.life.ts';

export const programs = listing('Program', 'programs', {
  first: 'Latest first day first',
  orders: {
    STARTS_ON: {
      sql: "coalesce(t.starts_on, date '0001-01-01')",
      type: 'date',
      descending: true,
      says: 'First day; programs without one count as oldest.',
    },
    TITLE: { sql: 't.title', type: 'text', says: 'Title, by code point.' },
  },
  filters: {
    startsOn: dayBetween('t.starts_on', 'By first day.'),
    open: isTrue('t.closed_at is null', 'True: not closed yet. False: closed.'),
    state: isOneOf('t.state', programLife.published, 'In one of these states.'),
  },
});
