import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { priceOfText } from '#kernel/price';
import { DateScalar } from '#kernel/scalars';
import { livingType } from '#modules/kit/step/living-type';
import { milestoneLife } from './milestone.life.ts';
import type { MilestoneRow } from './milestone.query.ts';
import { OUTCOME_MAX } from './milestone.rule.ts';

@ObjectType('Milestone', {
  description:
    'Something that a program is to reach by a day. Partners read it by field group NARRATIVE.',
  implements: NodeType,
})
export class MilestoneType
  extends livingType(milestoneLife)
  implements Omit<MilestoneRow, 'districtId' | 'unitId' | 'programId' | 'parentId' | 'programState'>
{
  @Field(() => String, { description: 'What is to be reached.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is due; null: none.' })
  dueOn!: string | null;

  @Field(() => Boolean, {
    description: 'Due before today, and neither reached nor given up; nothing is reckoned from it.',
  })
  late!: boolean;

  @Field(() => String, {
    nullable: true,
    complexity: priceOfText(OUTCOME_MAX),
    description: 'What came of it; null until it is reached.',
  })
  words!: string | null;
}

export const MilestoneConnection = connectionType('Milestone', () => MilestoneType);
