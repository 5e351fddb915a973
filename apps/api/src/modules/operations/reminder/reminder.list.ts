import { enumType } from '#kernel/enums';
import { dayBetween, isNumber, isOneOf } from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import type { SUBJECTS } from './reminder.entity.ts';

export const ReminderSubject = enumType<(typeof SUBJECTS)[number]>(
  'ReminderSubject',
  'What a unit is reminded of.',
  {
    FINDINGS: 'Findings there or below that nobody settled.',
    FIGURES: 'That neither it nor a unit below has a figure of a year.',
    PROGRAMS:
      'Programs of it or of a unit below that run beyond their last day, or with late milestones.',
  },
);

export const reminders = listing('Reminder', 'reminders', {
  first: 'Latest first',
  orders: { ON_DAY: dayOrder('t.on_day', 'Day on which it was reminded', 'reminders') },
  filters: {
    onDay: dayBetween('t.on_day', 'By the day on which it was reminded.'),
    subject: isOneOf('t.subject', ReminderSubject, 'Of one of these subjects.'),
    year: isNumber('t.year', 'Of figures of this year.'),
  },
});
