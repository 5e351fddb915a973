import { defineEntity, p } from '@mikro-orm/postgresql';
import { index, instant, listOf, oneOf } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Measure } from '#modules/figures/measure/measure.entity';
import { UNIT_KINDS } from '#modules/tenancy/unit/unit.entity';

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
export const DIMENSION_KINDS = ['PROGRAMME', 'KIND', 'GROUP'] as const;
export const UNITS_OF_ANALYSIS = ['PERSON', 'HOUSEHOLD', 'ORGANISATION', 'UNIT'] as const;

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
    /** Its dimensions exclude each other; otherwise what they count may overlap. */
    dimensionsDisjoint: p.boolean().default(false),
    levels: listOf(UNIT_KINDS, 'levels'),
    closedAt: instant().nullable(),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
    updatedAt: instant().defaultRaw('now()'),
  },
});
/** What is measured, with its measure word and how it totals; without an owner it is the platform's. */
export class Indicator extends IndicatorSchema.class {}
IndicatorSchema.setClass(Indicator);

const DimensionSchema = defineEntity({
  name: 'IndicatorDimension',
  tableName: 'indicator_dimension',
  ...tenant('indicator_dimension', { kind: 'indicator' }),
  uniques: [
    {
      name: 'indicator_dimension_once',
      expression:
        'create unique index indicator_dimension_once on indicator_dimension (indicator_id, owner_district_id, name) nulls not distinct',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    ownerDistrictId: p.smallint().nullable(),
    indicator: () => p.manyToOne(Indicator).deleteRule('no action').updateRule('no action'),
    name: p.text(),
    nameEn: p.text().nullable(),
    kind: oneOf(DIMENSION_KINDS, 'kind'),
    unitOfAnalysis: oneOf(UNITS_OF_ANALYSIS, 'unit_of_analysis').nullable(),
    createdAt: instant().defaultRaw('now()'),
  },
});
/** A finer value of an indicator: a programme, kind or group, and of whom an amount speaks. */
export class IndicatorDimension extends DimensionSchema.class {}
DimensionSchema.setClass(IndicatorDimension);

const RelationSchema = defineEntity({
  name: 'IndicatorRelation',
  tableName: 'indicator_relation',
  ...tenant('indicator_relation', { kind: 'indicator' }),
  indexes: [index('indicator_relation_to', 'indicator_relation', 'to_id')],
  uniques: [
    {
      name: 'indicator_relation_once',
      expression:
        'create unique index indicator_relation_once on indicator_relation (from_id, to_id, owner_district_id, from_dimension, to_dimension, kind) nulls not distinct',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    ownerDistrictId: p.smallint().nullable(),
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
