import type { Edge } from '../../database/read-sql.ts';
import type { RowSource } from '../../database/rows.ts';
import { type MeasureRow, measureJson } from '../indicator/indicator.query.ts';
import type { BASES } from '../indicator/indicator.entity.ts';
import type { GRAINS, ORIGINS, QUALIFIERS } from './figure.entity.ts';
import { boundsJson, HIDDEN_BOUNDS, HIDDEN_QUALIFIER, SHOWN } from './figure.sql.ts';

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
  dimensionEn: string | null;
  measure: MeasureRow;
  value: string | null;
  qualifier: (typeof QUALIFIERS)[number];
  bounds: BoundsRow | null;
  wording: string | null;
  sourceId: string | null;
  recordedAt: string;
  recordedBy: string | null;
  slotId: string;
  status: 'CURRENT' | 'SUPERSEDED' | 'WITHDRAWN';
  supersededAt: string | null;
  supersededBy: string | null;
  supersededReason: string | null;
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

/** English name of a row's dimension: the platform's before its district's own. */
const DIMENSION_EN = `(select d.name_en from indicator_dimension d
   where d.indicator_id = t.indicator_id and d.name = t.dimension
     and (d.owner_district_id is null or d.owner_district_id = t.district_id)
   order by d.owner_district_id nulls first limit 1)`;

/** Names of colleagues are for the staff of the unit and those above. */
const forStaff = (sql: string) =>
  `case when t.unit_id = any((select read_units())::uuid[]) then ${sql} end`;

/** How a row stands in its slot, and what ended it. */
const ENDED = {
  slotId: 't.slot_id',
  status: `case when t.superseded_at is null then 'CURRENT'
    when t.withdrawn then 'WITHDRAWN' else 'SUPERSEDED' end`,
  supersededAt: 't.superseded_at',
  supersededBy: forStaff('t.superseded_by_name'),
  supersededReason: forStaff('t.superseded_reason'),
};

const QUANTITY_NEEDS = {
  indicator: ['indicatorId'],
  unit: ['districtId', 'unitId'],
  program: ['districtId', 'programId'],
  source: ['districtId', 'sourceId'],
  history: ['districtId', 'slotId'],
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
    asOf: ['basis', 'periodEnd', 'recordedAt'],
    notTotalled: ['indicatorId', 'measure', 'basis'],
  },
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    programId: 't.program_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    dimensionEn: DIMENSION_EN,
    measure: measureJson('m'),
    value: 'case when s.shown then trim_scale(t.value)::text end',
    qualifier: `case when s.shown then t.qualifier else ${HIDDEN_QUALIFIER} end`,
    bounds: boundsJson('b.bounds'),
    wording: 'case when s.shown then t.wording end',
    sourceId: 'case when s.shown then t.source_id end',
    recordedAt: 't.created_at',
    recordedBy: forStaff('t.recorded_by_name'),
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
    ...ENDED,
    supersededReason: `case when s.shown then ${ENDED.supersededReason} end`,
  },
};

/** Figures with those that were corrected or withdrawn. */
export const everyFigureRows: RowSource<FigureRow> = {
  ...figureRows,
  name: 'figure.every',
  where: undefined,
};

/** All rows of a slot, the latest first; the parent's id is the slot's. */
const ofSlot = <Row>(rows: RowSource<Row>): Edge<Row> => ({
  name: `slot.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.slot_id = k.id',
  orders: { RECORDED: { sql: 't.id', type: 'uuid', descending: true } },
});

export const figuresOfSlot = ofSlot(everyFigureRows);

export interface TargetRow extends QuantityRow {
  planStart: string | null;
  planEnd: string | null;
  planText: string | null;
  synthetic: boolean;
}

/** What a target is read against, and what it asks for. */
const TARGET_READS = [
  'districtId',
  'id',
  'unitId',
  'programId',
  'indicatorId',
  'dimension',
  'measure',
  'value',
  'bounds',
  'planStart',
  'planEnd',
] as const;

export const targetRows: RowSource<TargetRow> = {
  name: 'target',
  type: 'Target',
  from: 'target t',
  decorate: 'join measure m on m.code = t.measure_code',
  where: 't.superseded_at is null',
  needs: {
    ...QUANTITY_NEEDS,
    ...Object.fromEntries(['actual', 'progress', 'plan'].map((field) => [field, TARGET_READS])),
  },
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    programId: 't.program_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    dimensionEn: DIMENSION_EN,
    measure: measureJson('m'),
    value: 'trim_scale(t.value)::text',
    qualifier: 't.qualifier',
    bounds: boundsJson('t.bounds'),
    wording: 't.wording',
    sourceId: 't.source_id',
    recordedAt: 't.created_at',
    recordedBy: forStaff('t.recorded_by_name'),
    version: 't.version',
    ...ENDED,
    planStart: 't.plan_start',
    planEnd: 't.plan_end',
    planText: 't.plan_text',
    synthetic: 't.synthetic',
  },
};

/** Targets with those that were changed or taken away. */
export const everyTargetRows: RowSource<TargetRow> = {
  ...targetRows,
  name: 'target.every',
  where: undefined,
};

export const targetsOfSlot = ofSlot(everyTargetRows);

/** Latest period first; what has no end counts as latest. */
export const PERIOD = {
  PERIOD: { sql: "coalesce(t.period_end, date '9999-12-31')", type: 'date', descending: true },
} as const;
const PLAN = {
  PLAN: { sql: "coalesce(t.plan_start, date '0001-01-01')", type: 'date', descending: true },
} as const;

/** Rows of a kind that belong to a unit itself. */
export const ofUnit = <Row>(
  rows: RowSource<Row>,
  orders: Edge<object>['orders'],
  filters?: Edge<object>['filters'],
): Edge<Row> => ({
  name: `unit.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.unit_id = k.id',
  orders,
  filters,
});

/** Rows of a kind that belong to a program. */
export const ofProgram = <Row>(
  rows: RowSource<Row>,
  orders: Edge<object>['orders'],
  filters?: Edge<object>['filters'],
): Edge<Row> => ({
  name: `program.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.program_id = k.id',
  orders,
  filters,
});

const FIGURE_FILTERS = {
  STATUS: (value: string) => `${ENDED.status} = ${value}::text`,
  INDICATOR: (value: string) => `t.indicator_id = ${value}::uuid`,
  FROM: (value: string) => `coalesce(t.period_end > ${value}::date, true)`,
  UNTIL: (value: string) => `coalesce(t.period_start <= ${value}::date, true)`,
};

export const figuresOfUnit = ofUnit(figureRows, PERIOD, FIGURE_FILTERS);
export const figuresOfProgram = ofProgram(figureRows, PERIOD, FIGURE_FILTERS);
export const everyFigureOfUnit = ofUnit(everyFigureRows, PERIOD, FIGURE_FILTERS);
export const everyFigureOfProgram = ofProgram(everyFigureRows, PERIOD, FIGURE_FILTERS);
export const targetsOfUnit = ofUnit(targetRows, PLAN);
export const targetsOfProgram = ofProgram(targetRows, PLAN);
