import { defineEntity, p } from '@mikro-orm/postgresql';
import { index, keyOf, oneOf, text, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Program } from '#modules/program/program/program.entity';
import { ofUnit } from '#modules/tenancy/unit/unit.entity';
import { REVIEW_KINDS, VERDICTS, WORDS_MAX } from './review.rule.ts';

const ReviewSchema = defineEntity({
  name: 'Review',
  tableName: 'review',
  ...tenant('review', { kind: 'program', programColumn: 'program_id', group: 'NARRATIVE' }),
  checks: [
    {
      name: 'review_extends',
      expression: "(verdict = 'EXTEND') = (extends_to is not null)",
    },
  ],
  indexes: [
    index('review_of_program', 'review', 'program_id', 'district_id', 'on_day', 'id'),
    index('review_of_unit', 'review', 'unit_id', 'district_id', 'on_day', 'id'),
  ],
  properties: ofUnit({
    program: () => within(Program, 'program_id'),
    programId: keyOf(),
    kind: oneOf(REVIEW_KINDS, 'kind'),
    onDay: p.date(),
    verdict: oneOf(VERDICTS, 'verdict'),
    extendsTo: p.date().nullable(),
    words: text(WORDS_MAX, 'words'),
  }),
});
/** A look at a program and what follows from it; never changed afterwards. */
export class Review extends ReviewSchema.class {}
ReviewSchema.setClass(Review);
