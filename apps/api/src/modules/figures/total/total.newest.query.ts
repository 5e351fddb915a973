import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import type { PeriodType } from '#modules/figures/figure/figure.period.type';
import { figureRows } from '#modules/figures/figure/figure.query';

interface Place extends Key {
  unitId: string;
  indicatorId: string;
  dimension: string | null;
}

const NEWEST = `
  select (select json_build_object('start', f.period_start, 'end', f.period_end, 'grain', f.grain,
            'text', f.period_text, 'inferred', f.period_inferred)
            from (select t.* from unit_path p
                    join ${figureRows.from} on t.district_id = p.district_id and t.unit_id = p.descendant_id
                   where p.district_id = k.district_id and p.ancestor_id = k.unit_id
                     and ${figureRows.where} and t.indicator_id = k.indicator_id
                     and (k.dimension is null or t.dimension = k.dimension)
                     and t.period_end is not null
                   order by t.period_end desc, t.period_start desc nulls last, t.id limit 1) f) as period
    from unnest($1::smallint[], $2::uuid[], $3::uuid[], $4::text[])
      with ordinality k(district_id, unit_id, indicator_id, dimension, n) order by k.n`;

/** The latest period that a figure at or below a unit speaks of; null where the reader sees none. */
export function newestPeriod(
  ctx: Context,
  { districtId, id: unitId }: Key,
  indicatorId: string,
  dimension: string | null,
): Promise<PeriodType | null> {
  const place = { districtId, id: JSON.stringify([unitId, indicatorId, dimension]) };
  const key: Place = { ...place, unitId, indicatorId, dimension };
  return ctx.read.batch('total.newest', key, async (places) => {
    const rows = await ctx.run(NEWEST, [
      places.map((own) => own.districtId),
      places.map((own) => own.unitId),
      places.map((own) => own.indicatorId),
      places.map((own) => own.dimension),
    ]);
    return rows.map(({ period }) => period as PeriodType | null);
  });
}
