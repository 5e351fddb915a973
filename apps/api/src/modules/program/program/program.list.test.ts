import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementsOf } from '#test/finding-world';
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
