import { Field, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import type { DimensionRow } from './indicator.query.ts';

export const DimensionKind = enumType<DimensionRow['kind']>(
  'DimensionKind',
  'What a dimension value tells apart.',
  {
    PROGRAMME: 'A programme or service.',
    KIND: 'A sort of the thing counted.',
    GROUP: 'A group of people or organisations.',
  },
);

export const UnitOfAnalysis = enumType<NonNullable<DimensionRow['unitOfAnalysis']>>(
  'UnitOfAnalysis',
  'Of whom an amount speaks.',
  {
    PERSON: 'Each person.',
    HOUSEHOLD: 'Each household.',
    ORGANISATION: 'Each organisation.',
    UNIT: 'The street, community or village as a whole.',
  },
);

@ObjectType('IndicatorDimension', {
  description: 'A finer value of an indicator: a programme, kind or group.',
})
export class IndicatorDimensionType implements Omit<DimensionRow, 'districtId' | 'id'> {
  @Field(() => String, { description: 'Name in Chinese, by which figures refer to it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn!: string | null;

  @Field(() => DimensionKind, { description: 'What it tells apart.' })
  kind!: DimensionRow['kind'];

  @Field(() => UnitOfAnalysis, {
    nullable: true,
    description: 'Of whom an amount speaks; null where that is not stated or not asked.',
  })
  unitOfAnalysis!: DimensionRow['unitOfAnalysis'];
}
