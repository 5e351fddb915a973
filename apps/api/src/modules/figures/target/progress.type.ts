import type { TargetState as State } from '@linli/figures';
import { Field, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import { DateScalar } from '#kernel/scalars';
import { EstimateType, ReasonType } from '#modules/figures/figure/figure.reason.type';

export const TargetState = enumType<State>('TargetState', 'Whether a target is reached.', {
  MET: 'It is, whatever the numbers may truly be.',
  MISSED: 'It is not, whatever the numbers may truly be.',
  UNSURE: 'What is known leaves both open.',
});

@ObjectType('DaySpan', { description: 'A span of days.' })
export class DaySpanType {
  @Field(() => DateScalar, { description: 'First day.' })
  start!: string;

  @Field(() => DateScalar, { description: 'Day after the last.' })
  end!: string;
}

@ObjectType('TargetProgress', {
  description:
    "Where what was reached stands toward a target. The periods of a flow within the plan add up: at least so much, as long as days are missing. Of a flow that is of more days than the plan's, at most.",
})
export class TargetProgressType {
  @Field(() => TargetState, {
    nullable: true,
    description:
      'Whether it is reached: at least so much, or at most where less is better. Null when refused.',
  })
  state!: State | null;

  @Field(() => EstimateType, {
    nullable: true,
    description:
      "What is to spare, in the first figure's measure; below zero is what is missing. Null when refused.",
  })
  margin!: EstimateType | null;

  @Field(() => EstimateType, {
    nullable: true,
    description: 'What is reached, in the measure of the first figure; null when refused.',
  })
  reached!: EstimateType | null;

  @Field(() => [DaySpanType], {
    description:
      'Days of the plan that no figure of a flow tells of, also those that are yet to come; empty for all else.',
  })
  lacking!: readonly DaySpanType[];

  @Field(() => EstimateType, {
    nullable: true,
    description:
      'What is reached over the target, 1 for 100 %; null also when the target may be zero.',
  })
  ratio!: EstimateType | null;

  @Field(() => ReasonType, {
    nullable: true,
    description: 'Why it cannot be told; null when it can.',
  })
  refusal!: ReasonType | null;
}
