import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import { priceOfText } from '#kernel/price';
import { DateScalar } from '#kernel/scalars';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import { ReviewKind } from './review.list.ts';
import type { ReviewRow } from './review.query.ts';
import { WORDS_MAX } from './review.rule.ts';

export const Verdict = enumType<ReviewRow['verdict']>('Verdict', 'What follows from a review.', {
  CONTINUE: 'The program goes on as it is.',
  EXTEND: 'It goes on until a later day.',
  STOP: 'It is closed.',
});

@ObjectType('Review', {
  description:
    'A look at a program and what follows from it; never changed. Partners read it by field group NARRATIVE.',
  implements: NodeType,
})
export class ReviewType
  extends OfUnitType
  implements Omit<ReviewRow, 'districtId' | 'unitId' | 'programId'>
{
  @Field(() => ReviewKind, { description: 'On what occasion.' })
  kind!: ReviewRow['kind'];

  @Field(() => DateScalar, { description: 'Day on which it was held.' })
  onDay!: string;

  @Field(() => Verdict, { description: 'What follows from it.' })
  verdict!: ReviewRow['verdict'];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that it moves the program’s to; null but for EXTEND.',
  })
  extendsTo!: string | null;

  @Field(() => String, {
    complexity: priceOfText(WORDS_MAX),
    description: 'What it found, and what was rewarded or stopped.',
  })
  words!: string;
}

export const ReviewConnection = connectionType('Review', () => ReviewType);
