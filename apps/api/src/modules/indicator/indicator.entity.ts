import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant, oneOf } from '../../database/columns.ts';
import { tenant } from '../../database/tenancy.ts';

export const MEASURE_KINDS = [
  'PERSON',
  'VISIT',
  'HOUSEHOLD',
  'ORGANISATION',
  'UNIT',
  'SESSION',
  'ROUND',
  'PLACE',
  'ITEM',
  'CATEGORY',
  'CNY',
  'PERCENT',
  'YEAR_OF_AGE',
  'YEAR',
  'HOUR',
  'KILOMETRE',
  'RATE',
] as const;
export const BASES = [
  'STOCK',
  'FLOW',
  'CUMULATIVE',
  'DELTA',
  'RATIO',
  'AVERAGE',
  'CAPACITY',
] as const;
export const RULES = [
  'SUM',
  'SUM_AT_DATE',
  'LATEST',
  'REACH',
  'DISTINCT',
  'RECOMPUTE',
  'NONE',
] as const;
export const DIRECTIONS = ['HIGHER', 'LOWER', 'NEUTRAL'] as const;
export const RELATION_KINDS = ['PART_OF', 'NUMERATOR', 'DENOMINATOR', 'TIER_OF'] as const;

const MeasureSchema = defineEntity({
  name: 'Measure',
  tableName: 'measure',
  ...tenant('measure', { kind: 'reference' }),
  properties: {
    code: p.text().primary(),
    kind: p.text().$type<(typeof MEASURE_KINDS)[number]>(),
    word: p.text(),
    wordEn: p.text().nullable(),
  },
});
/** A measure word; words of different kinds are never added together. */
export class Measure extends MeasureSchema.class {}
MeasureSchema.setClass(Measure);

const IndicatorSchema = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  ...tenant('indicator', { kind: 'indicator' }),
  uniques: [
    {
      name: 'indicator_code',
      expression:
        'create unique index indicator_code on indicator (owner_district_id, code) nulls not distinct',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    ownerDistrictId: p.smallint().nullable(),
    code: p.text(),
    name: p.text(),
    nameEn: p.text().nullable(),
    description: p.text().nullable(),
    descriptionEn: p.text().nullable(),
    measure: () =>
      p
        .manyToOne(Measure)
        .joinColumn('measure_code')
        .deleteRule('no action')
        .updateRule('no action'),
    basis: oneOf(BASES, 'basis'),
    rule: oneOf(RULES, 'rule'),
    direction: oneOf(DIRECTIONS, 'direction').default('NEUTRAL'),
    sensitive: p.boolean().default(false),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
  },
});
/** What is measured, with its measure word and how it totals; without an owner it is the platform's. */
export class Indicator extends IndicatorSchema.class {}
IndicatorSchema.setClass(Indicator);

const RelationSchema = defineEntity({
  name: 'IndicatorRelation',
  tableName: 'indicator_relation',
  ...tenant('indicator_relation', { kind: 'reference' }),
  properties: {
    id: p.uuid().primary(),
    from: () => p.manyToOne(Indicator).deleteRule('no action').updateRule('no action'),
    fromDimension: p.text().nullable(),
    to: () => p.manyToOne(Indicator).deleteRule('no action').updateRule('no action'),
    toDimension: p.text().nullable(),
    kind: oneOf(RELATION_KINDS, 'kind'),
  },
});
/** How one indicator (of a dimension) relates to another: a part, a tier, a numerator, a denominator. */
export class IndicatorRelation extends RelationSchema.class {}
RelationSchema.setClass(IndicatorRelation);
