import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '#kernel/ids';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, placeId, type World } from '#test/world';
import { drafted, ofProgram } from '../program/program.samples.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

interface Milestone {
  id: string;
  version: number;
  title: string;
  words: string | null;
  parent: { title: string } | null;
}
interface Told {
  verb: string;
  about: string | null;
  fields: { field: string; before: string[]; after: string[] }[];
}
const READ = `query ($of: ID!) {
  node(id: $of) { ... on Program { id version changes { nodes { verb about fields { field before after } } } } }
  milestones(of: $of, first: 100, orderBy: { field: POSITION, direction: ASC }) {
    nodes { id version title words parent { title } } } }`;
async function read(of: string, login = by) {
  const { data } = await (
    await stage.as(login)
  )<{
    node: { id: string; version: number; changes: { nodes: Told[] } };
    milestones: { nodes: Milestone[] };
  }>(READ, { of });
  const { nodes } = data!.milestones;
  return {
    program: data!.node,
    told: data!.node.changes.nodes,
    id: (title: string) => nodes.find((one) => one.title === title)!.id,
    row: (title: string) => nodes.find((one) => one.title === title)!,
    order: nodes.map(({ title, parent }) => (parent ? `${parent.title}/${title}` : title)),
  };
}

/** 摸底 (入户 (录入), 复核), 公示. */
async function plan() {
  const row = await stage.done('createProgram', await drafted(stage), by);
  const milestones = [
    { title: '摸底' },
    { title: '入户', level: 2 },
    { title: '录入', level: 3 },
    { title: '复核', level: 2 },
    { title: '公示' },
  ];
  await stage.done('addMilestones', { ...ofProgram(row), milestones }, by);
  return row.id;
}

/** Moves one by the titles of where it goes. */
async function move(of: string, title: string, below: string | null, after: string | null = null) {
  const { program, id } = await read(of);
  return call(await stage.as(by), 'moveMilestone', {
    ...ofProgram(program),
    milestoneId: id(title),
    ...{ parentId: below && id(below), afterId: after && id(after) },
  });
}

describe('a milestone of a program', () => {
  it('moves with its parts, and it is told from where to where', async () => {
    const of = await plan();
    const { version } = (await read(of)).program;
    expect((await move(of, '公示', null)).faults).toEqual([]);
    expect((await read(of)).program.version).toBe(version + 1);
    await move(of, '入户', '公示');
    const { order, told } = await read(of);
    expect(order).toEqual(['公示', '公示/入户', '入户/录入', '摸底', '摸底/复核']);
    expect(told).toEqual([
      {
        ...{ verb: 'moveMilestone', about: '入户' },
        fields: [{ field: 'parentId', before: ['摸底'], after: ['公示'] }],
      },
      {
        ...{ verb: 'moveMilestone', about: '公示' },
        fields: [{ field: 'afterId', before: ['摸底'], after: [] }],
      },
      {
        ...{ verb: 'addMilestones', about: null },
        fields: [
          { field: 'milestones', before: [], after: ['摸底', '入户', '录入', '复核', '公示'] },
        ],
      },
    ]);
  });

  it('goes nowhere below itself, not too deep, not after what is elsewhere, not below what is over', async () => {
    const of = await plan();
    const codes = async (...to: Parameters<typeof move>) =>
      (await move(...to)).faults.map(({ code, field }) => [code, field?.at(-1)]);
    expect(await codes(of, '摸底', '录入')).toEqual([['PART_OF_ITSELF', 'parentId']]);
    expect(await codes(of, '入户', '复核')).toEqual([['TOO_DEEP_A_TREE', 'parentId']]);
    expect(await codes(of, '公示', '摸底', '录入')).toEqual([['UNKNOWN', 'afterId']]);
    const { row, order } = await read(of);
    await stage.done('finishMilestone', { ...versioned(row('复核')), words: '无误' }, by);
    expect(await codes(of, '公示', '复核')).toEqual([['CLOSED', 'parentId']]);
    expect((await read(of)).order).toEqual(order);
    // What is reached still finds its place among the others.
    expect(await codes(of, '复核', '摸底')).toEqual([]);
    expect((await read(of)).order.slice(0, 3)).toEqual(['摸底', '摸底/复核', '摸底/入户']);
  });

  it('is kept three levels deep, and out of itself, by the database too', async () => {
    const { program } = await read(await plan());
    const put = (title: string, below: string) =>
      world.sql(
        `update milestone t set parent_id = p.id from milestone p
          where t.program_id = $1 and p.program_id = $1 and t.title = $2 and p.title = $3`,
        [parseGlobalId(program.id)!.id, title, below],
      );
    for (const [title, below] of [
      ['摸底', '录入'],
      ['入户', '复核'],
      ['公示', '录入'],
    ] as const)
      await expect(put(title, below)).rejects.toThrow(/at most two above/);
    await put('公示', '入户');
  });

  it('has what came of it corrected once it is reached, and it is told what was said before', async () => {
    const of = await plan();
    const open = (await read(of)).row('公示');
    const said = (row: Milestone, words: string, reason?: string) => ({
      ...{ ...versioned(row), words, reason },
    });
    const early = await call(await stage.as(by), 'correctMilestone', said(open, '已公示'));
    expect(early.faults).toMatchObject([{ code: 'WRONG_STATE' }]);
    await stage.done('finishMilestone', said(open, '已公示 5 天'), by);
    const done = (await read(of)).row('公示');
    const empty = await call(await stage.as(by), 'correctMilestone', said(done, ' '));
    expect(empty.faults).toMatchObject([{ code: 'REQUIRED', field: ['input', 'words'] }]);
    await stage.done('correctMilestone', said(done, '已公示 7 天', '少算了周末'), by);
    const { row, told } = await read(of);
    expect(row('公示').words).toBe('已公示 7 天');
    expect(told.slice(0, 2)).toEqual([
      {
        ...{ verb: 'correctMilestone', about: '公示' },
        fields: [
          { field: 'words', before: ['已公示 5 天'], after: ['已公示 7 天'] },
          { field: 'reason', before: [], after: ['少算了周末'] },
        ],
      },
      {
        ...{ verb: 'finishMilestone', about: '公示' },
        fields: [
          { field: 'state', before: ['PLANNED'], after: ['DONE'] },
          { field: 'words', before: [], after: ['已公示 5 天'] },
        ],
      },
    ]);
  });

  it('tells its changes to those of the unit and above alone', async () => {
    const of = await plan();
    const { row, program } = await read(of);
    const changed = { milestoneId: row('公示').id, title: '上墙公示', dueOn: '2026-12-31' };
    await stage.done('updateMilestone', { ...ofProgram(program), ...changed }, by);
    expect((await read(of, 'shangcheng.admin')).told[0]).toEqual({
      ...{ verb: 'updateMilestone', about: '公示' },
      fields: [
        { field: 'title', before: ['公示'], after: ['上墙公示'] },
        { field: 'dueOn', before: [], after: ['2026-12-31'] },
      ],
    });
    const now = (await read(of)).program;
    const participantId = await placeId(world, '紫阳街道');
    const shared = await stage.done('updateProgram', { ...versioned(now), sharing: 'SHARED' }, by);
    await stage.done('setParticipation', { ...ofProgram(shared), participantId }, by);
    expect((await read(of, 'ziyang.staff')).told).toEqual([]);
  });
});
