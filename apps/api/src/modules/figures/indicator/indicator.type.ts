import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { VersionedType } from '#kernel/stamps';
import { DateTimeScalar } from '#kernel/scalars';
import { priceOfText } from '#kernel/price';
import { MeasureType } from '#modules/figures/measure/measure.type';
import { UnitKind } from '#modules/tenancy/unit/unit.type';
import { Basis, Direction, Rule } from './indicator.meaning.type.ts';
import type { IndicatorRow } from './indicator.query.ts';

export const NAME_MAX = 100;
export const DESCRIPTION_MAX = 2_000;

@ObjectType('Indicator', {
  description: 'What is measured, its measure word and how it totals.',
  implements: NodeType,
})
export class IndicatorType
  extends VersionedType
  implements Omit<IndicatorRow, 'id' | 'districtId' | 'unitId' | 'ownerDistrictId'>
{
  @Field(() => String, { description: 'Stable code, such as ACTIVITY_COUNT.' })
  code!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn!: string | null;

  @Field(() => String, {
    nullable: true,
    complexity: priceOfText(DESCRIPTION_MAX),
    description: 'What counts and what does not, in Chinese.',
  })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    complexity: priceOfText(DESCRIPTION_MAX),
    description: 'The same in English.',
  })
  descriptionEn!: string | null;

  @Field(() => MeasureType, { description: 'Its measure word.' })
  measure!: MeasureType;

  @Field(() => Basis, { description: 'What time does to its values.' })
  basis!: IndicatorRow['basis'];

  @Field(() => Rule, { description: 'How its values total.' })
  rule!: IndicatorRow['rule'];

  @Field(() => Direction, { description: 'Which way is better.' })
  direction!: IndicatorRow['direction'];

  @Field(() => Boolean, {
    description:
      'Everyone but the owning unit is told its counts in steps of ten alone, and nothing who knows some of them; the mark stays, and spreads to what would tell of it.',
  })
  sensitive!: boolean;

  @Field(() => Boolean, { description: 'Its dimensions exclude each other, so that they add.' })
  dimensionsDisjoint!: boolean;

  @Field(() => [UnitKind], { description: 'Levels at which figures of it are recorded.' })
  levels!: IndicatorRow['levels'];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed to new figures; null while it is in use.',
  })
  closedAt!: string | null;
}

export const IndicatorConnection = connectionType('Indicator', () => IndicatorType);
