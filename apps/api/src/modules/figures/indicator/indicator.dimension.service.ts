import type { Context } from '#context';
import { InputFault, notFound } from '#kernel/errors';
import { type Key, newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import type {
  AddIndicatorDimensionInput,
  IndicatorDimensionInput,
} from './indicator.dimension.input.ts';
import { type Indicator, IndicatorDimension } from './indicator.entity.ts';
import { dimensionFaults, DIMENSIONS_MAX, tooMany } from './indicator.faults.ts';
import {
  type Catalogue,
  holdsIn,
  indicatorIn,
  lockCatalogue,
  openCatalogue,
  saveCatalogue,
} from './indicator.load.ts';

/**
 * Adds a dimension to an indicator, for everybody or for one district. Its name is new to whoever
 * sees it; only what districts added for themselves is hidden from the platform's operator.
 */
export async function addIndicatorDimension(
  ctx: Context,
  input: AddIndicatorDimensionInput,
): Promise<Key> {
  const catalogue = await openCatalogue(ctx, input.districtId);
  const indicator = await indicatorIn(ctx, catalogue, input.indicatorId);
  if (!indicator) throw notFound();
  await lockCatalogue(ctx, catalogue);
  const names = (await dimensionsIn(ctx, catalogue, [indicator])).map(({ name }) => name);
  const faults = dimensionFaults(input.dimension, ['input', 'dimension'], names);
  if (names.length >= DIMENSIONS_MAX) faults.push(tooMany(['input', 'dimension']));
  if (faults.length > 0) throw new InputFault(faults);
  const dimension = newDimension(ctx, catalogue, indicator, input.dimension);
  return saveCatalogue(ctx, catalogue, {
    verb: 'addIndicatorDimension',
    indicator,
    before: null,
    after: dimension,
  });
}

/** The dimensions of indicators that a catalogue knows. */
export function dimensionsIn(
  ctx: Context,
  catalogue: Catalogue,
  indicators: readonly Indicator[],
): Promise<IndicatorDimension[]> {
  const ids = indicators.map(({ id }) => id);
  return ctx.em.find(IndicatorDimension, { indicator: { $in: ids }, ...holdsIn(catalogue) });
}

/** Puts a dimension into the unit of work, and gives what the journal says of it. */
export function newDimension(
  ctx: Context,
  { districtId }: Catalogue,
  indicator: Indicator,
  input: IndicatorDimensionInput,
) {
  const dimension = {
    name: storedText(input.name)!,
    nameEn: storedText(input.nameEn),
    kind: input.kind,
    unitOfAnalysis: input.unitOfAnalysis ?? null,
  };
  ctx.em.persist(
    ctx.em.create(IndicatorDimension, {
      ...dimension,
      id: newId(),
      ownerDistrictId: districtId,
      indicator,
      createdAt: new Date(),
    }),
  );
  return dimension;
}
