import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import type { FieldGroup } from '#kernel/field-groups';
import { NodeType } from '#kernel/node';
import { DateScalar, DateTimeScalar } from '#kernel/scalars';
import type { AgreementRow } from './agreement.query.ts';

export const FieldGroupEnum = enumType<FieldGroup>(
  'FieldGroup',
  'A part of the rows that an agreement opens.',
  {
    BASICS: 'What it is, when, and whose; every agreement opens it.',
    CONTACTS: 'Who is in charge of it.',
    ATTENDANCE: 'How many came.',
    OUTCOMES: 'Figures, targets and totals.',
    MONEY: 'What it costs and who pays.',
    NARRATIVE: 'Descriptions and notes.',
  },
);

@ObjectType('Agreement', {
  description:
    'What a unit signed with partners: while it is in force, it opens rows of the units and programs that it covers.',
  implements: NodeType,
})
export class AgreementType
  extends NodeType
  implements Omit<AgreementRow, 'id' | 'districtId' | 'unitId'>
{
  @Field(() => String, { description: 'What it is called, in Chinese.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was signed; null when unknown.' })
  signedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null while none is agreed.',
  })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day agreed; null: no end agreed.' })
  endsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was ended early; null: it was not.',
  })
  endedOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it opens anything today.' })
  inForce!: boolean;

  @Field(() => [FieldGroupEnum], { description: 'The parts of rows that it opens.' })
  grants!: FieldGroup[];

  @Field(() => Boolean, { description: 'Made up for demonstration.' })
  synthetic!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  createdAt!: string;
}

export const AgreementConnection = connectionType('Agreement', () => AgreementType);
