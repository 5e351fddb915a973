import { Field, ID, InterfaceType } from 'type-graphql';

/** A row that says which type it is; only `node` and `nodes` need to. */
export interface TypedRow {
  __typename: string;
}

@InterfaceType('Node', { description: 'Anything with a global id.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque global id; give it to `node` to read this again.' })
  id!: string;
}
