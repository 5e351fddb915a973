import { hangingBy, type Listed } from '#modules/kit/list/edges';
import { type RowSource, untold } from '#database/rows';
import { measureJson } from '#modules/figures/measure/measure.query';
import type { BASES } from '#modules/figures/indicator/indicator.entity';
import type { GRAINS, ORIGINS } from './figure.entity.ts';
import { figures } from './figure.list.ts';
import { boundsJson, HIDDEN_QUALIFIER, QUANTITY_STAMPS, SHOWN, TOLD_BOUNDS } from './figure.sql.ts';
import {
  DIMENSION_EN,
  ENDED,
  forStaff,
  ofSlot,
  QUANTITY_NEEDS,
  type QuantityRow,
  TOLD_TO,
} from './quantity.query.ts';

export interface FigureRow extends QuantityRow {
  basis: (typeof BASES)[number];
  periodStart: string | null;
  periodEnd: string | null;
  grain: (typeof GRAINS)[number] | null;
  periodText: string | null;
  periodInferred: boolean;
  origin: (typeof ORIGINS)[number];
  note: string | null;
  remark: string | null;
  hidden: boolean;
}

export const figureRows: RowSource<FigureRow> = {
  name: 'figure',
  type: 'Figure',
  from: 'figure t',
  decorate: `join indicator i on i.id = t.indicator_id join measure m on m.code = t.measure_code
    cross join lateral (select ${SHOWN} as shown) s
    cross join lateral (select ${TOLD_BOUNDS} as bounds) b`,
  where: 't.superseded_at is null',
  needs: {
    ...QUANTITY_NEEDS,
    period: ['periodStart', 'periodEnd', 'grain', 'periodText', 'periodInferred'],
    asOf: ['basis', 'periodEnd', 'createdAt'],
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
    ...QUANTITY_STAMPS,
    recordedBy: forStaff('t.recorded_by_name'),
    version: 't.version',
    basis: 't.basis',
    periodStart: 't.period_start',
    periodEnd: 't.period_end',
    grain: 't.grain',
    periodText: 't.period_text',
    periodInferred: 't.period_inferred',
    origin: 't.origin',
    note: forStaff('case when s.shown then t.note end'),
    remark: 'case when s.shown then t.remark end',
    hidden: 'not s.shown',
    withheld: untold({
      ...TOLD_TO,
      supersededReason: `(${TOLD_TO.supersededReason} and s.shown)`,
      note: `(${TOLD_TO.recordedBy} and s.shown)`,
      ...Object.fromEntries(
        ['value', 'wording', 'remark', 'source'].map((name) => [name, 's.shown']),
      ),
      bounds: '(s.shown or b.bounds is not null)',
    }),
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

export const figuresOfSlot = ofSlot(everyFigureRows);

const FIGURES_LISTED: Listed = {
  orders: figures.sql.orders,
  filters: {
    ...figures.sql.filters,
    STATUS: (value) => `${ENDED.status} = ${value}::text`,
    INDICATOR: (value) => `t.indicator_id = ${value}::uuid`,
    FROM: (value) => `coalesce(t.period_end > ${value}::date, true)`,
    UNTIL: (value) => `coalesce(t.period_start <= ${value}::date, true)`,
  },
};

export const figuresOfUnit = hangingBy('unit_id', figureRows, FIGURES_LISTED);
export const figuresOfProgram = hangingBy('program_id', figureRows, FIGURES_LISTED);
export const everyFigureOfUnit = hangingBy('unit_id', everyFigureRows, FIGURES_LISTED);
export const everyFigureOfProgram = hangingBy('program_id', everyFigureRows, FIGURES_LISTED);
