import type { Context } from '#context';
import { keysSql } from '#database/read-sql';
import type { Key } from '#kernel/ids';
import type { TargetRow } from '#modules/figures/figure/target.query';
import { outcomeRows } from '#modules/figures/figure/outcome.query';
import { type Actual, Actuals, type Plan } from '#modules/figures/reading/actual.rule';
import {
  FIT,
  FIT_DECORATE,
  type FitRow,
  type MeasuredRow,
  READ,
} from '#modules/figures/reading/measured.query';

/** What was planned, as computing reads it. */
export type PlannedRow = Pick<TargetRow, 'measure' | 'value' | 'bounds' | 'planStart' | 'planEnd'>;

/** A figure beside the target that it is read against. */
export interface FigureAndTarget {
  figure: MeasuredRow;
  target: (PlannedRow & Pick<TargetRow, 'id'>) | null;
}

/** Figures of the slots of targets, wider than what is chosen from. */
const CANDIDATES = `
  select k.n, json_agg(x.figure) as figures
    from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n)
    join target g on g.district_id = k.district_id and g.id = k.id
    join figure t on t.district_id = g.district_id and t.unit_id = g.unit_id
     and t.indicator_id = g.indicator_id and t.superseded_at is null
     and t.program_id is not distinct from g.program_id
     and t.dimension is not distinct from g.dimension
     and daterange(t.period_start, t.period_end) && daterange(g.plan_start, g.plan_end)
    ${FIT_DECORATE}
    cross join lateral (select to_json(y) as figure from (select ${FIT}) y) x
   group by k.n`;

/** What to read a target against; null without any figure. */
export function actualOf(ctx: Context, target: Plan & Key): Promise<Actual<FitRow> | null> {
  return ctx.read
    .batch('target.candidates', { districtId: target.districtId, id: target.id }, async (keys) => {
      const rows = await ctx.run(CANDIDATES, [
        keys.map(({ districtId }) => districtId),
        keys.map(({ id }) => id),
      ]);
      const found = new Map(rows.map(({ n, figures }) => [Number(n), figures as FitRow[]]));
      for (const { length } of found.values()) ctx.read.spend(length);
      return keys.map((_, at) => found.get(at + 1) ?? []);
    })
    .then((figures) => new Actuals(figures).of(target));
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
