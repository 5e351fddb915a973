import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { programRows } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import { reviews } from './review.list.ts';
import { reviewRows, reviewsBelowUnit, reviewsOfProgram, reviewsOfUnit } from './review.query.ts';
import { ReviewConnection, ReviewType } from './review.type.ts';

export const ReviewLinks = linksOf(() => ReviewType, reviewRows, {
  unit: unitLink('The unit that owns its program'),
  program: {
    by: 'programId',
    to: programRows,
    type: () => ProgramType,
    says: 'The program that was looked at; null when that is not yours to see.',
  },
});

export const ReviewsResolver = rootList('reviews', reviews, {
  of: { Program: reviewsOfProgram, Unit: reviewsOfUnit },
  below: reviewsBelowUnit,
  connection: ReviewConnection,
  says: 'Reviews of a program, or of the programs of a unit.',
});
