import { Field, ID, InputType } from 'type-graphql';
import type { RelationRow } from './indicator.query.ts';
import { RelationKind } from './indicator.relation.type.ts';

@InputType({ description: 'What one indicator is to another, from the component to the whole.' })
export class RelateIndicatorsInput {
  @Field(() => ID, { description: 'The component.' })
  fromId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only this dimension of it; null: each that both have.',
  })
  fromDimension?: string | null;

  @Field(() => ID, { description: 'The whole.' })
  toId!: string;

  @Field(() => String, { nullable: true, description: 'Only this dimension of it; null: each.' })
  toDimension?: string | null;

  @Field(() => RelationKind, { description: 'What the component is to the whole.' })
  kind!: RelationRow['kind'];

  @Field(() => ID, {
    nullable: true,
    description: "The district that it holds for; null: everywhere, by the platform's operator.",
  })
  districtId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'False: it holds no longer.' })
  related!: boolean;
}
