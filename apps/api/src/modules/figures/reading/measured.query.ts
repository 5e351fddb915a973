import { type ReadScope, selectList } from '#database/rows';
import { type FigureRow, figureRows } from '#modules/figures/figure/figure.query';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import { measureJson } from '#modules/figures/measure/measure.query';

const COLUMNS = [
  'districtId',
  'unitId',
  'programId',
  'indicatorId',
  'dimension',
  'measure',
  'value',
  'bounds',
  'basis',
  'periodStart',
  'periodEnd',
] as const;

/** A figure as the reader is shown it, with what is computed from. */
export type MeasuredRow = Pick<FigureRow, 'id' | (typeof COLUMNS)[number]>;

/** What computing reads, whatever the client selects. */
export const READ: ReadScope = {
  partner: false,
  selected: new Map([
    ['Figure', new Set(['id', ...COLUMNS])],
    ['Target', new Set(['id', 'measure', 'value', 'bounds', 'planStart', 'planEnd'])],
    ['Outcome', new Set(['figure', 'target'])],
  ]),
};

/** Columns of a figure `t`, decorated as {@link figureRows} are. */
export const MEASURED = selectList(figureRows, READ);

/** A figure with what decides whether it is computed with. */
export type FitRow = MeasuredRow & { indicator: Pick<IndicatorRow, 'basis' | 'rule' | 'measure'> };

/** The same of a figure `t`, decorated with {@link FIT_DECORATE}. */
export const FIT = `${MEASURED}, json_build_object('basis', i.basis, 'rule', i.rule, 'measure', ${measureJson('im')}) as indicator`;
export const FIT_DECORATE = `${figureRows.decorate} join measure im on im.code = i.measure_code`;
