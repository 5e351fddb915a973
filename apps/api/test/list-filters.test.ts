import {
  getNamedType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACES } from './isolation-rows.ts';
import { past, plantLists, spreadRows } from './list-spread.ts';
import {
  fieldOf,
  hasParent,
  type ListOf,
  lists,
  type ListWorld,
  openListWorld,
  parents,
  rowTypeOf,
} from './list-world.ts';
import type { Send, World } from './world.ts';

let world: World;
let sights: ListWorld[];
beforeAll(async () => {
  const made = await openListWorld();
  world = made.world;
  await plantLists(world);
  await spreadRows(world);
  const planted = { world, district: PLACES.own.districtId };
  sights = [
    made,
    { ...planted, send: await world.actAs('shangcheng.admin') },
    { ...planted, send: await world.actAs('operator') },
  ];
});
afterAll(() => world.close());

interface Row {
  id: string;
  said: unknown;
}
interface Page {
  nodes: Row[];
  totalCount: number;
}

/** Where the value stands that a filter asks for, where not in the field of its name. */
const READS: Record<string, { said: string; value: (said: never) => unknown }> = {
  'ProgramFilter.open': { said: 'state', value: (said) => said !== 'CLOSED' && said !== 'DROPPED' },
  'ProgramFilter.line': {
    said: 'lines',
    value: (said: { code: string }[]) => said.map(({ code }) => code),
  },
  'ProgramFilter.ids': { said: 'id', value: (said) => said },
  'ProgramFilter.brand': { said: 'brand', value: (said: { id: string } | null) => said?.id },
  'ProgramFilter.year': { said: 'startsOn', value: (said: string) => Number(said.slice(0, 4)) },
  'TargetFilter.name': { said: 'indicator', value: ({ name }: { name: string }) => name },
  'TargetFilter.year': { said: 'planStart', value: (said: string) => Number(said.slice(0, 4)) },
  'TargetFilter.open': { said: 'planEnd', value: (said: string) => Date.parse(said) > Date.now() },
  'BrandFilter.live': { said: 'endedOn', value: (said) => said === null },
  'WorkLineFilter.open': { said: 'closedAt', value: (said) => said === null },
  'WorkLineFilter.own': { said: 'owner', value: (said) => said !== null },
  'IndicatorFilter.open': { said: 'closedAt', value: (said) => said === null },
  'IndicatorFilter.ids': { said: 'id', value: (said) => said },
  'IndicatorFilter.own': { said: 'owner', value: (said) => said !== null },
  'IndicatorFilter.measureKind': {
    said: 'measure',
    value: ({ kind }: { kind: string }) => kind,
  },
};
const SUBFIELDS: Record<string, string> = {
  ...{
    owner: '{ id }',
    indicator: '{ name }',
    measure: '{ kind }',
    brand: '{ id }',
    lines: '{ code }',
  },
};

/** Lists whose rows have one value by what they are, and another that none of them has. */
const ALIKE: Record<string, string> = { 'invitations by state': 'LEFT' };

/** Filters by rows of other tables, which are asked of rows made for them. */
const ASKED_ELSEWHERE: Record<string, string> = {
  'ProgramFilter.partner': 'program.list.test.ts',
  'ProgramFilter.joint': 'program.list.test.ts',
  'ProgramFilter.invited': 'program.list.test.ts',
  'ProgramFilter.mine': 'program.list.test.ts',
  'ProgramFilter.lateMilestones': 'milestone.test.ts',
  ...Object.fromEntries(
    ['overdue', 'led', 'awaits', 'result'].map((by) => [
      `ProgramFilter.${by}`,
      'program.joined.test.ts',
    ]),
  ),
};

const filterOf = ([type, list]: ListOf) => {
  const filter = fieldOf(type, list).args.find(({ name }) => name === 'filter');
  return filter && (getNamedType(filter.type) as GraphQLInputObjectType);
};
const cases = lists.flatMap((list) => {
  const filter = filterOf(list);
  return Object.values(filter?.getFields() ?? {})
    .filter(({ name }) => !(`${filter!.name}.${name}` in ASKED_ELSEWHERE))
    .map((field) => ({
      ...{ type: list[0], list: list[1], by: field.name, field, of: filter!.name },
    }));
});
type Case = (typeof cases)[number];

/** How the value that a filter asks for is read of a row. @throws when nobody said it */
function readingOf({ type, list, of, by }: Case) {
  const told = READS[`${of}.${by}`];
  if (told) return told;
  if (!(by in rowTypeOf(fieldOf(type, list)).getFields()))
    throw new Error(`Say in READS where rows tell what ${of}.${by} asks for.`);
  return { said: by, value: (said: unknown) => said };
}

/** Where a list is read: by whom, and of which parents; null: of none. */
interface Place {
  send: Send;
  ids: readonly (string | null)[];
}

/** A list of every parent of a place, in their order. */
async function listsAt(
  { type, list }: Case,
  { send, ids }: Place,
  page: string,
  rows = '',
): Promise<Page[]> {
  if (ids.length === 0) return [];
  const atRoot = type === 'Query';
  const aliases = ids.map((id, at) => {
    const of = id && atRoot ? `of: "${id}", below: true, ` : '';
    const field = `${atRoot ? `p${at}: ` : ''}${list}(${of}${page}) { totalCount ${rows} }`;
    return atRoot ? field : `p${at}: node(id: "${id}") { ... on ${type} { ${field} } }`;
  });
  const { data, errors } = await send<Record<string, Page & Record<string, Page>>>(
    `{ ${aliases.join(' ')} }`,
  );
  expect(errors).toBeUndefined();
  return ids.map((_, at) => (atRoot ? data![`p${at}`]! : data![`p${at}`]![list]!));
}

