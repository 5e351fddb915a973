import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { PageInput } from './page.ts';
import { PRICE_OF_COUNT } from './price.ts';

/** Relay's paging arguments. */
@ArgsType()
export class PageArgs implements PageInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The first n items, 1 to 100; 20 when neither `first` nor `last` is given.',
  })
  first?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The last n items, 1 to 100; not with `first`.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Only items before this cursor.' })
  before?: string | null;
}

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Items follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Items precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item.' })
  endCursor!: string | null;
}

/**
 * The Relay connection of a node type: `XConnection { edges nodes pageInfo totalCount }`, the shape
 * in which a resolver's `Page` is shown.
 *
 * @param name published name of the node type, such as `Program`
 * @param node the node's class
 */
export function connectionType(name: string, node: () => ClassType<object>) {
  @ObjectType(`${name}Edge`, { description: `One item of a list, with its cursor: ${name}.` })
  class EdgeType {
    @Field(node, { description: 'The item.' })
    node!: object;

    @Field(() => String, {
      description: 'Its place in the list; stays valid when items are added.',
    })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list: ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items with their cursors.' })
    edges!: EdgeType[];

    @Field(() => [node()], { description: 'The items.' })
    nodes!: object[];

    @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, {
      complexity: PRICE_OF_COUNT,
      description:
        'Items in the whole list that you may see, counted to 10,000; 10001 stands for more. One more statement.',
    })
    totalCount!: number;
  }
  return ConnectionType;
}
