import type { Context } from '#context';
import { newId } from '#kernel/ids';
import type { Keeper } from '#modules/kit/verb/noun';
import { storedInput } from '#kernel/input';

import { IndicatorDimensionInput } from './indicator.dimension.input.ts';
import { ownerIn } from '#modules/kit/catalogue/catalogue.rule';
import type { DimensionRow } from './indicator.query.ts';

/** What a dimension of an indicator is called. */
export interface DimensionName {
  indicatorId: string;
  name: string;
  nameEn: string | null;
}

/** The dimensions of indicators that a catalogue knows: the platform's and its own. */
export async function dimensionsIn(
  ctx: Context,
  catalogue: Keeper,
  indicatorIds: readonly string[],
): Promise<DimensionName[]> {
  const rows = await ctx.run(
    `select indicator_id as "indicatorId", name, name_en as "nameEn" from indicator_dimension
      where indicator_id = any($1::uuid[])
        and (owner_district_id is null or owner_district_id = $2::smallint)`,
    [indicatorIds, ownerIn(catalogue)],
  );
  return rows as unknown as DimensionName[];
}

/** The columns of a new dimension. */
export const dimensionOf = (
  catalogue: Keeper,
  { id: indicatorId }: { id: string },
  input: IndicatorDimensionInput,
) => ({
  id: newId(),
  ownerDistrictId: ownerIn(catalogue),
  indicatorId,
  name: '',
  nameEn: null,
  ...storedInput<DimensionRow>(IndicatorDimensionInput, input),
  kind: input.kind,
  unitOfAnalysis: input.unitOfAnalysis ?? null,
});
