import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { statementsOf } from '#test/finding-world';
import { insert } from '#test/isolation-rows';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let send: Send;
beforeAll(async () => {
  world = await openWorld();
  send = await world.actAs('qiantang.admin');
});
afterAll(() => world.close());

interface Page {
  nodes: { title: string; brand: { name: string } | null; unit: { name: string } }[];
  totalCount: number;
}
const ask = async (filter: string, more = '') => {
  const { data, errors } = await send<{ programs: Page }>(
    `{ programs(of: "330114", below: true, first: 100, filter: ${filter} ${more}) {
      totalCount nodes { title brand { name } unit { name } } } }`,
  );
  expect(errors).toBeUndefined();
  return data!.programs;
};
const titles = async (filter: string) => (await ask(filter)).nodes.map(({ title }) => title);

it('lists the programs of a district by its code, each with its brand, in four statements and one for the count', async () => {
  const before = await statementsOf(world);
  const { nodes, totalCount } = await ask('{}', 'orderBy: { field: UNIT_CODE, direction: ASC }');
  expect((await statementsOf(world)) - before).toBe(5);
  expect(nodes).toHaveLength(totalCount);
  expect(nodes.find(({ title }) => title === '犇进三室')!.brand).toEqual({ name: '犇进前进' });
});

it('finds programs by type, line, brand, year and a piece of a title', async () => {
  const all = (await ask('{}')).totalCount;
  expect(await titles('{ type: [MOBILISATION] }')).toEqual(['防疫志愿服务']);
  expect((await titles('{ type: [CAMPAIGN] }')).sort()).toEqual([
    '一季度一主题',
    '全民读书月',
    '宋韵端午',
  ]);
  expect((await titles('{ title: "犇进" }')).sort()).toEqual(['犇进·百业教育', '犇进三室']);
  expect(await titles('{ line: ["CARE_COMMITTEE"] }')).toEqual([]);
  expect(await titles('{ brand: ["x"] }')).toEqual([]);
  // Nobody said when they run.
  for (const year of [2021, 0, -2147483648, 2147483647])
    expect((await ask(`{ year: ${year} }`)).totalCount).toBe(all);
});

it('finds programs by a partner, and by whether others take part or have yet to answer', async () => {
  const known = await send<{ programs: { nodes: { partners: { nodes: { id: string }[] } }[] } }>(
    '{ programs(of: "330114", below: true, first: 100) { nodes { partners { nodes { id } } } } }',
  );
  const partnersOf = known.data!.programs.nodes.map(({ partners }) => partners.nodes);
  const [partner] = partnersOf.flat();
  const working = partnersOf.filter((some) => some.some(({ id }) => id === partner!.id));
  expect((await ask(`{ partner: ["${partner!.id}"] }`)).totalCount).toBe(working.length);
  expect(await titles('{ partner: ["x"] }')).toEqual([]);

  const all = (await ask('{}')).totalCount;
  const [asked, taking] = await world.sql<Owned>(
    `select id, district_id, unit_id, title from program
      where district_id = (select district_id from program where title = '犇进三室')
        and deleted_at is null order by id limit 2`,
  );
  await world.sql('delete from participation where district_id = $1', [asked!.district_id]);
  await askOthers(asked!, 'INVITED');
  await askOthers(taking!, 'ACCEPTED');
  expect(await titles('{ invited: true }')).toEqual([asked!.title]);
  expect(await titles('{ joint: true }')).toEqual([taking!.title]);
  expect((await ask('{ joint: false }')).totalCount).toBe(all - 1);
});

interface Owned {
  id: string;
  district_id: number;
  unit_id: string;
  title: string;
}

/** A part of another unit in a program, and one of its owner, which makes nothing joint. */
async function askOthers({ id, district_id, unit_id }: Owned, state: string): Promise<void> {
  const [other] = await world.sql<{ id: string }>(
    'select id from unit where district_id = $1 and id <> $2 order by id limit 1',
    [district_id, unit_id],
  );
  for (const participant_id of [other!.id, unit_id]) {
    const part = { id: newId(), program_id: id, participant_id, state };
    await insert(world, 'participation', { district_id, unit_id, ...part });
  }
}

it('finds the programs of the units that the reader is a member of, without those below', async () => {
  const list = (of: string, filter: string) =>
    `{ programs(of: "${of}", below: true, first: 100, filter: ${filter}) {
      totalCount nodes { title unit { name } } } }`;
  const ask = async (login: string, filter: string) => {
    const { data } = await (await world.actAs(login))<{ programs: Page }>(list('330102', filter));
    return data!.programs;
  };
  const own = async (login: string) => {
    const { nodes } = await ask(login, '{ mine: true }');
    return [...new Set(nodes.map(({ unit }) => unit.name))];
  };
  expect(await own('xiaoying.staff')).toEqual(['小营街道']);
  expect(await own('shangcheng.admin')).toEqual(['上城区']);
  const [all, others, mine] = await Promise.all(
    ['{}', '{ mine: false }', '{ mine: true }'].map((filter) => ask('xiaoying.staff', filter)),
  );
  expect(others!.totalCount).toBe(all!.totalCount - mine!.totalCount);
  expect(others!.nodes.some(({ unit }) => unit.name === '小营街道')).toBe(false);
});
