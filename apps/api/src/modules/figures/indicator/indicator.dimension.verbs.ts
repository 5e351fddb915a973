import { insertRows } from '#database/write';
import { notFound } from '#kernel/errors';
import { inUnit } from '#modules/kit/verb/acting';
import { catalogueOf, lockCatalogue } from '#modules/kit/catalogue/catalogue.rule';
import { refinedIn } from './indicator.refine.ts';
import { AddIndicatorDimensionInput } from './indicator.dimension.input.ts';
import { dimensionOf, dimensionsIn } from './indicator.dimension.query.ts';
import { DIMENSIONS_MAX, duplicateName, tooMany } from './indicator.faults.ts';
import { indicatorIn, type IndicatorRow } from './indicator.query.ts';
import { indicator } from './indicator.verbs.ts';

export const dimensionVerbs = {
  // Its name is new to whoever sees it; only what districts added for themselves is hidden from the operator.
  addIndicatorDimension: inUnit<IndicatorRow, AddIndicatorDimensionInput, IndicatorRow>(
    indicator,
    AddIndicatorDimensionInput,
    {
      does: 'Add a dimension to it.',
      offeredOver: refinedIn,
      at: catalogueOf,
      lock: lockCatalogue,
      async find(ctx, catalogue, { indicatorId, dimension }, faults) {
        const row = await indicatorIn(ctx, catalogue, indicatorId);
        if (!row) throw notFound();
        const names = (await dimensionsIn(ctx, catalogue, [row.id])).map(({ name }) => name);
        const field = ['input', 'dimension'];
        faults.push(...duplicateName(dimension, field, names));
        if (names.length >= DIMENSIONS_MAX) faults.push(tooMany(field));
        return row;
      },
      async act(ctx, catalogue, input, row) {
        const dimension = dimensionOf(catalogue, row, input.dimension);
        const sent = [insertRows(ctx.run, 'indicator_dimension', [dimension])];
        return { row, sent, before: null, after: dimension };
      },
    },
  ),
};
