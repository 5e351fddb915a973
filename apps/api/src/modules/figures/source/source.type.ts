import { Field, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import { DateScalar } from '#kernel/scalars';
import { PRICE_OF_NOTE } from '#kernel/price';
import type { SourceRow } from './source.query.ts';

export const SourceKind = enumType<SourceRow['kind']>('SourceKind', 'How a number came in.', {
  REPORT: 'A passage of a published report.',
  IMPORT: 'A cell of an imported file.',
  ENTRY: 'Entered by a person.',
  DERIVATION: 'Computed from rows.',
  SYNTHETIC: 'Made up for demonstration.',
});

@ObjectType('Source', {
  description: 'Where a number or an activity comes from; whoever reads those reads it.',
  implements: NodeType,
})
export class SourceType extends NodeType implements Omit<SourceRow, 'id' | 'districtId'> {
  @Field(() => SourceKind, { description: 'How it came in.' })
  kind!: SourceRow['kind'];

  @Field(() => String, { description: 'Title of the report or file, in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Place in it, such as a passage number.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'The words of the quantity, as printed.' })
  wording!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of publication; null when unknown.',
  })
  publishedOn!: string | null;

  @Field(() => String, {
    complexity: PRICE_OF_NOTE,
    nullable: true,
    description: 'What a reader should know about it.',
  })
  note!: string | null;
}
