import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { handleOf, openRowDoor, type RowDoor } from '#test/row-door';
import { PLACES } from '#test/isolation-rows';
import { openWorld, type Send, type World } from '#test/world';

/** Programs of a neighbouring street that all have what a hostile reader guesses in their names. */
const NEIGHBOURS = 4_000;
const GUESS = '庚寅巡查';

let world: World;
let door: RowDoor;
let staff: Send;
let partner: Send;
let admin: Send;
let blocksBefore: Record<string, number>;
const people = ['xiaoying.staff', 'yiyou.owner', 'shangcheng.admin'] as const;

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  [staff, partner, admin] = await Promise.all([
    world.actAs('xiaoying.staff'),
    world.actAs('yiyou.owner'),
    world.actAs('shangcheng.admin'),
  ]);
  await plant(PLACES.own.unitId, 3);
  await world.sql('vacuum analyze search_entry');
  blocksBefore = await blocksOf();
  await plant(PLACES.neighbour.unitId, NEIGHBOURS);
  await world.sql('vacuum analyze search_entry');
});
afterAll(async () => {
  await door.close();
  await world.close();
});

const plant = (unit: string, count: number) =>
  world.sql(
    `insert into program (district_id, id, unit_id, title)
     select 1, gen_random_uuid(), $1, $2 || n from generate_series(1, $3::integer) n`,
    [unit, GUESS, count],
  );

/** Blocks that a search of each person looks at. */
async function blocksOf(): Promise<Record<string, number>> {
  const blocks: Record<string, number> = {};
  for (const login of people) {
    const handle = await handleOf(world, login);
    const explain = `explain (analyze, buffers, format json)
      select * from search_found('${GUESS}', array['PROGRAM'], 18, null, null)`;
    await door.ask(handle, explain);
    const answer = await door.ask(handle, explain);
    if ('refused' in answer) throw new Error(answer.refused);
    const [{ Plan: plan }] = answer.rows[0]!['QUERY PLAN'] as [{ Plan: Record<string, number> }];
    blocks[login] = plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!;
  }
  return blocks;
}

interface Found {
  search: { hasMore: boolean; hits: { id: string; name: string }[] }[];
}

async function find(send: Send, text: string, asked: object = {}) {
  const { data, errors } = await send<Found>(
    `query ($text: String!, $of: ID, $first: Int! = 20) {
      search(text: $text, of: $of, first: $first, kinds: [PROGRAM]) { hasMore hits { id name } } }`,
    { text, ...asked },
  );
  expect(errors).toBeUndefined();
  return data!.search;
}

describe('what others may read', () => {
  it('is not counted: three of one’s own are all there are', async () => {
    const [group] = await find(staff, GUESS, { first: 3 });
    expect(group).toMatchObject({ hasMore: false });
    expect(group!.hits).toHaveLength(3);
    expect((await find(admin, GUESS, { first: 3 }))[0]).toMatchObject({ hasMore: true });
  });

  it('does not crowd out what is one’s own, be it the worse match', async () => {
    await world.sql(
      `update program set title = '一年一度的' || title where unit_id = $1
      and title like '${GUESS}%'`,
      [PLACES.own.unitId],
    );
    expect((await find(staff, GUESS))[0]?.hits).toHaveLength(3);
  });

  it('cannot be told by the difference of two questions', async () => {
    for (const text of [`${GUESS}7`, `${GUESS}77`, 'gyxc', 'gengyin', '寅巡']) {
      const all = (await find(staff, text)).flatMap(({ hits }) => hits);
      const of = globalId('Street', { districtId: 1, id: PLACES.own.unitId });
      const own = (await find(staff, text, { of })).flatMap(({ hits }) => hits);
      expect(all).toEqual(own);
      expect(all.every(({ name }) => name.startsWith('一年一度的'))).toBe(true);
    }
  });

  it('is not told to a partner that works elsewhere', async () => {
    const names = (await find(partner, GUESS)).flatMap(({ hits }) => hits.map(({ name }) => name));
    expect(names.filter((name) => !name.startsWith('一年一度的'))).toEqual([]);
  });

  it('costs nobody a block who may not read it', async () => {
    const after = await blocksOf();
    // The index is one, so that it may have grown by a level or two for everybody.
    const few = 40;
    expect(after['xiaoying.staff']! - blocksBefore['xiaoying.staff']!).toBeLessThan(few);
    expect(after['yiyou.owner']! - blocksBefore['yiyou.owner']!).toBeLessThan(few);
    expect(after['shangcheng.admin']! - blocksBefore['shangcheng.admin']!).toBeGreaterThan(few);
  });
});
