import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '#kernel/ids';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, placeId, type World } from '#test/world';
import { partnerId } from '../program/program.partner.samples.ts';
import { drafted, ofProgram } from '../program/program.samples.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const COPIED = `query ($id: ID!) {
  node(id: $id) { ... on Program { title description type stage state startsOn endsOn version
    lines { code } unit { name } partners { nodes { id } } participations { totalCount }
    steps { nodes { verb } } posts { post } } }
  milestones(of: $id, orderBy: { field: POSITION, direction: ASC }) {
    nodes { title dueOn state words parent { title } steps { nodes { verb } } } } }`;
const read = async (id: string) =>
  (await (await stage.as(by))<{ node: object; milestones: { nodes: object[] } }>(COPIED, { id }))
    .data!;

/** A program of a community with milestones, one done and one dropped, a partner, a guest and a post. */
async function original() {
  const first = await stage.done(
    'createProgram',
    {
      ...(await drafted(stage)),
      ...{ type: 'INDUSTRY', stage: 'TRIAL', description: '每周三次', lines: ['HEALTH'] },
      ...{ startsOn: '2026-03-01', endsOn: '2026-12-31' },
    },
    by,
  );
  const milestones = [
    { title: '摸底', dueOn: '2026-03-31' },
    { title: '入户', level: 2 },
    { title: '录入', level: 3 },
  ];
  let row = await stage.done('addMilestones', { ...ofProgram(first), milestones }, by);
  const partner = await partnerId(stage);
  row = await stage.done('addProgramPartner', { ...ofProgram(row), partnerId: partner }, by);
  row = await stage.done('setPosts', { ...ofProgram(row), posts: [{ post: '社工' }] }, by);
  const participantId = await placeId(world, '小营街道');
  row = await stage.done('setParticipation', { ...ofProgram(row), participantId }, by);
  const program = parseGlobalId(first.id)!.id;
  await world.sql(
    `update milestone set state = case title when '摸底' then 'DONE' else 'DROPPED' end,
        words = case title when '摸底' then '320 户' end
      where program_id = $1 and title <> '录入'`,
    [program],
  );
  return { row, partner };
}

describe('a copy of a program', () => {
  it('has its words, type, milestones and partners, and neither numbers nor people', async () => {
    const { row, partner } = await original();
    const unitId = await placeId(world, '小营街道');
    const given = { unitId, fromId: row.id, startsOn: '2027-03-11' };
    const copy = await stage.done('copyProgram', given, by);
    const { node, milestones } = await read(copy.id);
    expect(node).toMatchObject({
      ...{ description: '每周三次', type: 'INDUSTRY', stage: 'PROPOSED', state: 'PLANNED' },
      ...{ startsOn: '2027-03-11', endsOn: '2028-01-10', version: 1, lines: [{ code: 'HEALTH' }] },
      ...{ unit: { name: '小营街道' }, partners: { nodes: [{ id: partner }] } },
      ...{ participations: { totalCount: 0 }, posts: [] },
      steps: { nodes: [{ verb: 'createProgram' }] },
    });
    const born = { steps: { nodes: [{ verb: 'addMilestones' }] } };
    expect(milestones.nodes).toEqual([
      { title: '摸底', dueOn: '2027-04-10', state: 'PLANNED', words: null, parent: null, ...born },
      {
        title: '录入',
        dueOn: null,
        state: 'PLANNED',
        words: null,
        parent: { title: '摸底' },
        ...born,
      },
    ]);
  });

  it('of one without a first day has no other days than its own', async () => {
    const plain = await stage.done('createProgram', await drafted(stage), by);
    const milestones = [{ title: '摸底', dueOn: '2026-03-31' }];
    await stage.done('addMilestones', { ...ofProgram(plain), milestones }, by);
    const unitId = await placeId(world, '小营街道');
    const given = { unitId, fromId: plain.id, startsOn: '2027-03-01' };
    const found = await read((await stage.done('copyProgram', given, by)).id);
    expect(found.node).toMatchObject({ startsOn: '2027-03-01', endsOn: null });
    expect(found.milestones.nodes).toMatchObject([{ title: '摸底', dueOn: null }]);
  });

  it('begins in a year that programs speak of, and has no day that the calendar has not', async () => {
    const days = { startsOn: '2026-03-01', endsOn: '9999-12-31' };
    const endless = await stage.done('createProgram', { ...(await drafted(stage)), ...days }, by);
    const given = { unitId: await placeId(world, '小营街道'), fromId: endless.id };
    const copied = (startsOn: string) => ({ ...given, startsOn });
    const { faults } = await call(await stage.as(by), 'copyProgram', copied('9999-06-01'));
    expect(faults).toMatchObject([{ code: 'BAD_YEAR', field: ['input', 'startsOn'] }]);
    const { id } = await stage.done('copyProgram', copied('2027-03-01'), by);
    expect((await read(id)).node).toMatchObject({ startsOn: '2027-03-01', endsOn: null });
  });

  it('is made of what one reads alone, also when it is over', async () => {
    const plain = await stage.done('createProgram', await drafted(stage), by);
    await stage.done('dropProgram', { ...versioned(plain), reason: '无人报名' }, by);
    const guest = await stage.as('ziyang.staff');
    const theirs = { unitId: await placeId(world, '紫阳街道'), startsOn: '2027-01-01' };
    expect((await call(guest, 'copyProgram', { ...theirs, fromId: plain.id })).code).toBe(
      'NOT_FOUND',
    );
    const ours = { unitId: await placeId(world, '小营街道'), startsOn: '2027-01-01' };
    await stage.done('copyProgram', { ...ours, fromId: plain.id }, by);
  });
});
