import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type Send, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const READS = Number(process.env.LINLI_SOAK_READS ?? 1_000);
const AT_A_TIME = 64;
const WHO = [
  'shangcheng.admin',
  'binjiang.admin',
  'xiaoshan.admin',
  'pudong.admin',
  'xiaoying.staff',
  'ziyang.staff',
  'changmingsi.worker',
  'yiyou.member',
  'operator',
];

const QUERIES = [
  '{ viewer { account { login } memberships { role unit { name } partner { name } } } }',
  '{ districts { nodes { id code programs(first: 10, includeDescendants: true) { totalCount nodes { id title } } } } }',
  '{ districts { nodes { figures(first: 5) { nodes { id value hidden } } partners(first: 5) { nodes { id name } } } } }',
];

/** A machine that does much else has no room for a moment, and says so: it is asked again. */
async function answered(send: Send, query: string) {
  for (;;) {
    const answer = await send(query);
    if (answer.errors?.[0]?.extensions?.code !== 'UNAVAILABLE') return answer;
  }
}

it(`gives everybody their own rows in ${READS} reads, ${AT_A_TIME} at a time`, async () => {
  const actors: { send: Send; expected: string[] }[] = [];
  for (const login of WHO) {
    const send = await world.actAs(login);
    const expected: string[] = [];
    for (const query of QUERIES) expected.push(JSON.stringify((await send(query)).data));
    actors.push({ send, expected });
  }
  expect(new Set(actors.map(({ expected }) => expected.join())).size).toBe(WHO.length);
  let next = 0;
  let wrong = 0;
  const work = async () => {
    for (let at = next++; at < READS; at = next++) {
      const { send, expected } = actors[(at * 7) % actors.length]!;
      const which = at % QUERIES.length;
      const { data, errors } = await answered(send, QUERIES[which]!);
      if (errors || JSON.stringify(data) !== expected[which]) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  expect(wrong).toBe(0);
}, 600_000);
