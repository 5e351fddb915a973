import { dayBetween, isOneOf, isTrue } from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import { programLife } from './program.life.ts';

export const programs = listing('Program', 'programs', {
  first: 'Latest first day first',
  orders: {
    STARTS_ON: dayOrder('t.starts_on', 'First day', 'programs'),
    TITLE: { sql: 't.title', type: 'text', says: 'Title, by code point.' },
  },
  filters: {
    startsOn: dayBetween('t.starts_on', 'By first day.'),
    open: isTrue('t.closed_at is null', 'True: not closed yet. False: closed.'),
    state: isOneOf('t.state', programLife.published, 'In one of these states.'),
  },
});
