import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '#kernel/scalars';
import type { FigureRow } from './figure.query.ts';
import { Grain } from './figure.type.ts';

@ObjectType('Period', { description: 'The span that a number speaks of.' })
export class PeriodType {
  @Field(() => DateScalar, { nullable: true, description: 'First day; null: no start is known.' })
  start!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day after the last; null: open or unknown.',
  })
  end!: string | null;

  @Field(() => Grain, { nullable: true, description: 'Its length; null when it is none of these.' })
  grain!: FigureRow['grain'];

  @Field(() => String, { nullable: true, description: 'The words of the source.' })
  text!: string | null;

  @Field(() => Boolean, { description: 'Not stated in the source but inferred from it.' })
  inferred!: boolean;
}
