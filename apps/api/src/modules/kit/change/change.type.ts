import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { DateTimeScalar } from '#kernel/scalars';
import type { ChangeRow } from './change.query.ts';
import type { FieldChange } from './told.ts';

const listed = (value: FieldChange['after']): string[] =>
  value === null ? [] : Array.isArray(value) ? value : [value];

@ObjectType('FieldChange', { description: 'A field of a row that became something else.' })
export class FieldChangeType {
  @Field(() => String, { description: 'The field, as the input that changes it calls it.' })
  field!: string;

  @Field(() => [String], {
    description: 'What it was; none: nothing. What it led to is told by the name of then.',
  })
  before!: string[];

  @Field(() => [String], { description: 'What it became; none: nothing.' })
  after!: string[];
}

/** As the schema tells a change: one value is a list of one. */
export const toldFields = (fields: readonly FieldChange[]): FieldChangeType[] =>
  fields.map(({ field, before, after }) => ({
    ...{ field, before: listed(before), after: listed(after) },
  }));

@ObjectType('Change', {
  description:
    'What one verb changed in a row or a part of it. Told to whoever belongs to the unit of the row or stands above it.',
  implements: NodeType,
})
export class ChangeType
  extends NodeType
  implements Pick<ChangeRow, 'verb' | 'about' | 'by' | 'at'>
{
  @Field(() => String, { description: 'The mutation, such as `updateProgram`.' })
  verb!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Which part of the row was changed, by its name of then; null: the row itself, or several.',
  })
  about!: string | null;

  @Field(() => String, { description: 'Who did it, by the name they had then.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
}

export const ChangeConnection = connectionType('Change', () => ChangeType);
