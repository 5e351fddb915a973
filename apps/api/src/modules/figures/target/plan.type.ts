import type { TargetState as State } from '@linli/figures';
import { ArgsType, Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from '#kernel/scalars';
import { EstimateType, ReasonType } from '#modules/figures/figure/figure.reason.type';
import { TargetState } from './progress.type.ts';

const estimate = (description: string) =>
  Field(() => EstimateType, { nullable: true, description });

@ArgsType()
export class PlanArgs {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What if so many were added, such as places; below zero, taken away?',
  })
  added?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What if the denominator grew by this fraction, "0.02" for 2 %?',
  })
  growth?: string | null;
}

@ObjectType('RatePlan', {
  description:
    'Where a rate stands toward its target, and what if. All is null but the refusal when that cannot be told.',
})
export class RatePlanType {
  @Field(() => TargetState, { nullable: true, description: 'Whether the target is reached.' })
  state!: State | null;

  @estimate('The rate, after the change asked about.')
  rate!: EstimateType | null;

  @estimate('The numerator that the rate stands for, such as places.')
  numerator!: EstimateType | null;

  @estimate('The numerator that the target asks for.')
  needed!: EstimateType | null;

  @estimate('What is to spare of the numerator; below zero is what is missing.')
  margin!: EstimateType | null;

  @estimate('What is missing of the numerator, whole; zero when nothing is.')
  gap!: EstimateType | null;

  @estimate('Up to what denominator the numerator suffices, such as residents.')
  breakEvenDenominator!: EstimateType | null;

  @estimate('How much the denominator may grow until then, as a fraction.')
  breakEvenGrowth!: EstimateType | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Per how many: 100 for percent.' })
  factor!: string | null;

  @Field(() => ReasonType, {
    nullable: true,
    description: 'Why it cannot be told; null when it can.',
  })
  refusal!: ReasonType | null;
}
