import type { TargetState as State } from '@linli/figures';
import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../../kernel/enums.ts';
import { EstimateType, ReasonType } from '../figure/figure.reason.type.ts';

export const TargetState = enumType<State>('TargetState', 'Whether a target is reached.', {
  MET: 'It is, whatever the numbers may truly be.',
  MISSED: 'It is not, whatever the numbers may truly be.',
  UNSURE: 'What is known leaves both open.',
});

@ObjectType('TargetProgress', {
  description:
    "Where a figure stands toward a target. Of a flow that is not of the plan's own days, what it says of them: at least, when it is of a part of them; at most, when it is of more.",
})
export class TargetProgressType {
  @Field(() => TargetState, {
    nullable: true,
    description: 'Whether it is reached: at least so much, or at most where less is better.',
  })
  state!: State | null;

  @Field(() => EstimateType, {
    nullable: true,
    description: "What is to spare, in the figure's measure; below zero is what is missing.",
  })
  margin!: EstimateType | null;

  @Field(() => EstimateType, {
    nullable: true,
    description: 'Figure over target, 1 for 100 %; null also when the target may be zero.',
  })
  ratio!: EstimateType | null;

  @Field(() => ReasonType, { nullable: true, description: 'Why it cannot be told.' })
  refusal!: ReasonType | null;
}
