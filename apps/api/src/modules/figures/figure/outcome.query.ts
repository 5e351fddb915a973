import { hangingBy } from '#modules/kit/list/edges';
import { nested, type RowSource } from '#database/rows';
import { measureJson } from '#modules/figures/measure/measure.query';
import { outcomes } from './figure.list.ts';
import { type FigureRow, figureRows } from './figure.query.ts';
import { type TargetRow, targetRows } from './target.query.ts';

/** The current figure of a program's slot, with the target of the same program. */
export interface OutcomeRow {
  districtId: number;
  id: string;
  programId: string;
  indicatorId: string;
  dimension: string | null;
  dimensionEn: string | null;
  figure: FigureRow;
  target: TargetRow | null;
  updatedAt: string;
}

/** The target of the same program whose plan period the figure's period meets; the latest plan first. */
const TARGET_OF = `left join lateral (
    select g.* from target g
     where g.district_id = t.district_id and g.program_id = t.program_id and g.unit_id = t.unit_id
       and g.indicator_id = t.indicator_id and g.dimension is not distinct from t.dimension
       and daterange(g.plan_start, g.plan_end) && daterange(t.period_start, t.period_end)
       and g.superseded_at is null
     order by daterange(g.plan_start, g.plan_end) = daterange(t.period_start, t.period_end) desc,
       daterange(g.plan_start, g.plan_end) @> daterange(t.period_start, t.period_end) desc,
       g.plan_start desc nulls last, g.plan_end, g.id limit 1) g on true
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
  needs: {
    indicator: ['indicatorId'],
    progress: ['districtId', 'id'],
  },
  columns: {
    districtId: 't.district_id',
    id: 't.slot_id',
    programId: 't.program_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    dimensionEn: figureRows.columns.dimensionEn,
    updatedAt: 't.created_at',
    figure: nested(figureRows),
    target: (scope) => `case when g.id is not null then ${nested(targetBeside)(scope)} end`,
  },
};

export const outcomesOfUnit = hangingBy('unit_id', outcomeRows, outcomes.sql);
export const outcomesOfProgram = hangingBy('program_id', outcomeRows, outcomes.sql);
