import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  decimal,
  districtKey,
  index,
  instant,
  keyOf,
  oneOf,
  range,
  within,
} from '#database/columns';
import { tenant } from '#database/tenancy';
import { BASES, Indicator } from '#modules/figures/indicator/indicator.entity';
import { Measure } from '#modules/figures/measure/measure.entity';
import { Program } from '#modules/program/program/program.entity';
import { Source } from '#modules/figures/source/source.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';

export const QUALIFIERS = [
  'EXACT',
  'ROUNDED',
  'ODD',
  'OVER',
  'AT_LEAST',
  'NEARLY',
  'ABOUT',
  'AT_MOST',
  'UNDER',
  'RANGE',
  'CONFLICTING',
] as const;
export const GRAINS = ['YEAR', 'HALF', 'QUARTER', 'MONTH', 'SEASON', 'PLAN', 'MOMENT'] as const;
export const ORIGINS = ['REPORTED', 'DERIVED', 'SYNTHETIC'] as const;

/** The columns by which a figure or target names its unit, program, indicator and quantity. */
const quantity = () => ({
  ...districtKey(),
  unit: () => within(Unit, 'unit_id'),
  unitId: keyOf(),
  program: () => within(Program, 'program_id').nullable(),
  programId: keyOf().nullable(),
  programUnitId: p.uuid().nullable(),
  indicator: () => p.manyToOne(Indicator).deleteRule('no action').updateRule('no action'),
  indicatorId: keyOf(),
  dimension: p.text().nullable(),
  measure: () =>
    p.manyToOne(Measure).joinColumn('measure_code').deleteRule('no action').updateRule('no action'),
  value: decimal().nullable(),
  bounds: range('numrange').nullable(),
  qualifier: oneOf(QUALIFIERS, 'qualifier'),
  wording: p.text().nullable(),
  source: () => within(Source, 'source_id'),
  createdAt: instant().defaultRaw('now()'),
  /** Names the place that a correction keeps. */
  slotId: p.uuid(),
  recordedBy: p.uuid().nullable(),
  recordedByName: p.text().nullable(),
  supersededAt: instant().nullable(),
  supersededBy: p.uuid().nullable(),
  supersededByName: p.text().nullable(),
  supersededReason: p.text().nullable(),
  withdrawn: p.boolean().default(false),
  version: p.integer().version(),
});

/** 超50 is above 50 and 不足百 below 100: the number itself lies just outside. */
const WITHIN_BOUNDS = "value <@ bounds or qualifier in ('OVER', 'UNDER')";

const FigureSchema = defineEntity({
  name: 'Figure',
  tableName: 'figure',
  ...tenant('figure', {
    kind: 'dated',
    group: 'OUTCOMES',
    during: 'daterange(period_start, period_end)',
  }),
  checks: [
    { name: 'figure_value_bounds', expression: WITHIN_BOUNDS },
    { name: 'figure_period', expression: 'period_end > period_start' },
  ],
  indexes: [
    index('figure_unit', 'figure', 'unit_id', 'district_id', 'indicator_id', 'id'),
    index('figure_program', 'figure', 'program_id', 'district_id', 'id'),
    index('figure_slot_history', 'figure', 'slot_id', 'district_id'),
    index('figure_source', 'figure', 'source_id', 'district_id'),
    {
      name: 'figure_indicator',
      expression:
        'create index figure_indicator on figure (indicator_id, district_id) where superseded_at is null',
    },
  ],
  uniques: [
    {
      name: 'figure_one_holds',
      expression:
        'create unique index figure_one_holds on figure (district_id, slot_id) where superseded_at is null',
    },
    {
      name: 'figure_slot',
      expression:
        'create unique index figure_slot on figure (district_id, unit_id, indicator_id, dimension, measure_code, basis, period_start, period_end, grain, program_id) nulls not distinct where superseded_at is null',
    },
  ],
  properties: {
    ...quantity(),
    basis: oneOf(BASES, 'basis'),
    periodStart: p.date().nullable(),
    periodEnd: p.date().nullable(),
    grain: oneOf(GRAINS, 'grain').nullable(),
    periodText: p.text().nullable(),
    periodInferred: p.boolean().default(false),
    origin: oneOf(ORIGINS, 'origin'),
    /** For colleagues; no partner reads it. */
    note: p.text().nullable(),
    /** For whoever reads the figure. */
    remark: p.text().nullable(),
  },
});
/** One value of an indicator for a unit and a period; a correction supersedes it, never overwrites. */
export class Figure extends FigureSchema.class {}
FigureSchema.setClass(Figure);

const TargetSchema = defineEntity({
  name: 'Target',
  tableName: 'target',
  ...tenant('target', {
    kind: 'dated',
    group: 'OUTCOMES',
    during: 'daterange(plan_start, plan_end)',
    governed: true,
  }),
  checks: [{ name: 'target_plan', expression: 'plan_end > plan_start' }],
  uniques: [
    {
      name: 'target_one_holds',
      expression:
        'create unique index target_one_holds on target (district_id, slot_id) where superseded_at is null',
    },
    {
      name: 'target_slot',
      expression:
        'create unique index target_slot on target (district_id, unit_id, indicator_id, dimension, program_id, plan_start, plan_end) nulls not distinct where superseded_at is null',
    },
  ],
  indexes: [
    index('target_unit', 'target', 'unit_id', 'district_id', 'indicator_id'),
    index('target_program', 'target', 'program_id', 'district_id', 'indicator_id'),
    index('target_source', 'target', 'source_id', 'district_id'),
  ],
  properties: {
    ...quantity(),
    planStart: p.date().nullable(),
    planEnd: p.date().nullable(),
    planText: p.text().nullable(),
    synthetic: p.boolean().default(false),
  },
});
/** The value planned for an indicator, a unit (and program) and a plan period. */
export class Target extends TargetSchema.class {}
TargetSchema.setClass(Target);

const FactSchema = defineEntity({
  name: 'UnitFact',
  tableName: 'unit_fact',
  ...tenant('unit_fact', { kind: 'dated', group: 'NARRATIVE', during: "'(,)'::daterange" }),
  indexes: [index('unit_fact_unit', 'unit_fact', 'unit_id', 'district_id')],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    program: () => within(Program, 'program_id').nullable(),
    programId: keyOf().nullable(),
    programUnitId: p.uuid().nullable(),
    code: p.text(),
    label: p.text(),
    labelEn: p.text().nullable(),
    value: p.text().nullable(),
    note: p.text().nullable(),
    periodText: p.text().nullable(),
    source: () => within(Source, 'source_id'),
  },
});
/** Something a source says of a unit that is no indicator: a date, a slogan, a batch number. */
export class UnitFact extends FactSchema.class {}
FactSchema.setClass(UnitFact);
