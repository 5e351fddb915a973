import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import { randomQueries, type Scalars } from './random-document.ts';
import { openWorld, type Send, type World } from './world.ts';

const RUNS = Number(process.env.LINLI_SOAK ?? 300);
const WHO = [
  'shangcheng.admin',
  'xiaoying.staff',
  'changmingsi.worker',
  'yiyou.member',
  'operator',
  'shifan.admin',
];

let world: World;
const senders: Send[] = [];
const scalars: Scalars = {
  Int: ['1', '2', '5', '100', '0', '-1', '101', '2147483647', 'null'],
  String: ['"330102"', '"990001"', '""', '"x"', '"字"', 'null'],
  Boolean: ['true', 'false'],
  Date: ['"2021-01-01"', '"1600-02-29"', '"9999-12-31"'],
  indicators: ['"ACTIVITY_COUNT"', '"x"'],
  code: ['"330102"', '"330109"', '"990001"', '"x"'],
  after: ['null', '"WyJ4IiwieCJd"', '"x"'],
  before: ['null', '"x"'],
};

beforeAll(async () => {
  world = await openWorld();
  for (const login of WHO) senders.push(await world.actAs(login));
  senders.push(world.anonymous);
  const ids: string[] = ['"x"', '12'];
  for (const [type, text] of [
    ['District', `unit where kind = 'DISTRICT'`],
    ['Street', `unit where kind = 'STREET'`],
    ['Site', `unit where kind = 'SITE'`],
    ['Program', 'program'],
    ['Activity', 'activity'],
    ['Figure', 'figure'],
    ['Target', 'target'],
    ['Agreement', 'agreement'],
  ] as const) {
    const rows = await world.sql<{ district_id: number; id: string }>(
      `select district_id, id from ${text} order by id limit 12`,
    );
    ids.push(
      ...rows.map((row) => `"${globalId(type, { districtId: row.district_id, id: row.id })}"`),
    );
  }
  scalars.ID = ids;
});
afterAll(() => world.close());

it(`answers ${RUNS} random valid queries of random people without an error of its own`, async () => {
  const schema = createSchema(modules);
  const actor = fc.nat({ max: WHO.length });
  await fc.assert(
    fc.asyncProperty(randomQueries(schema, scalars), actor, async (query, who) => {
      expect(validate(schema, parse(query))).toEqual([]);
      const answer = await senders[who]!(query);
      const text = JSON.stringify(answer.errors ?? []);
      expect(
        [answer.status < 500, text.includes('INTERNAL'), /\bat .*:\d+:\d+|node_modules/.test(text)],
        `${query}\n${text}`,
      ).toEqual([true, false, false]);
      expect(answer.extensions?.requestId).toEqual(expect.any(String));
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);

it('answers a random query in the same way once it has come often enough to be compiled', async () => {
  await fc.assert(
    fc.asyncProperty(randomQueries(createSchema(modules), scalars), async (query) => {
      fc.pre(!query.includes('rateLimit'));
      const [first] = senders;
      const { status, data, errors } = await first!(query);
      for (let again = 0; again < 3; again += 1) {
        const answer = await first!(query);
        expect([answer.status, answer.data]).toEqual([status, data]);
        // Of several errors that null the same parent, an executor may tell one or all.
        expect(answer.errors === undefined).toBe(errors === undefined);
      }
    }),
    { numRuns: Math.ceil(RUNS / 10) },
  );
}, 3_600_000);
