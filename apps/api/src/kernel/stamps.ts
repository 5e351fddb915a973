import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from './node.ts';
import { DateTimeScalar } from './scalars.ts';

/** When a row was made and when it last changed. */
export interface Stamps {
  createdAt: string;
  updatedAt: string;
}

/** The columns of {@link Stamps}, of a table that keeps them as every table of people's rows does. */
export const STAMPS = { createdAt: 't.created_at', updatedAt: 't.updated_at' } as const;

/** A node that says when it was made and last changed; its lists are ordered and filtered by both. */
@ObjectType()
export abstract class StampedType extends NodeType implements Stamps {
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: string;
}

/** A node that people change, who say which version they read. */
@ObjectType()
export abstract class VersionedType extends StampedType {
  @Field(() => Int, { description: 'Grows with every change; give it as `expectedVersion`.' })
  version!: number;
}
