import type { ReviewKind, Verdict } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a review is called by its occasion. */
export const KIND_WORDS: Record<ReviewKind, () => string> = {
  MID: m.review_kind_MID,
  YEARLY: m.review_kind_YEARLY,
  FINAL: m.review_kind_FINAL,
  AFTER_ACTION: m.review_kind_AFTER_ACTION,
};

/** What follows from it. */
export const VERDICT_WORDS: Record<Verdict, () => string> = {
  CONTINUE: m.review_CONTINUE,
  EXTEND: m.review_EXTEND,
  STOP: m.review_STOP,
};
