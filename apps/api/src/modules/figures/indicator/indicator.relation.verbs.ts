import type { Context } from '#context';
import { deleteRow, insertRows } from '#database/write';
import { type Fault, forbidden } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { inUnit } from '#modules/kit/verb/acting';
import type { Keeper } from '#modules/kit/verb/noun';
import { catalogueOf, lockCatalogue, ownerIn } from '#modules/kit/catalogue/catalogue.rule';
import { refinedIn } from './indicator.refine.ts';
import { circleOf, type Link, type Place } from './indicator.cycle.ts';
import { RELATIONS_MAX } from './indicator.faults.ts';
import type { IndicatorRow } from './indicator.query.ts';
import { RelateIndicatorsInput } from './indicator.relation.input.ts';
import {
  inWords,
  linkOf,
  type Related,
  type Relation,
  relationsIn,
} from './indicator.relation.query.ts';
import { indicator } from './indicator.verbs.ts';

/** What is added, or the relation that ends. */
type Found = Related & { ends: Relation | null };

export const relationVerbs = {
  // Relations lead from component to whole and never in a circle: not among the platform's with those
  // of any one district.
  relateIndicators: inUnit<IndicatorRow, RelateIndicatorsInput, Found>(
    indicator,
    RelateIndicatorsInput,
    {
      does: 'Say what it is to another indicator, or no longer is.',
      offeredOver: refinedIn,
      at: catalogueOf,
      lock: lockCatalogue,
      async find(ctx, catalogue, input, faults) {
        const related = await linkOf(ctx, catalogue, input, faults);
        if (!related) return null;
        const relations = await relationsIn(ctx, catalogue);
        const same = relations.filter(
          ({ kind, link }) => kind === input.kind && sameLink(link, related.link),
        );
        if (!input.related) return { ...related, ends: ownOf(catalogue, same, faults) };
        faults.push(...(await newLinkFaults(ctx, catalogue, { related, relations, same })));
        if (faults.length === 0) faults.push(...tellingFaults(input, related));
        return { ...related, ends: null };
      },
      async act(ctx, catalogue, { kind }, { link, to, ends }) {
        const relation = { ...columnsOf(link), kind };
        const born = { id: newId(), ownerDistrictId: ownerIn(catalogue), ...relation };
        const sent = ends
          ? deleteRow(ctx.run, 'indicator_relation', { id: ends.id })
          : insertRows(ctx.run, 'indicator_relation', [born]);
        const [before, after] = ends ? [relation, null] : [null, relation];
        return { row: to, sent: [sent], before, after };
      },
    },
  ),
};

interface Adding {
  related: Related;
  relations: readonly Relation[];
  /** Those that say the same already. */
  same: readonly Relation[];
}

async function newLinkFaults(
  ctx: Context,
  catalogue: Keeper,
  { related: { link }, relations, same }: Adding,
): Promise<Fault[]> {
  const field = ['input', 'toId'];
  if (same.length > 0) return [{ code: 'ALREADY_RELATED', field }];
  const links = relations.map((relation) => relation.link);
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

const COUNTED_WITHIN: readonly Relation['kind'][] = ['PART_OF', 'TIER_OF'];

/**
 * What is computed from a sensitive indicator tells of it, and so do parts of one, unless they are
 * marked too. The database keeps it so when a mark comes later.
 */
function tellingFaults({ kind }: RelateIndicatorsInput, { from, to }: Related): Fault[] {
  if (from.sensitive && !to.sensitive) return [{ code: 'NOT_SENSITIVE', field: ['input', 'toId'] }];
  const tells = to.sensitive && !from.sensitive && COUNTED_WITHIN.includes(kind);
  return tells ? [{ code: 'NOT_SENSITIVE', field: ['input', 'fromId'] }] : [];
}

/** The relation of a catalogue itself. @throws Refusal FORBIDDEN when another keeps it */
function ownOf(catalogue: Keeper, same: readonly Relation[], faults: Fault[]): Relation | null {
  const own = same.find(({ ownerDistrictId }) => ownerDistrictId === ownerIn(catalogue));
  if (own) return own;
  if (same.length > 0) throw forbidden('FORBIDDEN_CATALOGUE');
  faults.push({ code: 'ALREADY_RELATED', field: ['input', 'toId'] });
  return null;
}

const samePlace = (one: Place, other: Place) =>
  one.indicatorId === other.indicatorId && one.dimension === other.dimension;

const sameLink = (one: Link, other: Link) =>
  samePlace(one.from, other.from) && samePlace(one.to, other.to);

const columnsOf = ({ from, to }: Link) => ({
  fromId: from.indicatorId,
  fromDimension: from.dimension,
  toId: to.indicatorId,
  toDimension: to.dimension,
});
