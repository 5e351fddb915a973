import { enumType } from '#kernel/enums';
import { dayBetween, holds, isOneOf } from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import type { COVERAGES } from './activity.entity.ts';

export const Coverage = enumType<(typeof COVERAGES)[number]>(
  'Coverage',
  'How complete a record of activities is.',
  {
    FULL: 'Every activity of the program is recorded.',
    PARTIAL: 'Only the ones that a source names; no figure is derived from them.',
  },
);

export const activities = listing('Activity', 'activities', {
  first: 'Latest first',
  orders: {
    HELD_ON: dayOrder('t.held_on', 'Day it was held', 'activities'),
    TITLE: { sql: 't.title', type: 'text', says: 'Title, by code point.' },
  },
  filters: {
    heldOn: dayBetween('t.held_on', 'By the day it was held.'),
    title: holds('t.title', 'With this in its title'),
    coverage: isOneOf('t.coverage', Coverage, 'Of complete records, of partial ones.'),
  },
});
