import type { Edge } from '../../database/read-sql.ts';
import type { RowSource } from '../../database/rows.ts';
import { type MeasureRow, measureJson } from '../indicator/indicator.query.ts';
import type { BASES } from '../indicator/indicator.entity.ts';
import type { GRAINS, ORIGINS, QUALIFIERS } from './figure.entity.ts';
import { boundsJson, HIDDEN_BOUNDS, SHOWN } from './figure.sql.ts';

export interface EndRow {
  value: string;
  inclusive: boolean;
}

export interface BoundsRow {
  lower: EndRow | null;
  upper: EndRow | null;
}

/** What a figure and a target have in common. */
export interface QuantityRow {
  districtId: number;
  id: string;
  unitId: string;
  programId: string | null;
  indicatorId: string;
  dimension: string | null;
  measure: MeasureRow;
  value: string | null;
  qualifier: (typeof QUALIFIERS)[number];
  bounds: BoundsRow | null;
  wording: string | null;
  sourceId: string | null;
  version: number;
}

export interface FigureRow extends QuantityRow {
  basis: (typeof BASES)[number];
  periodStart: string | null;
  periodEnd: string | null;
  grain: (typeof GRAINS)[number] | null;
  periodText: string | null;
  periodInferred: boolean;
  origin: (typeof ORIGINS)[number];
  note: string | null;
  hidden: boolean;
}

const QUANTITY_NEEDS = {
  indicator: ['indicatorId'],
  unit: ['districtId', 'unitId'],
  program: ['districtId', 'programId'],
  source: ['districtId', 'sourceId'],
} as const;

export const figureRows: RowSource<FigureRow> = {
  name: 'figure',
  type: 'Figure',
  from: 'figure t',
  decorate: `join indicator i on i.id = t.indicator_id join measure m on m.code = t.measure_code
    cross join lateral (select ${SHOWN} as shown) s
    cross join lateral (select case when s.shown then t.bounds else ${HIDDEN_BOUNDS} end as bounds) b`,
  where: 't.superseded_at is null',
  needs: {
    ...QUANTITY_NEEDS,
    period: ['periodStart', 'periodEnd', 'grain', 'periodText', 'periodInferred'],
  },
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    programId: 't.program_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    measure: measureJson('m'),
    value: 'case when s.shown then trim_scale(t.value)::text end',
    qualifier: "case when s.shown then t.qualifier else 'UNDER' end",
    bounds: boundsJson('b.bounds'),
    wording: 'case when s.shown then t.wording end',
    sourceId: 'case when s.shown then t.source_id end',
    version: 't.version',
    basis: 't.basis',
    periodStart: 't.period_start',
    periodEnd: 't.period_end',
    grain: 't.grain',
    periodText: 't.period_text',
    periodInferred: 't.period_inferred',
    origin: 't.origin',
    note: 'case when s.shown then t.note end',
    hidden: 'not s.shown',
  },
};

export interface TargetRow extends QuantityRow {
  planStart: string | null;
  planEnd: string | null;
  planText: string | null;
  synthetic: boolean;
}

export const targetRows: RowSource<TargetRow> = {
  name: 'target',
  type: 'Target',
  from: 'target t',
  decorate: 'join measure m on m.code = t.measure_code',
  needs: QUANTITY_NEEDS,
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    programId: 't.program_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    measure: measureJson('m'),
    value: 'trim_scale(t.value)::text',
    qualifier: 't.qualifier',
    bounds: boundsJson('t.bounds'),
    wording: 't.wording',
    sourceId: 't.source_id',
    version: 't.version',
    planStart: 't.plan_start',
    planEnd: 't.plan_end',
    planText: 't.plan_text',
    synthetic: 't.synthetic',
  },
};

/** Latest period first; what has no end counts as latest. */
export const PERIOD = {
  PERIOD: { sql: "coalesce(t.period_end, date '9999-12-31')", type: 'date', descending: true },
} as const;
const PLAN = {
  PLAN: { sql: "coalesce(t.plan_start, date '0001-01-01')", type: 'date', descending: true },
} as const;

/** Rows of a kind that belong to a unit itself. */
export const ofUnit = <Row>(rows: RowSource<Row>, orders: Edge<object>['orders']) => ({
  name: `unit.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.unit_id = k.id',
  orders,
});

/** Rows of a kind that belong to a program. */
export const ofProgram = <Row>(rows: RowSource<Row>, orders: Edge<object>['orders']) => ({
  name: `program.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.program_id = k.id',
  orders,
});

export const figuresOfUnit = ofUnit(figureRows, PERIOD);
export const figuresOfProgram = ofProgram(figureRows, PERIOD);
export const targetsOfUnit = ofUnit(targetRows, PLAN);
export const targetsOfProgram = ofProgram(targetRows, PLAN);
