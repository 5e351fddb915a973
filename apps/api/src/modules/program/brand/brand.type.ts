import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { InGroup, WITHHELD } from '#kernel/in-group';
import { NodeType } from '#kernel/node';
import { PRICE_OF_NOTE } from '#kernel/price';
import { DateScalar } from '#kernel/scalars';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import type { BrandRow } from './brand.query.ts';

@ObjectType('Brand', {
  description: 'A name under which programs of a unit, or of units below it, are known.',
  implements: NodeType,
})
export class BrandType extends OfUnitType implements Omit<BrandRow, 'districtId' | 'unitId'> {
  @Field(() => String, { description: 'Name in Chinese; no other live brand of the unit has it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English; null where none is kept.' })
  nameEn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null when unknown.' })
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: it lives on.' })
  endedOn!: string | null;

  @InGroup('NARRATIVE')
  @Field(() => String, {
    nullable: true,
    complexity: PRICE_OF_NOTE,
    description: 'What it stands for; null when not stated, or withheld. Field group NARRATIVE.',
  })
  note!: string | null;

  @Field(() => [String], { description: WITHHELD })
  withheld!: string[];
}

export const BrandConnection = connectionType('Brand', () => BrandType);
