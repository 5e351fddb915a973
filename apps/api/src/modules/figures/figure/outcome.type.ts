import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { DateTimeScalar } from '#kernel/scalars';
import { FigureType } from './figure.type.ts';
import type { OutcomeRow } from './outcome.query.ts';
import { TargetType } from './target.type.ts';

@ObjectType('Outcome', {
  description:
    "A figure tied to a program, read against the program's target. Its id stays when the figure is corrected.",
  implements: NodeType,
})
export class OutcomeType
  extends NodeType
  implements Pick<OutcomeRow, 'dimension' | 'dimensionEn' | 'updatedAt'>
{
  @Field(() => String, { nullable: true, description: 'Finer than the indicator, in Chinese.' })
  dimension!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  dimensionEn!: string | null;

  @Field(() => FigureType, { description: 'The figure that holds now.' })
  figure!: FigureType;

  @Field(() => TargetType, {
    nullable: true,
    description: 'What was planned; null without a target.',
  })
  target!: TargetType | null;

  @Field(() => DateTimeScalar, { description: 'When the figure that holds now was recorded.' })
  updatedAt!: string;
}

export const OutcomeConnection = connectionType('Outcome', () => OutcomeType);
