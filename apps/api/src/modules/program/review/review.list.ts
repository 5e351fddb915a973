import { enumType } from '#kernel/enums';
import { dayBetween, isOneOf } from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import type { REVIEW_KINDS } from './review.rule.ts';

export const ReviewKind = enumType<(typeof REVIEW_KINDS)[number]>(
  'ReviewKind',
  'On what occasion a review is held.',
  {
    MID: 'Half way.',
    FINAL: 'At the end.',
    YEARLY: 'Each year.',
    AFTER_ACTION: 'After something was done, to learn from it.',
  },
);

export const reviews = listing('Review', 'reviews', {
  first: 'Latest first',
  orders: { ON_DAY: dayOrder('t.on_day', 'Day on which it was held', 'reviews') },
  filters: {
    onDay: dayBetween('t.on_day', 'By the day on which it was held.'),
    kind: isOneOf('t.kind', ReviewKind, 'On one of these occasions.'),
  },
});
