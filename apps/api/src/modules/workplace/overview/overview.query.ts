import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import type { Key } from '#kernel/ids';
import { allAttentions, allTallies, type Attention, type Tally } from '#modules/kit/slice/tallies';
import { REACHABLE, unitRows } from '#modules/tenancy/unit/unit.query';
import { units } from '#modules/tenancy/unit/unit.list';

/** Most units below that an overview is of. */
export const CHILDREN_MAX = 200;

/** A unit with what is counted at and below it, by name. */
export interface OverviewRow {
  unit: Key;
  counts: Readonly<Record<string, number>>;
}

/** $1, $2: the units whose children are asked for; $3: a year. */
const CHILDREN = `y as materialized (
    select make_date($3, 1, 1) as starts, make_date($3 + 1, 1, 1) as ends
  ), child as materialized (
    select * from (
      select k.n, t.district_id, t.id, row_number() over (
               partition by k.n order by ${units.sql.orders.CODE!.sql}, t.id) as place
        from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n)
        join unit_path p on p.district_id = k.district_id and p.ancestor_id = k.id and p.depth = 1
        join (${unitRows.from}) on t.district_id = p.district_id and t.id = p.descendant_id
       where ${REACHABLE} and coalesce(t.closed_on > local_today(), true)) c
     where c.place <= ${CHILDREN_MAX}
  ), below as materialized (
    select distinct c.district_id, c.id as child, p.descendant_id as id
      from child c join unit_path p on p.district_id = c.district_id and p.ancestor_id = c.id)`;

function rowsOf({ rows, where, unit = 't.unit_id' }: Tally): string {
  const { from, where: there = 'true' } = rows as RowSource<object>;
  return `below b join ${from} on t.district_id = b.district_id and ${unit} = b.id cross join y
    where ${there} and ${where}`;
}

const counted = (name: string, tally: Tally, what = '*') =>
  `select b.district_id, b.child, '${name}' as name, count(${what})::int as count
     from ${rowsOf(tally)} group by b.district_id, b.child`;

/** Under what name the programs are counted that something to look at is part of. */
export const programsOf = (code: string) => `${code}.programs`;

function lookedAt(code: string, own: Attention): string[] {
  if (own.lacks) return [lacking(code, own)];
  const inPrograms = own.program && counted(programsOf(code), own, `distinct ${own.program}`);
  return [counted(code, own), ...(inPrograms ? [inPrograms] : [])];
}

/** One where there is no row: looked for, not counted. Of what the reader does not see, nothing lacks. */
const lacking = (name: string, tally: Tally) =>
  `select c.district_id, c.id, '${name}', 1 from child c
    where c.id = any((select read_units())::uuid[])
      and not exists (select from ${rowsOf(tally)} and b.district_id = c.district_id and b.child = c.id)`;

/** What an operation selects is counted; what to look at, only where that is asked for. */
function branches({ selected }: Context['scope']): string[] {
  const fields = selected.get('UnitOverview') ?? new Set();
  const tallies = [...allTallies()].filter(([name]) => fields.has(name));
  const attentions = fields.has('attention') ? [...allAttentions()] : [];
  return [
    ...tallies.map(([name, tally]) => counted(name, tally)),
    ...attentions.flatMap(([code, own]) => lookedAt(code, own)),
  ];
}

/**
 * The units that hang directly under a unit today, by code, each with what is counted at and below
 * it: one statement, however many they are and whatever is counted.
 */
export function overviewsBelow(ctx: Context, unit: Key, year: number): Promise<OverviewRow[]> {
  return ctx.read.batch(`overview.${year}`, unit, async (keys) => {
    const counts = [
      `select null::smallint as district_id, null::uuid as child, '' as name, 0 as count where false`,
      ...branches(ctx.scope),
    ];
    const rows = await ctx.run(
      `with ${CHILDREN}, counts as materialized (${counts.join(' union all ')})
       select c.n, json_agg(json_build_object('unit', json_build_object('districtId', c.district_id, 'id', c.id),
                'counts', (select coalesce(json_object_agg(x.name, x.count), '{}') from counts x
                  where x.district_id = c.district_id and x.child = c.id)) order by c.place) as rows
         from child c group by c.n`,
      [keys.map(({ districtId }) => districtId), keys.map(({ id }) => id), year],
    );
    const found = new Map(rows.map(({ n, rows: own }) => [Number(n), own as OverviewRow[]]));
    for (const own of found.values()) ctx.read.spend(own.length);
    return keys.map((_, at) => found.get(at + 1) ?? []);
  });
}
