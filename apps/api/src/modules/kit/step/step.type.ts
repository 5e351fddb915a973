import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { DateTimeScalar } from '#kernel/scalars';
import type { StepRow } from './step.query.ts';

@ObjectType('Step', {
  description: 'Something that was done to a row that has a state; an entry of its log.',
  implements: NodeType,
})
export class StepType extends NodeType implements Omit<StepRow, 'districtId' | 'id'> {
  @Field(() => String, {
    description:
      'What was done: a mutation such as `pauseProgram`, or what one did by the way, as `inviteUnit`.',
  })
  verb!: string;

  @Field(() => String, { nullable: true, description: 'The state before; null at its birth.' })
  fromState!: string | null;

  @Field(() => String, { nullable: true, description: 'The state after.' })
  toState!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever did it.' })
  reason!: string | null;

  @Field(() => String, { description: 'Who did it, by the name they had then.' })
  by!: string;

  @Field(() => Boolean, {
    description: 'Done for a unit that was asked by somebody who works in none but those above it.',
  })
  onBehalf!: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
}

export const StepConnection = connectionType('Step', () => StepType);
