import type { Context } from '../../context.ts';
import { keysSql } from '../../database/read-sql.ts';
import type { Key } from '../../kernel/ids.ts';
import { figureRows, type TargetRow } from '../figure/figure.query.ts';
import { outcomeRows } from '../figure/outcome.query.ts';
import { MEASURED, type MeasuredRow, READ } from './measured.query.ts';

/** What was planned, as computing reads it. */
export type PlannedRow = Pick<TargetRow, 'measure' | 'value' | 'bounds' | 'planStart' | 'planEnd'>;

/** A figure beside the target that it is read against. */
export interface FigureAndTarget {
  figure: MeasuredRow;
  target: PlannedRow | null;
}

/**
 * The latest figure of a target's own slot whose period meets the plan. One of the indicator's basis
 * comes before all others: no other can be read against the target.
 */
const ACTUAL = `
  select t.* from figure t join indicator o on o.id = t.indicator_id
   where t.district_id = g.district_id and t.unit_id = g.unit_id
     and t.program_id is not distinct from g.program_id and t.indicator_id = g.indicator_id
     and t.dimension is not distinct from g.dimension and t.superseded_at is null
     and daterange(t.period_start, t.period_end) && daterange(g.plan_start, g.plan_end)
   order by t.basis = o.basis desc, t.period_end desc nulls last, t.id desc limit 1`;

/** The figure to read a target against; null without one. */
export function actualOf(ctx: Context, target: Key): Promise<MeasuredRow | null> {
  const { districtId, id } = target;
  return ctx.read.batch('target.actual', { districtId, id }, async (keys) => {
    const rows = await ctx.run(
      `select k.n, (select to_json(x) from (select ${MEASURED}) x) as figure
         from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n)
         join target g on g.district_id = k.district_id and g.id = k.id
         cross join lateral (${ACTUAL}) t ${figureRows.decorate}`,
      [keys.map((key) => key.districtId), keys.map((key) => key.id)],
    );
    const found = new Map(rows.map(({ n, figure }) => [Number(n), figure as MeasuredRow]));
    return keys.map((_, at) => found.get(at + 1) ?? null);
  });
}

/** What an outcome's progress is computed from; null when the outcome is gone. */
export function outcomeParts(ctx: Context, outcome: Key): Promise<FigureAndTarget | null> {
  const { districtId, id } = outcome;
  return ctx.read.batch('outcome.parts', { districtId, id }, async (keys) => {
    const [answer] = await ctx.run(...keysSql(outcomeRows, keys, READ));
    const rows = answer!.rows as (FigureAndTarget & { n: number })[];
    const found = new Map(rows.map((row) => [row.n, row]));
    return keys.map((_, at) => found.get(at + 1) ?? null);
  });
}
