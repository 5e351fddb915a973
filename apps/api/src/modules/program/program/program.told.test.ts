import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, parseGlobalId } from '#kernel/ids';
import { stageOf, type Stage, versioned } from '#test/samples';
import { openWorld, placeId, type World } from '#test/world';
import { branded, drafted, ofProgram } from './program.samples.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const CHANGED = `query ($id: ID!) { node(id: $id) { ... on Program { title
  changes { totalCount nodes { id verb by at fields { field before after } } } } } }`;
interface Changed {
  node: {
    title: string;
    changes: { totalCount: number; nodes: { id: string; verb: string; by: string }[] };
  } | null;
}
const read = async (id: string, login = by) =>
  (await (await stage.as(login))<Changed>(CHANGED, { id })).data!.node;

const planned = async () => stage.done('createProgram', await drafted(stage), by);
const changed = async (row: { id: string; version: number }, said: object, login = by) =>
  stage.done('updateProgram', { ...versioned(row), ...said }, login);

describe('what was changed in a program', () => {
  it('is told with before and after, latest first, what it leads to by its name', async () => {
    const draft = await drafted(stage);
    const row = await stage.done('createProgram', draft, by);
    const brandId = await branded(stage);
    const next = await changed(row, { title: '夏夜巡河', brandId, lines: ['HEALTH'] });
    await changed(next, { title: '夏夜巡河', audience: '青年', startsOn: '2026-07-01' });
    const { changes } = (await read(row.id))!;
    const { id } = parseGlobalId(brandId)!;
    const [brand] = await world.sql<{ name: string }>('select name from brand where id = $1', [id]);
    const said = { id: expect.any(String), by: '小营街道工作人员', at: expect.any(String) };
    expect(changes).toEqual({
      totalCount: 2,
      nodes: [
        {
          ...{ ...said, verb: 'updateProgram' },
          fields: [
            { field: 'startsOn', before: [], after: ['2026-07-01'] },
            { field: 'audience', before: [], after: ['青年'] },
          ],
        },
        {
          ...{ ...said, verb: 'updateProgram' },
          fields: [
            { field: 'title', before: [draft.title], after: ['夏夜巡河'] },
            { field: 'brandId', before: [], after: [brand!.name] },
            { field: 'lines', before: [], after: ['HEALTH'] },
          ],
        },
      ],
    });
  });

  it('is none where nothing became something else, nor by a step or a birth', async () => {
    const row = await planned();
    const { title } = (await read(row.id))!;
    const same = await changed(row, { title });
    await stage.done('startProgram', versioned(same), by);
    expect((await read(row.id))!.changes.totalCount).toBe(0);
  });

  it('has the last day that a review moved', async () => {
    const row = await changed(await planned(), { endsOn: '2026-06-30' });
    const begun = await stage.done('startProgram', versioned(row), by);
    const review = { kind: 'MID', onDay: '2026-05-01', words: '再办一季', verdict: 'EXTEND' };
    const extendsTo = '2026-12-31';
    await stage.done('addReview', { ...ofProgram(begun), ...review, extendsTo }, by);
    expect((await read(row.id))!.changes.nodes[0]).toMatchObject({
      verb: 'addReview',
      fields: [{ field: 'endsOn', before: ['2026-06-30'], after: [extendsTo] }],
    });
  });

  it('has how it is shared where the first unit is asked, which makes it joint', async () => {
    const row = await planned();
    const participantId = await placeId(world, '紫阳街道');
    await stage.done('setParticipation', { ...ofProgram(row), participantId }, by);
    expect((await read(row.id))!.changes.nodes).toMatchObject([
      {
        verb: 'setParticipation',
        fields: [{ field: 'sharing', before: ['NONE'], after: ['SHARED'] }],
      },
    ]);
  });

  it('is told to those above, not to a unit that takes part in it and reads the rest', async () => {
    const row = await changed(await planned(), { sharing: 'SHARED', title: '两街联办' });
    const participantId = await placeId(world, '紫阳街道');
    await stage.done('setParticipation', { ...ofProgram(row), participantId }, by);
    const whole = (await read(row.id))!.changes;
    expect(whole.totalCount).toBe(1);
    expect((await read(row.id, 'shangcheng.admin'))!.changes).toEqual(whole);
    const guest = await read(row.id, 'ziyang.staff');
    expect(guest).toMatchObject({ title: '两街联办', changes: { totalCount: 0, nodes: [] } });
    const one = { id: whole.nodes[0]!.id };
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const login of ['ziyang.staff', 'yiyou.owner', 'binjiang.admin', 'operator']) {
      expect([login, (await (await stage.as(login))(NODE, one)).data]).toEqual([
        login,
        { node: null },
      ]);
    }
    expect((await (await stage.as(by))(NODE, one)).data).toEqual({ node: one });
  });

  it('is not told to a partner at work in it', async () => {
    const [held] = await world.sql<{ id: string; version: number }>(
      "select id, version from program where title = '多彩公益圈' and district_id = 1",
    );
    const id = globalId('Program', { districtId: 1, id: held!.id });
    const row = { id, version: held!.version };
    await changed(row, { audience: '全体居民' });
    expect((await read(row.id))!.changes.totalCount).toBe(1);
    const { title } = (await read(row.id))!;
    const seen = await read(row.id, 'yiyou.owner');
    expect(seen).toMatchObject({ title, changes: { totalCount: 0, nodes: [] } });
  });
});
