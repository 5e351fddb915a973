import { permissionType } from '../../kernel/permission.ts';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/connection.ts';
import { enumType } from '../../kernel/enums.ts';
import { NodeType } from '../../kernel/node.ts';
import { DateTimeScalar } from '../../kernel/scalars.ts';
import { priceOfText } from '../../kernel/price.ts';
import { DESCRIPTION_MAX } from './indicator.faults.ts';
import { UnitKind } from '../unit/unit.type.ts';
import { INDICATOR_VERBS } from './indicator.policy.ts';
import type { IndicatorRow, MeasureRow } from './indicator.query.ts';

export const MeasureKind = enumType<MeasureRow['kind']>(
  'MeasureKind',
  'What a measure word counts. Figures of different kinds are never added together.',
  {
    PERSON: 'People, each once: 人, 名, 位.',
    VISIT: 'Attendances, a person as often as they came: 人次.',
    HOUSEHOLD: 'Households: 户.',
    ORGANISATION: 'Organisations: 家, 所.',
    UNIT: 'Districts, streets, communities, villages: 个社区, 村社.',
    SESSION: 'Things held: 场, 次, 场次.',
    ROUND: 'Rounds of a series: 期.',
    PLACE: 'Places: 处, 托位.',
    ITEM: 'Things: 本, 套, 个.',
    CATEGORY: 'Sorts, entries, levels: 类, 项, 级.',
    CNY: 'Money, in yuan.',
    PERCENT: 'Percent.',
    YEAR_OF_AGE: 'Years of age: 岁.',
    YEAR: 'Years of time: 年.',
    HOUR: 'Hours: 小时.',
    KILOMETRE: 'Kilometres: 公里.',
    RATE: 'One quantity per another, such as places per thousand residents.',
  },
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
