import type { Edge } from '../../database/read-sql.ts';
import { nested, type RowSource } from '../../database/rows.ts';
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

/** The current figure of a program's slot, with the target of the same program. */
export interface OutcomeRow {
  districtId: number;
  id: string;
  programId: string;
  indicatorId: string;
  dimension: string | null;
  figure: FigureRow;
  target: TargetRow | null;
}

/** The target of the same program whose plan period the figure's period meets; the latest plan first. */
const TARGET_OF = `left join lateral (
    select g.* from target g
     where g.district_id = t.district_id and g.program_id = t.program_id
       and g.indicator_id = t.indicator_id and g.dimension is not distinct from t.dimension
       and daterange(g.plan_start, g.plan_end) && daterange(t.period_start, t.period_end)
     order by g.plan_start desc nulls last, g.id limit 1) g on true
  left join measure gm on gm.code = g.measure_code`;

/** A target beside the figure it is read against: `g` with its measure `gm`. */
const targetBeside: RowSource<TargetRow> = {
  ...targetRows,
  columns: Object.fromEntries(
    Object.entries(targetRows.columns).map(([name, sql]) => [
      name,
      name === 'measure' ? measureJson('gm') : String(sql).replace(/\bt\./g, 'g.'),
    ]),
  ) as typeof targetRows.columns,
};

export const outcomeRows: RowSource<OutcomeRow> = {
  name: 'outcome',
  type: 'Outcome',
  from: 'figure t',
  decorate: `${figureRows.decorate} ${TARGET_OF}`,
  where: 't.superseded_at is null and t.program_id is not null',
  key: 't.slot_id',
  needs: { indicator: ['indicatorId'], program: ['districtId', 'programId'] },
  columns: {
    districtId: 't.district_id',
    id: 't.slot_id',
    programId: 't.program_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    figure: nested(figureRows),
    target: (scope) => `case when g.id is not null then ${nested(targetBeside)(scope)} end`,
  },
};

const PERIOD = {
  PERIOD: { sql: "coalesce(t.period_end, date '9999-12-31')", type: 'date', descending: true },
} as const;
const PLAN = {
  PLAN: { sql: "coalesce(t.plan_start, date '0001-01-01')", type: 'date', descending: true },
} as const;

/** Rows of a kind that belong to a unit itself. */
const ofUnit = <Row>(rows: RowSource<Row>, orders: Edge<object>['orders']) => ({
  name: `unit.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.unit_id = k.id',
  orders,
});

/** Rows of a kind that belong to a program. */
const ofProgram = <Row>(rows: RowSource<Row>, orders: Edge<object>['orders']) => ({
  name: `program.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.program_id = k.id',
  orders,
});

export const figuresOfUnit = ofUnit(figureRows, PERIOD);
export const figuresOfProgram = ofProgram(figureRows, PERIOD);
export const outcomesOfUnit = ofUnit(outcomeRows, PERIOD);
export const outcomesOfProgram = ofProgram(outcomeRows, PERIOD);
export const targetsOfUnit = ofUnit(targetRows, PLAN);
export const targetsOfProgram = ofProgram(targetRows, PLAN);
