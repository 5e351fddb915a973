import { dayBetween, isNumber } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';

export const themes = listing('Theme', 'themes', {
  first: 'Latest first day first',
  orders: {
    FROM_DAY: { sql: 't.from_day', type: 'date', descending: true, says: 'First day.' },
    TITLE: { sql: 't.title', type: 'text', says: 'Title, by code point.' },
  },
  filters: {
    year: isNumber('t.year', 'Of this year.'),
    quarter: isNumber('t.quarter', 'Of this quarter, 1 to 4.'),
    fromDay: dayBetween('t.from_day', 'By first day.'),
  },
});
