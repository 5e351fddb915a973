import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import { StampedType } from '#kernel/stamps';
import type { PARTNER_KINDS } from './partner.entity.ts';
import type { PartnerRow } from './partner.query.ts';

export const PartnerKind = enumType<(typeof PARTNER_KINDS)[number]>(
  'PartnerKind',
  'What kind of organisation a partner is.',
  {
    NGO: 'A registered social organisation.',
    SCHOOL: 'A primary or secondary school.',
    UNIVERSITY: 'A university or college.',
    ENTERPRISE: 'A firm.',
    PUBLIC_BODY: 'A government body or public institution.',
    ASSOCIATION: 'An association or federation.',
    HOSPITAL: 'A hospital or health centre.',
  },
);

@ObjectType('Partner', {
  description: 'An organisation that works with units, as the public register knows it.',
  implements: NodeType,
})
export class PartnerType
  extends StampedType
  implements
    Pick<
      PartnerRow,
      'name' | 'nameEn' | 'kind' | 'creditCode' | 'aliases' | 'synthetic' | 'version'
    >
{
  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English name; null where none is kept.' })
  nameEn!: string | null;

  @Field(() => PartnerKind, { description: 'What kind of organisation it is.' })
  kind!: PartnerRow['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code; null when unknown.',
  })
  creditCode!: string | null;

  @Field(() => [String], { description: 'Other names of the same organisation.' })
  aliases!: string[];

  @Field(() => Boolean, { description: 'Made up for demonstration; no such organisation exists.' })
  synthetic!: boolean;

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;
}

export const PartnerConnection = connectionType('Partner', () => PartnerType);
