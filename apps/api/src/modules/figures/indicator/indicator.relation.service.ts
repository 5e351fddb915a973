import type { Context } from '#context';
import { type Fault, forbidden, InputFault } from '#kernel/errors';
import { type Key, newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { circleOf, type Link, type Place } from './indicator.cycle.ts';
import { dimensionsIn } from './indicator.dimension.service.ts';
import { Indicator, type IndicatorDimension, IndicatorRelation } from './indicator.entity.ts';
import {
  type Catalogue,
  holdsIn,
  indicatorIn,
  lockCatalogue,
  openCatalogue,
  saveCatalogue,
} from './indicator.load.ts';
import type { RelateIndicatorsInput } from './indicator.relation.input.ts';

/** Most relations of one indicator, so that its list is always whole. */
export const RELATIONS_MAX = 100;

type Kind = IndicatorRelation['kind'];

/**
 * Says what one indicator is to another, or that it no longer is. Relations lead from component to
 * whole and never in a circle: not among the platform's with those of any one district.
 */
export async function relateIndicators(ctx: Context, input: RelateIndicatorsInput): Promise<Key> {
  const catalogue = await openCatalogue(ctx, input.districtId);
  await lockCatalogue(ctx, catalogue);
  const { link, from, to } = await linkOf(ctx, catalogue, input);
  const relations = await ctx.em.find(IndicatorRelation, holdsIn(catalogue));
  const same = relations.filter(
    (relation) => relation.kind === input.kind && sameLink(placesOf(relation), link),
  );
  const change = { ...journalled(link), kind: input.kind };
  if (input.related) {
    const faults = await newLinkFaults(ctx, { catalogue, relations, same, link });
    if (faults.length === 0) faults.push(...tellingFaults(input.kind, from, to));
    if (faults.length > 0) throw new InputFault(faults);
    addRelation(ctx, catalogue, link, input.kind);
  } else {
    ctx.em.remove(ownOf(catalogue, same));
  }
  return saveCatalogue(ctx, catalogue, {
    verb: 'relateIndicators',
    indicator: to,
    before: input.related ? null : change,
    after: input.related ? change : null,
  });
}

/** Both sides of a relation. @throws InputFault UNKNOWN for what the catalogue does not know */
async function linkOf(ctx: Context, catalogue: Catalogue, input: RelateIndicatorsInput) {
  const from = await indicatorIn(ctx, catalogue, input.fromId);
  const to = await indicatorIn(ctx, catalogue, input.toId);
  const faults: Fault[] = [];
  const unknown = (field: keyof RelateIndicatorsInput) =>
    void faults.push({ code: 'UNKNOWN', field: ['input', field] });
  if (!from) unknown('fromId');
  if (!to) unknown('toId');
  const known = await dimensionsIn(
    ctx,
    catalogue,
    [from, to].filter((side) => side !== null),
  );
  const placeOf = (side: Indicator | null, field: 'fromDimension' | 'toDimension'): Place => {
    const dimension = input[field] == null ? null : (storedText(input[field]) ?? '');
    const found = known.some((row) => row.indicator.id === side?.id && row.name === dimension);
    if (side && dimension !== null && !found) unknown(field);
    return { indicatorId: side?.id ?? '', dimension };
  };
  const link = { from: placeOf(from, 'fromDimension'), to: placeOf(to, 'toDimension') };
  if (faults.length > 0 || !from || !to) throw new InputFault(faults);
  return { link, from, to };
}

interface NewLink {
  catalogue: Catalogue;
  relations: readonly IndicatorRelation[];
  same: readonly IndicatorRelation[];
  link: Link;
}

async function newLinkFaults(ctx: Context, open: NewLink): Promise<Fault[]> {
  const { catalogue, relations, same, link } = open;
  const field = ['input', 'toId'];
  if (same.length > 0) return [{ code: 'ALREADY_RELATED', field }];
  const links = relations.map(placesOf);
  const circle = circleOf(links, link);
  if (circle) {
    const places = [link.from, ...circle.map(({ to }) => to)];
    return [{ code: 'CYCLE', field, params: { path: await inWords(ctx, catalogue, places) } }];
  }
  const touching = ({ indicatorId }: Place) =>
    links.filter(({ from, to }) => [from, to].some((side) => side.indicatorId === indicatorId));
  const full = [link.from, link.to].some((place) => touching(place).length >= RELATIONS_MAX);
  return full ? [{ code: 'TOO_LARGE', field, params: { limit: RELATIONS_MAX } }] : [];
}

const COUNTED_WITHIN: readonly Kind[] = ['PART_OF', 'TIER_OF'];

/**
 * What is computed from a sensitive indicator tells of it, and so do parts of one, unless they are
 * marked too. The database keeps it so when a mark comes later.
 */
function tellingFaults(kind: Kind, from: Indicator, to: Indicator): Fault[] {
  if (from.sensitive && !to.sensitive) return [{ code: 'NOT_SENSITIVE', field: ['input', 'toId'] }];
  const tells = to.sensitive && !from.sensitive && COUNTED_WITHIN.includes(kind);
  return tells ? [{ code: 'NOT_SENSITIVE', field: ['input', 'fromId'] }] : [];
}

/** The relation of a catalogue itself. @throws InputFault ALREADY_RELATED, Refusal FORBIDDEN */
function ownOf({ districtId }: Catalogue, same: readonly IndicatorRelation[]): IndicatorRelation {
  const own = same.find((relation) => (relation.ownerDistrictId ?? null) === districtId);
  if (own) return own;
  if (same.length > 0) throw forbidden('FORBIDDEN_CATALOGUE');
  throw new InputFault([{ code: 'ALREADY_RELATED', field: ['input', 'toId'] }]);
}

function addRelation(ctx: Context, { districtId }: Catalogue, link: Link, kind: Kind): void {
  ctx.em.persist(
    ctx.em.create(IndicatorRelation, {
      id: newId(),
      ownerDistrictId: districtId,
      from: ctx.em.getReference(Indicator, link.from.indicatorId),
      fromDimension: link.from.dimension,
      to: ctx.em.getReference(Indicator, link.to.indicatorId),
      toDimension: link.to.dimension,
      kind,
    }),
  );
}

const placesOf = ({ from, fromDimension, to, toDimension }: IndicatorRelation): Link => ({
  from: { indicatorId: from.id, dimension: fromDimension ?? null },
  to: { indicatorId: to.id, dimension: toDimension ?? null },
});

const samePlace = (one: Place, other: Place) =>
  one.indicatorId === other.indicatorId && one.dimension === other.dimension;

const sameLink = (one: Link, other: Link) =>
  samePlace(one.from, other.from) && samePlace(one.to, other.to);

const journalled = ({ from, to }: Link) => ({
  fromId: from.indicatorId,
  fromDimension: from.dimension,
  toId: to.indicatorId,
  toDimension: to.dimension,
});

/** Places by name in the reader's language, each leading to the next. */
async function inWords(ctx: Context, catalogue: Catalogue, places: readonly Place[]) {
  const ids = [...new Set(places.map(({ indicatorId }) => indicatorId))];
  const indicators = await ctx.em.find(Indicator, { id: { $in: ids } });
  const dimensions = await dimensionsIn(ctx, catalogue, indicators);
  const inLanguage = (row: Indicator | IndicatorDimension) =>
    (ctx.locale === 'en' ? row.nameEn : null) ?? row.name;
  return places
    .map(({ indicatorId, dimension }) => {
      const name = inLanguage(indicators.find(({ id }) => id === indicatorId)!);
      if (dimension === null) return name;
      const finer = dimensions.find(
        (row) => row.indicator.id === indicatorId && row.name === dimension,
      );
      return `${name} · ${finer ? inLanguage(finer) : dimension}`;
    })
    .join(' → ');
}