const PAGE_MAX = 100;
const PARENTS_MAX = 5;

/** Where a list has most rows, of those parents all of whose rows fit on a page. */
async function fullest(one: Case): Promise<Place> {
  const { type, list } = one;
  const ofUnits = hasParent(fieldOf(type, list)) ? (['Street', 'Community'] as const) : [];
  const under = type === 'Query' ? ofUnits : [type];
  const places = await Promise.all(
    sights.map(async (at) => {
      const { send } = at;
      const found = await Promise.all(under.map((parent) => parents(at, parent, 40)));
      const ids = under.length > 0 ? found.flat() : [null];
      const pages = await listsAt(one, { send, ids }, 'first: 1');
      const counted = pages.map(({ totalCount }, n) => ({ id: ids[n]!, totalCount }));
      const best = counted
        .filter(({ totalCount }) => totalCount > 0 && totalCount <= PAGE_MAX)
        .sort((a, b) => b.totalCount - a.totalCount)
        .slice(0, PARENTS_MAX);
      const rows = best.reduce((sum, { totalCount }) => sum + totalCount, 0);
      return { send, ids: best.map(({ id }) => id), rows };
    }),
  );
  return places.reduce((best, place) => (place.rows > best.rows ? place : best));
}

const BOUNDS: Record<string, (value: string, bound: string) => boolean> = {
  gte: (value, bound) => value >= bound,
  lte: (value, bound) => value <= bound,
  lt: (value, bound) => value < bound,
};

/** How a text is written for a search. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

type Asked = [asked: string, holds: (value: unknown) => boolean];

/** What to ask for, of the values that there are, with what it then asks of each. */
function questions({ type }: GraphQLInputField, values: readonly unknown[]): Asked[] {
  const known = [
    ...new Set(values.flat().filter((value) => value != null) as (string | boolean)[]),
  ].sort();
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const middle = (known.length - 1) / 2;
    return Object.keys(named.getFields()).map((name) => {
      const bound = known[name === 'lte' ? Math.floor(middle) : Math.ceil(middle)] as string;
      const holds = BOUNDS[name]!;
      return [`{ ${name}: "${bound}" }`, (value) => value !== null && holds(`${value}`, bound)];
    });
  }
  if (isListType(type)) {
    const several = known.length > 2 ? [known.slice(0, 2)] : [];
    const sets = [...known.map((value) => [value]), ...several];
    const said = isEnumType(named) ? String : JSON.stringify;
    return sets.map((set) => [
      `[${set.map((value) => said(value)).join()}]`,
      (value) => [value].flat().some((one) => set.includes(one as string)),
    ]);
  }
  if (named.name === 'String') {
    const [longest = ''] = (known as string[]).toSorted((a, b) => b.length - a.length);
    const piece = longest.slice(1);
    return [[JSON.stringify(piece), (value) => folded(`${value ?? ''}`).includes(folded(piece))]];
  }
  if (named.name === 'Int')
    return known.map((number) => [`${number}`, (value) => value === number]);
  expect(named.name).toBe('Boolean');
  return [true, false].map((asked) => [`${asked}`, (value) => value === asked]);
}

describe('a filter', () => {
  it.each(cases.map((one) => [one.type, one.list, one.by, one] as const))(
    'of %s.%s by %s leaves what has the value, and counts it',
    async (_, __, by, one) => {
      const { said, value } = readingOf(one);
      const place = await fullest(one);
      const rows = `nodes { id said: ${said} ${SUBFIELDS[said] ?? ''} }`;
      const read = async (filter: string) => {
        const pages = await listsAt(one, place, `first: 100${filter}`, rows);
        for (const { nodes, totalCount } of pages) expect(totalCount).toBe(nodes.length);
        return pages.flatMap(({ nodes }) => nodes);
      };
      const all = await read('');
      const valueOf = (row: Row) => value(row.said as never);
      const asked = questions(one.field, all.map(valueOf));
      expect(asked.length).toBeGreaterThan(0);
      const other = ALIKE[`${one.list} by ${by}`];
      if (other) asked.push([`[${other}]`, () => false]);
      for (const [filter, holds] of asked) {
        const left = all.filter((row) => holds(valueOf(row)));
        const tells = left.length > 0 && left.length < all.length;
        expect([filter, tells]).toEqual([filter, !other]);
        expect([filter, await read(`, filter: { ${by}: ${filter} }`)]).toEqual([filter, left]);
      }
    },
  );

  it('of a text takes it however it is typed, as it stands, and no other way', async () => {
    const { world, send, district } = sights[0]!;
    const sql = `update activity set title = $2
      where id = (select id from activity where district_id = $1 order by id limit 1)`;
    await past(world.sql, 'activity', sql, [district, '50% off Ｔａｉ　Chi 晨练']);
    const [of] = await parents(sights[0]!, 'District');
    const found = async (title: string) => {
      const { data, errors } = await send<{ activities: Page }>(
        `query ($of: ID!, $title: String) {
          activities(of: $of, below: true, filter: { title: $title }) { nodes { id } totalCount } }`,
        { of, title },
      );
      return errors ? errors[0]!.extensions.code : data!.activities.totalCount;
    };
    for (const typed of ['tai chi', 'ＴＡＩchi晨', '0%o'])
      expect([typed, await found(typed)]).toEqual([typed, 1]);
    for (const typed of ['5_% off', '%tai%'])
      expect([typed, await found(typed)]).toEqual([typed, 0]);
    for (const typed of ['a\0', '晨'.repeat(101)])
      expect([typed, await found(typed)]).toEqual([typed, 'BAD_USER_INPUT']);
  });
});
