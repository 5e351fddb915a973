import { MEASURE_KINDS, MEASURES } from '@linli/figures';
import { permissionType } from '#kernel/permission';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import { DateTimeScalar } from '#kernel/scalars';
import { priceOfText } from '#kernel/price';
import { DESCRIPTION_MAX } from './indicator.faults.ts';
import { UnitKind } from '#modules/tenancy/unit/unit.type';
import { INDICATOR_VERBS } from './indicator.policy.ts';
import type { IndicatorRow, MeasureRow } from './indicator.query.ts';

const SHOWN_WORDS = 4;

/** What a kind counts, and the first of its words. */
const described = MEASURE_KINDS.map(({ kind, nameEn }) => {
  const words = MEASURES.filter((measure) => measure.kind === kind).map(({ word }) => word);
  const name = `${nameEn.charAt(0).toUpperCase()}${nameEn.slice(1)}`;
  const listed = words.slice(0, SHOWN_WORDS).join(', ');
  return [kind, listed ? `${name}: ${listed}.` : 'One quantity per another, such as 个/千人.'];
});

export const MeasureKind = enumType<MeasureRow['kind']>(
  'MeasureKind',
  'What a measure word counts. Figures of different kinds are never added together.',
  Object.fromEntries(described) as Record<MeasureRow['kind'], string>,
);

@ObjectType('Measure', { description: 'A measure word and what it counts.' })
export class MeasureType implements MeasureRow {
  @Field(() => String, { description: 'Stable code, such as RENCI.' })
  code!: string;

  @Field(() => MeasureKind, { description: 'What it counts.' })
  kind!: MeasureRow['kind'];

  @Field(() => String, { description: 'The word in Chinese, such as 人次.' })
  word!: string;

  @Field(() => String, { nullable: true, description: 'The word in English, such as visits.' })
  wordEn!: string | null;

  ownerDistrictId!: number | null;
}

export const Basis = enumType<IndicatorRow['basis']>('Basis', 'What time does to a value.', {
  STOCK: 'How much there is at a moment.',
  FLOW: 'How much happened within the period.',
  CUMULATIVE: 'How much since a start, up to the end of the period.',
  DELTA: 'Change against an earlier period.',
  RATIO: 'One quantity divided by another.',
  AVERAGE: 'A mean.',
  CAPACITY: 'How much is possible or allowed.',
});

export const Rule = enumType<IndicatorRow['rule']>(
  'AggregationRule',
  'How values total over units and time.',
  {
    SUM: 'They add over units and periods; joint events once.',
    SUM_AT_DATE: 'They add over units at one date; over time the latest holds.',
    LATEST: 'The latest value holds; never added.',
    REACH: 'They add as reach only, never as people.',
    DISTINCT: 'They do not add without knowing who is who.',
    RECOMPUTE: 'Recomputed from summed numerators and denominators; never averaged.',
    NONE: 'They are never totalled.',
  },
);

export const Direction = enumType<IndicatorRow['direction']>('Direction', 'Which way is better.', {
  HIGHER: 'More is better.',
  LOWER: 'Less is better.',
  NEUTRAL: 'Neither.',
});

@ObjectType('Indicator', {
  description: 'What is measured, its measure word and how it totals.',
  implements: NodeType,
})
export class IndicatorType
  extends NodeType
  implements Omit<IndicatorRow, 'id' | 'districtId' | 'ownerDistrictId'>
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

  @Field(() => Int, { description: 'Grows with every change; give it as `expectedVersion`.' })
  version!: number;
}

export const IndicatorConnection = connectionType('Indicator', () => IndicatorType);

export const IndicatorPermissionType = permissionType(
  'Indicator',
  'IndicatorVerb',
  'an indicator',
  INDICATOR_VERBS,
);
