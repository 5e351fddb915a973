import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import type { Keeper } from '#modules/kit/verb/noun';

import type { Link, Place } from './indicator.cycle.ts';
import { type DimensionName, dimensionsIn } from './indicator.dimension.query.ts';
import {
  indicatorIn,
  type IndicatorRow,
  type RelationRow,
  wholeIndicatorRows,
} from './indicator.query.ts';
import { ownerIn } from '#modules/kit/catalogue/catalogue.rule';
import type { RelateIndicatorsInput } from './indicator.relation.input.ts';

/** A relation that holds in a catalogue. */
export interface Relation {
  id: string;
  ownerDistrictId: number | null;
  kind: RelationRow['kind'];
  link: Link;
}

/** Every relation that a catalogue knows: the platform's and its own. */
export async function relationsIn(ctx: Context, catalogue: Keeper): Promise<Relation[]> {
  const rows = await ctx.run(
    `select id, owner_district_id as "ownerDistrictId", kind,
       json_build_object('from', json_build_object('indicatorId', from_id, 'dimension', from_dimension),
         'to', json_build_object('indicatorId', to_id, 'dimension', to_dimension)) as link
       from indicator_relation where owner_district_id is null or owner_district_id = $1::smallint`,
    [ownerIn(catalogue)],
  );
  return rows as unknown as Relation[];
}

/** Both sides of a relation. */
export interface Related {
  link: Link;
  from: IndicatorRow;
  to: IndicatorRow;
}

/** The sides that an input names; what the catalogue does not know goes to `faults`. */
export async function linkOf(
  ctx: Context,
  catalogue: Keeper,
  input: RelateIndicatorsInput,
  faults: Fault[],
): Promise<Related | null> {
  const sides = [input.fromId, input.toId].map((id) => indicatorIn(ctx, catalogue, id));
  const [from, to] = await Promise.all(sides);
  const unknown = (field: keyof RelateIndicatorsInput) =>
    void faults.push({ code: 'UNKNOWN', field: ['input', field] });
  if (!from) unknown('fromId');
  if (!to) unknown('toId');
  const ids = [from, to].flatMap((side) => side?.id ?? []);
  const known = await dimensionsIn(ctx, catalogue, ids);
  const sideOf = (side: IndicatorRow, field: 'fromDimension' | 'toDimension'): Place => {
    const dimension = input[field] == null ? null : (storedText(input[field]) ?? '');
    const found = known.some((row) => row.indicatorId === side.id && row.name === dimension);
    if (dimension !== null && !found) unknown(field);
    return { indicatorId: side.id, dimension };
  };
  const [fromSide, toSide] = [
    from && sideOf(from, 'fromDimension'),
    to && sideOf(to, 'toDimension'),
  ];
  if (faults.length > 0 || !fromSide || !toSide) return null;
  return { link: { from: fromSide, to: toSide }, from: from!, to: to! };
}

/** Places by name in the reader's language, each leading to the next. */
export async function inWords(
  ctx: Context,
  catalogue: Keeper,
  places: readonly Place[],
): Promise<string> {
  const ids = [...new Set(places.map(({ indicatorId }) => indicatorId))];
  const [dimensions, ...indicators] = await Promise.all([
    dimensionsIn(ctx, catalogue, ids),
    ...ids.map((id) => ctx.read.byKey(wholeIndicatorRows, { districtId: 0, id })),
  ]);
  const inLanguage = (row: Pick<DimensionName, 'name' | 'nameEn'>) =>
    (ctx.locale === 'en' ? row.nameEn : null) ?? row.name;
  return places
    .map(({ indicatorId, dimension }) => {
      const name = inLanguage(indicators.find((row) => row?.id === indicatorId)!);
      if (dimension === null) return name;
      const finer = dimensions.find(
        (row) => row.indicatorId === indicatorId && row.name === dimension,
      );
      return `${name} · ${finer ? inLanguage(finer) : dimension}`;
    })
    .join(' → ');
}
