import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { livesWith, type RowSource, untold } from '#database/rows';
import { measureJson } from '#modules/figures/measure/measure.query';
import { targets } from './figure.list.ts';
import { boundsJson, QUANTITY_STAMPS } from './figure.sql.ts';
import {
  DIMENSION_EN,
  ENDED,
  forStaff,
  ofSlot,
  QUANTITY_NEEDS,
  type QuantityRow,
  TOLD_TO,
} from './quantity.query.ts';

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
  where: `t.superseded_at is null and ${livesWith()}`,
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
    ...QUANTITY_STAMPS,
    recordedBy: forStaff('t.recorded_by_name'),
    version: 't.version',
    ...ENDED,
    planStart: 't.plan_start',
    planEnd: 't.plan_end',
    planText: 't.plan_text',
    synthetic: 't.synthetic',
    withheld: untold(TOLD_TO),
  },
};

/** Targets with those that were changed or taken away. */
export const everyTargetRows: RowSource<TargetRow> = {
  ...targetRows,
  name: 'target.every',
  where: undefined,
};

export const targetsOfSlot = ofSlot(everyTargetRows);

export const targetsOfUnit = hangingBy('unit_id', targetRows, targets.sql);
export const targetsOfProgram = hangingBy('program_id', targetRows, targets.sql);
export const targetsBelowUnit = belowUnit(targetRows, targets.sql);
