import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { ForStaff } from '#kernel/in-group';
import { NodeType } from '#kernel/node';
import { DateScalar, DateTimeScalar } from '#kernel/scalars';
import { PRICE_OF_NOTE } from '#kernel/price';
import type { FigureRow } from './figure.query.ts';
import { FigureStatus, QuantityType } from './figure.type.ts';
import type { TargetRow } from './target.query.ts';

@ObjectType('Target', {
  description: 'The value planned for an indicator and a plan period. Field group OUTCOMES.',
  implements: [NodeType, QuantityType],
})
export class TargetType extends QuantityType implements Partial<TargetRow> {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the plan period.' })
  planStart!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day after the last of the plan period.',
  })
  planEnd!: string | null;

  @Field(() => String, { nullable: true, description: 'The plan in the words of the source.' })
  planText!: string | null;

  @Field(() => Boolean, { description: 'Made up for demonstration.' })
  synthetic!: boolean;

  @Field(() => FigureStatus, { description: 'Whether it holds.' })
  status!: FigureRow['status'];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When another took its place or it was taken away; null while it holds.',
  })
  supersededAt!: string | null;

  @ForStaff()
  @Field(() => String, {
    nullable: true,
    description: 'Who changed it or took it away; null while it holds, or in `withheld`.',
  })
  supersededBy!: string | null;

  @ForStaff()
  @Field(() => String, {
    complexity: PRICE_OF_NOTE,
    nullable: true,
    description: 'Why; null when nobody said, or in `withheld`.',
  })
  supersededReason!: string | null;
}

export const TargetConnection = connectionType('Target', () => TargetType);
