import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import type { Key, NodeType } from '#kernel/ids';
import { type SearchSource, searchSources } from '#modules/kit/slice/searches';

/** Most characters that are looked for. */
export const SOUGHT_MAX = 200;

/** Most rows of one kind. */
export const HITS_MAX = 20;

/** What looking through all words costs, in list items, whatever is found. */
export const PRICE_OF_SEARCH = 200;

interface Name {
  name: string;
  nameEn: string | null;
}

/** A row that has the words. */
export interface HitRow extends Name {
  type: NodeType;
  districtId: number;
  id: string;
  code: string | null;
  under: Name | null;
}

interface Sought {
  text: string;
  kinds: readonly string[];
  /** Found in this unit and below alone. */
  of: Key | null;
  first: number;
}

const nameOf = (unit: string, district: string) =>
  `(select json_build_object('name', n.name, 'nameEn', n.name_en) from unit_version n
     where n.district_id = ${district} and n.unit_id = ${unit} and n.valid @> local_today())`;

/**
 * Most of one kind that the words are looked up of, for each that is wanted: a subject may have them in
 * several rows, and some of what the function finds may not be its reader's.
 */
const LOOKED_UP = 3;

/**
 * The best rows of one kind. Each that has the words is looked up as its reader may read it, best first,
 * until there are enough: nothing is told of the others, not even that there are some.
 */
function branch(kind: string, source: SearchSource): string {
  const { rows, type, name, nameEn, code = 'null', unit, under = unit } = source;
  const { from, where = 'true', columns } = rows as RowSource<{ districtId: number }>;
  const district = columns.districtId as string;
  return `(select '${kind}' as kind, json_agg(h order by h.starts desc, h.length, h.id) as hits from (
    select f.starts, f.length, t.* from (
        select f.id, f.district_id, bool_or(f.starts) as starts, min(f.length) as length
          from found f where f.kind = '${kind}' group by 1, 2 order by starts desc, length, id) f
      cross join lateral (
        select ${type} as type, ${district} as "districtId", t.id, ${name} as name, ${nameEn} as "nameEn",
            ${code} as code, ${under ? nameOf(under, district) : 'null::json'} as under
          from ${from} where t.id = f.id and ${district} = f.district_id and ${where} offset 0) t
     order by f.starts desc, f.length, f.id limit $2) h)`;
}

/** The rows of each kind that have the words: names that begin with them first, then the shortest. */
export async function searched(ctx: Context, { text, kinds, of, first }: Sought) {
  ctx.read.spend(PRICE_OF_SEARCH);
  const sources = [...searchSources()].filter(([kind]) => kinds.includes(kind));
  if (sources.length === 0) return [];
  const branches = sources.map(([kind, source]) => branch(kind, source));
  const answer = await ctx.run(
    `with found as materialized (select * from search_found($1, $3, $2 * ${LOOKED_UP}, $4, $5))
     ${branches.join(' union all ')}`,
    [text, first + 1, kinds, of?.districtId ?? null, of?.id ?? null],
  );
  const groups = (answer as unknown as { kind: string; hits: HitRow[] | null }[]).flatMap(
    ({ kind, hits }) =>
      hits ? [{ kind, hits: hits.slice(0, first), hasMore: hits.length > first }] : [],
  );
  for (const { hits } of groups) ctx.read.spend(hits.length);
  return groups;
}
