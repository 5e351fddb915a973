import type { Context } from '#context';
import { selectList } from '#database/rows';
import { type IndicatorRow, wholeIndicatorRows } from './indicator.query.ts';

/** The indicator that a district calls by a code: its own before the platform's; null when it knows none. */
export function indicatorByCode(
  ctx: Context,
  districtId: number,
  code: string,
): Promise<IndicatorRow | null> {
  return ctx.read.batch('indicator.code', { districtId, id: code }, async (keys) => {
    const rows = await ctx.run(
      `select ${selectList(wholeIndicatorRows, ctx.scope)} from ${wholeIndicatorRows.from}
        where t.code = any($1::text[])
          and (t.owner_district_id is null or t.owner_district_id = any($2::smallint[]))
        order by t.owner_district_id nulls last`,
      [keys.map(({ id }) => id), keys.map((own) => own.districtId)],
    );
    const indicators = rows as unknown as IndicatorRow[];
    return keys.map(
      ({ districtId: of, id }) =>
        indicators.find((row) => row.code === id && [null, of].includes(row.ownerDistrictId)) ??
        null,
    );
  });
}
