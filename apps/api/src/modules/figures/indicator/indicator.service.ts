import type { Context } from '#context';
import { type Fault, InputFault } from '#kernel/errors';
import { type Key, newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { UNIT_KINDS } from '#modules/tenancy/unit/unit.entity';
import type { UnitKind } from '#modules/tenancy/unit/unit.query';
import { newDimension } from './indicator.dimension.service.ts';
import { Indicator, Measure } from './indicator.entity.ts';
import { indicatorFaults, isCode, wordFaults } from './indicator.faults.ts';
import type { CreateIndicatorInput, UpdateIndicatorInput } from './indicator.input.ts';
import type { MeasureRow } from './indicator.query.ts';
import { keepMeasure, measuresIn } from './measure.query.ts';
import { measureNamed } from './measure.rule.ts';
import {
  type Catalogue,
  holdsIn,
  lockCatalogue,
  openCatalogue,
  openIndicator,
  saveCatalogue,
} from './indicator.load.ts';

/**
 * Defines an indicator of a district or of the platform. Its code is new to whoever sees it; only
 * that a district has the same code of its own is hidden from the platform's operator.
 */
export async function createIndicator(ctx: Context, input: CreateIndicatorInput): Promise<Key> {
  const catalogue = await openCatalogue(ctx, input.districtId);
  await lockCatalogue(ctx, catalogue);
  const known = await measuresIn(ctx, catalogue.districtId);
  const measure = measureNamed(storedText(input.measure) ?? '', known, catalogue.districtId);
  const faults = indicatorFaults(input, measure);
  faults.push(...(await codeFaults(ctx, catalogue, input.code)));
  if (faults.length > 0 || !measure) throw new InputFault(faults);
  await keepMeasure(ctx, measure);
  const indicator = newIndicator(ctx, catalogue, input, measure);
  const dimensions = (input.dimensions ?? []).map((dimension) =>
    newDimension(ctx, catalogue, indicator, dimension),
  );
  return saveCatalogue(ctx, catalogue, {
    verb: 'createIndicator',
    indicator,
    before: null,
    after: { ...shown(indicator), ...meaning(indicator), dimensions },
  });
}

/**
 * Changes words, levels, direction or whether dimensions add, marks as sensitive (for good, with what would tell of it), closes or
 * reopens; what the input leaves out stays. Measure, basis and rule never change: that would change what was recorded.
 */
export async function updateIndicator(ctx: Context, input: UpdateIndicatorInput): Promise<Key> {
  // A mark spreads along relations: nobody may relate meanwhile.
  if (input.sensitive) await lockCatalogue(ctx, { districtId: null });
  const { catalogue, indicator } = await openIndicator(ctx, input.id, input.expectedVersion);
  const faults = wordFaults(input);
  if (input.sensitive === false && indicator.sensitive) {
    faults.push({ code: 'SENSITIVE_STAYS', field: ['input', 'sensitive'] });
  }
  if (faults.length > 0) throw new InputFault(faults);
  const before = shown(indicator);
  ctx.em.assign(indicator, changesOf(input));
  if (input.closed != null) {
    indicator.closedAt = input.closed ? (indicator.closedAt ?? new Date()) : null;
  }
  const after = shown(indicator);
  return saveCatalogue(ctx, catalogue, { verb: 'updateIndicator', indicator, before, after });
}

async function codeFaults(ctx: Context, catalogue: Catalogue, code: string): Promise<Fault[]> {
  if (!isCode(code)) return [];
  const taken = await ctx.em.count(Indicator, { code, ...holdsIn(catalogue) });
  return taken > 0 ? [{ code: 'DUPLICATE', field: ['input', 'code'] }] : [];
}

function newIndicator(
  ctx: Context,
  { districtId }: Catalogue,
  input: CreateIndicatorInput,
  measure: MeasureRow,
): Indicator {
  const { code, basis, rule, direction, sensitive, dimensionsDisjoint } = input;
  const indicator = ctx.em.create(Indicator, {
    id: newId(),
    ownerDistrictId: districtId,
    code,
    name: storedText(input.name)!,
    ...wordsOf(input),
    measure: ctx.em.getReference(Measure, measure.code),
    basis,
    rule,
    direction,
    sensitive,
    dimensionsDisjoint,
    levels: input.levels ? inOrder(input.levels) : [...UNIT_KINDS],
    createdAt: new Date(),
  });
  ctx.em.persist(indicator);
  return indicator;
}

/** The changes that an input names, ready to store. */
function changesOf(input: UpdateIndicatorInput) {
  const { name, direction, sensitive, dimensionsDisjoint, levels } = input;
  return {
    ...wordsOf(input),
    ...(name != null && { name: storedText(name)! }),
    ...(direction != null && { direction }),
    ...(sensitive != null && { sensitive }),
    ...(dimensionsDisjoint != null && { dimensionsDisjoint }),
    ...(levels != null && { levels: inOrder(levels) }),
  };
}

type Words = Pick<UpdateIndicatorInput, 'nameEn' | 'description' | 'descriptionEn'>;

const wordsOf = ({ nameEn, description, descriptionEn }: Words) => ({
  ...(nameEn !== undefined && { nameEn: storedText(nameEn) }),
  ...(description !== undefined && { description: storedText(description) }),
  ...(descriptionEn !== undefined && { descriptionEn: storedText(descriptionEn) }),
});

/** Levels in the order of the tree, each once. */
const inOrder = (levels: readonly UnitKind[]) => UNIT_KINDS.filter((kind) => levels.includes(kind));

/** What can change of an indicator. */
function shown(indicator: Indicator) {
  const { name, nameEn, description, descriptionEn, direction } = indicator;
  const { sensitive, dimensionsDisjoint, levels } = indicator;
  const closedAt = indicator.closedAt?.toISOString() ?? null;
  const words = { name, nameEn, description, descriptionEn };
  return { ...words, direction, sensitive, dimensionsDisjoint, levels, closedAt };
}

/** What never changes of it. */
const meaning = ({ code, measure, basis, rule }: Indicator) => ({
  code,
  measure: measure.code,
  basis,
  rule,
});
