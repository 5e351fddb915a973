import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { CoveredRows } from '#test/partner-terms';
import { sendAs } from '#test/row-door';
import { stageOf, type Stage, versioned } from '#test/samples';
import { openWorld, placeId, type Send, type World } from '#test/world';
import { drafted, ofProgram } from '../program/program.samples.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

/** A program under way with milestones due on these days. */
async function running(days: (string | null)[], login = by): Promise<string> {
  const row = await stage.done('createProgram', await drafted(stage), login);
  const milestones = days.map((dueOn, at) => ({ title: `第${at}项`, dueOn }));
  const planned =
    days.length === 0
      ? row
      : await stage.done('addMilestones', { ...ofProgram(row), milestones }, login);
  await stage.done('startProgram', versioned(planned), login);
  return row.id;
}

const listed = async (send: Send, filter: string, of = '330102') => {
  const { data, errors } = await send<{
    programs: { totalCount: number; nodes: { id: string }[] };
  }>(
    `{ programs(of: "${of}", below: true, first: 100, filter: ${filter}) { totalCount nodes { id } } }`,
  );
  expect(errors).toBeUndefined();
  const { totalCount, nodes } = data!.programs;
  expect(nodes).toHaveLength(totalCount);
  return nodes.map(({ id }) => id);
};

describe('programs with late milestones', () => {
  it('are those of which it is said that they wait, and no others', async () => {
    const [late, twice] = [
      await running(['2024-01-03', '2099-01-01']),
      await running(['2024-01-01', '2024-01-02']),
    ];
    const others = [await running(['2099-01-01', null]), await running([])];
    const send = await stage.as(by);
    const found = await listed(send, '{ lateMilestones: true, state: [RUNNING] }');
    expect(found).toEqual(expect.arrayContaining([late, twice]));
    expect(found.filter((id) => others.includes(id))).toEqual([]);
    const { data } = await send<{ todo: { node: { id: string } }[] }>(
      '{ todo(of: "330102", kinds: [MILESTONES_LATE], first: 100) { node { id } } }',
    );
    // What waits for a street's people is of their street and what lies below it.
    const street = await placeId(world, '小营街道');
    const own = await listed(send, '{ lateMilestones: true, state: [RUNNING] }', street);
    expect(data!.todo.map(({ node }) => node.id).sort()).toEqual(own.sort());

    const all = await listed(send, '{}');
    const not = await listed(send, '{ lateMilestones: false }');
    const some = await listed(send, '{ lateMilestones: true }');
    expect([...some, ...not].sort()).toEqual(all.sort());

    const MILESTONES = `query ($of: ID!) { milestones(of: $of, filter: { late: true }) { nodes { id version } } }`;
    const rows = await send<{ milestones: { nodes: { id: string; version: number }[] } }>(
      MILESTONES,
      { of: late },
    );
    for (const one of rows.data!.milestones.nodes)
      await stage.done('dropMilestone', { ...versioned(one), reason: '并入' }, by);
    expect(await listed(send, '{ lateMilestones: true }')).not.toContain(late);
  });

  it('are none to a partner who may not read milestones', async () => {
    const rows = new CoveredRows(world);
    await rows.plant();
    const [key] = [...rows.names].find(([, name]) => name === 'own')!;
    const id = globalId('Program', { districtId: 1, id: key });
    const milestones = [{ title: '摸底', dueOn: '2024-01-01' }];
    await stage.done('addMilestones', { ...ofProgram({ id, version: 1 }), milestones }, by);
    const read = async (groups: string[], filter: string) =>
      listed(sendAs(world, (await rows.partnerWith({ groups })).token), filter);
    expect(await read(['BASICS', 'OUTCOMES'], '{ lateMilestones: true }')).toEqual([]);
    expect(await read(['BASICS', 'OUTCOMES'], '{ lateMilestones: false }')).toContain(id);
    expect(await read(['BASICS', 'NARRATIVE'], '{ lateMilestones: true }')).toEqual([id]);
  });
});
