import type { Context } from '#context';
import { insertRows } from '#database/write';
import type { Fault } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { storedInput } from '#kernel/input';
import { inUnit } from '#modules/kit/verb/acting';
import { type Noun, PLATFORM, type Place } from '#modules/kit/verb/noun';
import { changes } from '#modules/kit/verb/verb';
import { UNIT_KINDS } from '#modules/tenancy/unit/unit.entity';
import type { UnitKind } from '#modules/tenancy/unit/unit.query';
import {
  catalogueOf,
  isCode,
  keepsCatalogue,
  lockCatalogue,
  ownerIn,
} from '#modules/kit/catalogue/catalogue.rule';
import { dimensionOf } from './indicator.dimension.query.ts';
import { indicatorFaults, levelFaults } from './indicator.faults.ts';
import { CreateIndicatorInput, UpdateIndicatorInput } from './indicator.input.ts';
import { type IndicatorRow, indicatorRows } from './indicator.query.ts';
import type { MeasureRow } from '#modules/figures/measure/measure.query';
import { IndicatorType } from './indicator.type.ts';
import { keepMeasure, measuresIn } from '#modules/figures/measure/measure.query';
import { measureNamed } from '#modules/figures/measure/measure.rule';

export const indicator: Noun<IndicatorRow> = {
  name: 'Indicator',
  about: 'an indicator',
  table: 'indicator',
  rows: indicatorRows,
  type: () => IndicatorType,
  may: keepsCatalogue,
};

export const indicatorVerbs = {
  // Its code is new to whoever sees it; only what districts have for themselves is hidden from the operator.
  createIndicator: inUnit<IndicatorRow, CreateIndicatorInput, MeasureRow>(
    indicator,
    CreateIndicatorInput,
    {
      does: 'Define an indicator.',
      at: catalogueOf,
      lock: lockCatalogue,
      async find(ctx, catalogue, input, faults) {
        const owner = ownerIn(catalogue);
        const known = await measuresIn(ctx, owner);
        const measure = measureNamed(storedText(input.measure) ?? '', known, owner);
        faults.push(
          ...indicatorFaults(input, measure),
          ...(await codeFaults(ctx, catalogue, input)),
        );
        return measure;
      },
      async act(ctx, catalogue, input, measure) {
        const row = newIndicator(catalogue, input, measure);
        const dimensions = (input.dimensions ?? []).map((one) => dimensionOf(catalogue, row, one));
        const sent = [
          keepMeasure(ctx, measure),
          insertRows(ctx.run, 'indicator', [row]),
          insertRows(ctx.run, 'indicator_dimension', dimensions),
        ];
        const key = { districtId: catalogue.districtId, id: row.id };
        return { row: key, sent, before: null, after: { ...row, dimensions } };
      },
    },
  ),

  // Measure, basis and rule never change: that would change what was recorded.
  // Closing is a column and no move: steps are kept by a unit, and the platform's indicators by none.
  updateIndicator: changes(indicator, UpdateIndicatorInput, {
    does: 'Change its words, levels or direction; close it or open it again.',
    // A mark spreads along relations: nobody may relate meanwhile.
    lock: (ctx, _, { sensitive }) => (sensitive ? lockCatalogue(ctx, PLATFORM) : undefined),
    find(_, row, input, faults) {
      faults.push(...levelFaults(input));
      if (input.sensitive === false && row.sensitive) {
        faults.push({ code: 'SENSITIVE_STAYS', field: ['input', 'sensitive'] });
      }
      return true;
    },
    change: (_, row, input) => ({ set: changesOf(row, input) }),
  }),
};

async function codeFaults(
  ctx: Context,
  catalogue: Place,
  { code }: CreateIndicatorInput,
): Promise<Fault[]> {
  if (!isCode(code)) return [];
  const taken = await ctx.run(
    `select from indicator where code = $1
        and (owner_district_id is null or owner_district_id = $2::smallint)`,
    [code, ownerIn(catalogue)],
  );
  return taken.length > 0 ? [{ code: 'DUPLICATE', field: ['input', 'code'] }] : [];
}

/** The columns of a new indicator. */
function newIndicator(catalogue: Place, input: CreateIndicatorInput, measure: MeasureRow) {
  const { code, basis, rule, direction, sensitive, dimensionsDisjoint, levels } = input;
  return {
    id: newId(),
    ownerDistrictId: ownerIn(catalogue),
    ...storedInput<IndicatorRow>(CreateIndicatorInput, input),
    ...{ code, measureCode: measure.code, basis, rule, direction, sensitive, dimensionsDisjoint },
    levels: levels ? inOrder(levels) : [...UNIT_KINDS],
  };
}

/** The columns that an input changes; null changes nothing but a text. */
function changesOf(row: IndicatorRow, input: UpdateIndicatorInput): Partial<IndicatorRow> {
  const { direction, sensitive, dimensionsDisjoint, levels, closed } = input;
  const now = new Date().toISOString();
  return {
    ...storedInput<IndicatorRow>(UpdateIndicatorInput, input),
    ...(direction != null && { direction }),
    ...(sensitive != null && { sensitive }),
    ...(dimensionsDisjoint != null && { dimensionsDisjoint }),
    ...(levels != null && { levels: inOrder(levels) }),
    ...(closed != null && { closedAt: closed ? (row.closedAt ?? now) : null }),
  };
}

/** Levels in the order of the tree, each once. */
const inOrder = (levels: readonly UnitKind[]) => UNIT_KINDS.filter((kind) => levels.includes(kind));
