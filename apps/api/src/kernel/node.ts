import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'Anything with a global id.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque global id; give it to `node` to read this again.' })
  id!: string;
}
