import { dayBetween, holds, isOneOf, isTrue } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';
import { lateOf } from '#modules/program/program/program.late.sql';
import { milestoneLife } from './milestone.life.ts';

/** That a milestone is late. */
export const LATE = lateOf('t');

export const milestones = listing('Milestone', 'milestones', {
  first: 'Those due first',
  orders: {
    DUE_ON: {
      sql: "coalesce(t.due_on, date '9999-12-31')",
      type: 'date',
      says: 'Day by which it is due; milestones without one count as last.',
    },
    POSITION: {
      sql: "lpad(t.position::text, 4, '0')",
      type: 'text',
      says: 'As they were added: what is below another comes after it.',
    },
    TITLE: { sql: 't.title', type: 'text', says: 'What it is, by code point.' },
  },
  filters: {
    dueOn: dayBetween('t.due_on', 'By the day by which it is due.'),
    state: isOneOf('t.state', milestoneLife.published, 'In one of these states.'),
    late: isTrue(LATE, 'True: due before today, neither reached nor given up. False: all others.'),
    title: holds('t.title', 'With this in what it is'),
  },
});
