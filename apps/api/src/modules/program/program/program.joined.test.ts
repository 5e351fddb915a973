import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JointResults } from '#test/result-fixture';
import { type Stage, stageOf } from '#test/samples';
import { openWorld, placeId, type Send, type World } from '#test/world';
import { proposed } from '../share/share.samples.ts';
import { street, drafted } from './program.samples.ts';

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

interface Listed {
  totalCount: number;
  nodes: { id: string; jointUnits: number }[];
}
const list = async (send: Send, unit: string, filter = '{}') => {
  const of = await placeId(world, unit);
  const { data, errors } = await send<{ programs: Listed }>(
    `query ($of: ID!) { programs(of: $of, below: true, first: 100, filter: ${filter}) {
      totalCount nodes { id jointUnits } } }`,
    { of },
  );
  expect(errors).toBeUndefined();
  const { totalCount, nodes } = data!.programs;
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(totalCount);
  return nodes.map(({ id }) => id);
};

interface Waiting {
  kind: string;
  count: number;
  programs: number | null;
}
const waiting = async (send: Send, unit: string, kind: string) => {
  const { data } = await send<{ todoCounts: Waiting[] }>(
    `query ($of: ID!) { todoCounts(of: $of, kinds: [${kind}]) { kind count programs } }`,
    { of: await placeId(world, unit) },
  );
  return data!.todoCounts[0]!;
};

describe('a program that a unit takes part in', () => {
  it('is in its list once, and no more when only those are asked for that it leads', async () => {
    const { id } = await proposed(stage);
    const guest = await stage.as('ziyang.staff');
    const owner = await stage.as(street.by);
    expect(await list(guest, '紫阳街道')).toContain(id);
    expect(await list(guest, '紫阳街道', '{ led: true }')).not.toContain(id);
    expect(await list(guest, '紫阳街道', '{ led: false }')).toEqual([id]);
    expect(await list(owner, '小营街道')).toContain(id);
    expect(await list(owner, '小营街道', '{ led: false }')).not.toContain(id);
    const admin = await stage.as('shangcheng.admin');
    expect(await list(admin, '上城区')).toContain(id);
    expect(await list(admin, '上城区', '{ led: false }')).toEqual([]);
  });

  it('is found by what it waits for of a unit, as often as that is counted', async () => {
    const guest = await stage.as('ziyang.staff');
    const owner = await stage.as(street.by);
    const found = await list(guest, '紫阳街道', '{ awaits: [SHARES] }');
    const count = await waiting(guest, '紫阳街道', 'SHARES_PROPOSED');
    expect([found.length > 0, count.programs]).toEqual([true, found.length]);
    expect(await list(guest, '紫阳街道', '{ awaits: [RESULT] }')).toEqual([]);
    // It waits for the guest, not for the unit that proposed them.
    expect(await list(owner, '小营街道', '{ awaits: [SHARES] }')).toEqual([]);
  });

  it('is counted once where several units owe an answer to its result', async () => {
    const results = new JointResults(stage);
    const { id } = await results.joint();
    await results.propose(id);
    const admin = await stage.as('shangcheng.admin');
    expect(await list(admin, '上城区', '{ awaits: [RESULT] }')).toEqual([id]);
    expect(await list(admin, '上城区', '{ result: [PROPOSED] }')).toEqual([id]);
    expect(await list(admin, '上城区', '{ result: [AGREED, DISPUTED, OUTDATED] }')).toEqual([]);
    const worker = await stage.as('changmingsi.worker');
    expect(await list(worker, '长明寺巷社区', '{ awaits: [RESULT] }')).toEqual([id]);
    const { data } = await admin<{
      unit: { childOverviews: { attention: (Waiting & { code: string })[] }[] };
    }>(`{ unit(id: "330102") { childOverviews { attention { code count programs } } } }`);
    const told = data!.unit.childOverviews.flatMap(({ attention }) => attention);
    const proposals = told.filter(({ code }) => code === 'RESULT_PROPOSED');
    expect(proposals.map(({ count, programs }) => [count, programs])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(told.find(({ code }) => code === 'FINDING_OPEN')?.programs ?? null).toBeNull();
  });
});

describe('a program that runs beyond its last day', () => {
  it('is found by it, while it is under way', async () => {
    const owner = await stage.as(street.by);
    const draft = await drafted(stage);
    const started = async (days: object) => {
      const row = await stage.done('createProgram', { ...draft, ...days }, street.by);
      await stage.done('startProgram', { id: row.id, expectedVersion: row.version }, street.by);
      return row.id;
    };
    const over = await started({ startsOn: '2024-01-01', endsOn: '2024-12-25' });
    const within = await started({ startsOn: '2024-01-01', endsOn: '2099-12-25' });
    const open = await started({ startsOn: '2024-01-01' });
    const found = await list(owner, '小营街道', '{ overdue: true }');
    expect([over, within, open].map((id) => found.includes(id))).toEqual([true, false, false]);
    const others = await list(owner, '小营街道', '{ overdue: false }');
    expect([over, within, open].map((id) => others.includes(id))).toEqual([false, true, true]);
    expect((await waiting(owner, '小营街道', 'PROGRAM_OVERDUE')).count).toBe(
      (await list(owner, '小营街道', '{ overdue: true, led: true }')).length,
    );
  });
});
