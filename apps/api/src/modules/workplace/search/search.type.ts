import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType } from '#kernel/node';
import { SearchKind } from '#modules/kit/slice/searches';

@ObjectType('SearchHit', { description: 'Something that has the words in one of its names.' })
export class SearchHitType {
  @Field(() => ID, { description: 'Global id of the thing.' })
  id!: string;

  @Field(() => String, { description: 'Its name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English name; null where none is kept.' })
  nameEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its administrative code, or its code in a catalogue; null when it has none.',
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name in Chinese of the unit that keeps it, or that it hangs under; null for none.',
  })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'English name of that unit; null for none.' })
  placeEn!: string | null;

  @Field(() => NodeType, {
    nullable: true,
    description: 'The thing itself; null when it is gone meanwhile.',
  })
  node!: NodeType | null;
}

@ObjectType('SearchGroup', { description: 'What was found of one kind.' })
export class SearchGroupType {
  @Field(() => SearchKind, { description: 'For programs.' })
  kind!: string;

  @Field(() => String, { description: 'What it is, in your language.' })
  says!: string;

  @Field(() => [SearchHitType], {
    description: 'Names that begin with the words first, then the shortest.',
  })
  hits!: SearchHitType[];

  @Field(() => Boolean, { description: 'There is more than was asked for.' })
  hasMore!: boolean;
}
