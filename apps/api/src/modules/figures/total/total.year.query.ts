import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import { COUNTED_PER_ITEM } from '#kernel/price';
import { everyFigureRows } from '#modules/figures/figure/figure.query';
import { QUANTITY_STAMPS } from '#modules/figures/figure/figure.sql';

/** An indicator of which figures spoke in a year, by the last day of their period. */
interface Told {
  year: number;
  indicatorId: string;
  /** How many hold. */
  figures: number;
  /** How many there were, those included that were corrected or withdrawn. */
  ever: number;
  /** When the last of them was recorded, corrected or withdrawn. */
  updatedAt: string;
}

const TOLD = `
  select k.n, (select coalesce(json_agg(x), '[]'::json) from (
           select extract(year from t.period_end - 1)::int as year,
                  t.indicator_id as "indicatorId", count(*)::int as ever,
                  (count(*) filter (where t.superseded_at is null))::int as figures,
                  max(${QUANTITY_STAMPS.updatedAt}) as "updatedAt"
             from unit_path p
             join ${everyFigureRows.from} on t.district_id = p.district_id and t.unit_id = p.descendant_id
            where p.district_id = k.district_id and p.ancestor_id = k.id
              and t.period_end is not null
            group by 1, 2) x) as told
    from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n) order by k.n`;

/** Of which indicators, and of which years, the reader sees or saw figures at or below a unit. */
export function toldYears(ctx: Context, unit: Key): Promise<Told[]> {
  return ctx.read.batch('total.years', unit, async (keys) => {
    const rows = await ctx.run(TOLD, [
      keys.map(({ districtId }) => districtId),
      keys.map(({ id }) => id),
    ]);
    return rows.map(({ told }) => {
      const own = told as Told[];
      const counted = own.reduce((sum, { ever }) => sum + ever, 0);
      ctx.read.spend(own.length + counted / COUNTED_PER_ITEM);
      return own;
    });
  });
}
