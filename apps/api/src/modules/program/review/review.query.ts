import { livesWith, type RowSource } from '#database/rows';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import { reviews } from './review.list.ts';
import type { REVIEW_KINDS, VERDICTS } from './review.rule.ts';

export interface ReviewRow extends OfUnit {
  programId: string;
  kind: (typeof REVIEW_KINDS)[number];
  onDay: string;
  verdict: (typeof VERDICTS)[number];
  extendsTo: string | null;
  words: string;
}

export const reviewRows: RowSource<ReviewRow> = {
  name: 'review',
  type: 'Review',
  from: 'review t',
  needs: {},
  where: livesWith(),
  columns: {
    ...OF_UNIT,
    programId: 't.program_id',
    kind: 't.kind',
    onDay: 't.on_day',
    verdict: 't.verdict',
    extendsTo: 't.extends_to',
    words: 't.words',
  },
};

export const reviewsOfProgram = hangingBy('program_id', reviewRows, reviews.sql);
export const reviewsOfUnit = hangingBy('unit_id', reviewRows, reviews.sql);
export const reviewsBelowUnit = belowUnit(reviewRows, reviews.sql);
