import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import { EvenSo } from '#kernel/named-input';
import { Words } from '#kernel/words';
import { ReviewKind } from './review.list.ts';
import type { ReviewRow } from './review.query.ts';
import { WORDS_MAX } from './review.rule.ts';
import { Verdict } from './review.type.ts';

@InputType({ description: 'A review of a program, which is kept as it is.' })
export class AddReviewInput extends EvenSo {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => ReviewKind, { description: 'On what occasion.' })
  kind!: ReviewRow['kind'];

  @Day('Day on which it was held, today or before')
  onDay!: string;

  @Field(() => Verdict, {
    description: 'What follows: EXTEND moves the last day of the program, STOP closes it.',
  })
  verdict!: ReviewRow['verdict'];

  @Day('Last day that the program is extended to, later than its own; for EXTEND alone', {
    nullable: true,
  })
  extendsTo?: string | null;

  @Words('What it found', { max: WORDS_MAX, required: true, lines: true })
  words!: string;
}
