import { afterAll, beforeAll, expect, it } from 'vitest';
import { actOnFigure, type FigureAnswer, payloadOf } from './figure-fixture.ts';
import { indicatorId } from './total-fixture.ts';
import { openWorld, placeId, type Send, type World } from './world.ts';

let world: World;
let staff: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

const source = { kind: 'ENTRY', title: '台账' };

async function record(send: Send, unit: string, year: number, quantity: object) {
  const answer = await actOnFigure(send, 'recordFigure', {
    unitId: await placeId(world, unit),
    indicatorId: indicatorId('CASE_ACTIONS'),
    period: { start: `${year}-01-01`, end: `${year + 1}-01-01` },
    quantity,
    source,
  });
  return payloadOf(answer).figure!;
}

async function reword({ id, version }: FigureAnswer, wording: string) {
  const input = { id, expectedVersion: version, quantity: { wording }, source, reason: 'r' };
  return payloadOf(await actOnFigure(staff, 'correctFigure', input)).figure!;
}

async function isHidden({ id }: FigureAnswer): Promise<boolean> {
  const { data } = await staff<{ node: { hidden: boolean } }>(
    'query ($id: ID!) { node(id: $id) { ... on Figure { hidden } } }',
    { id },
  );
  return data!.node.hidden;
}

/** Turns 不足9 up to 不足17 until the large sibling is hidden: then secret + n is 18. */
async function guess(year: number): Promise<number | null> {
  await record(staff, '小营街道', year, { value: '300' });
  const sibling = await record(staff, '紫金社区', year, { value: '200' });
  let lever = await record(staff, '老浙大社区', year, { wording: '不足9次' });
  for (let n = 9; n <= 17; n += 1) {
    if (n > 9) lever = await reword(lever, `不足${n}次`);
    if (await isHidden(sibling)) return 18 - n;
  }
  return null;
}

it('does not let street staff find a small count by turning a figure of their own', async () => {
  const worker = await world.actAs('changmingsi.worker');
  const secrets = [2, 5, 7];
  const guesses: (number | null)[] = [];
  for (const [at, secret] of secrets.entries()) {
    await record(worker, '长明寺巷社区', 2001 + at, { value: String(secret) });
    guesses.push(await guess(2001 + at));
  }
  expect(guesses).not.toEqual(secrets);
});
