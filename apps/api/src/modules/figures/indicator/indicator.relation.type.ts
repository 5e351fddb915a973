import { Field, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import type { RelationRow } from './indicator.query.ts';

export const RelationKind = enumType<RelationRow['kind']>(
  'IndicatorRelationKind',
  'What one indicator is to another.',
  {
    PART_OF: 'Counted within it.',
    NUMERATOR: 'What it is computed from, above the line; several add up.',
    DENOMINATOR: 'What it is set against, below the line; several add up.',
    TIER_OF: 'A class of its members; classes may overlap.',
  },
);

@ObjectType('IndicatorRelation', {
  description: 'What the checks and rates compute with.',
  implements: NodeType,
})
export class IndicatorRelationType
  extends NodeType
  implements Pick<RelationRow, 'kind' | 'fromDimension' | 'toDimension' | 'platform'>
{
  @Field(() => RelationKind, { description: 'What `from` is to `to`.' })
  kind!: RelationRow['kind'];

  @Field(() => String, { nullable: true, description: 'Only this dimension of `from`.' })
  fromDimension!: string | null;

  @Field(() => String, { nullable: true, description: 'Only this dimension of `to`.' })
  toDimension!: string | null;

  @Field(() => Boolean, { description: "The platform's; otherwise your district's own." })
  platform!: boolean;
}
