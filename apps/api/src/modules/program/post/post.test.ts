import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { CoveredRows } from '#test/partner-terms';
import { sendAs } from '#test/row-door';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

type Posts = { node: { posts: { post: string; kind: string }[]; withheld: string[] } };
const POSTS = `query ($id: ID!) { node(id: $id) { ... on Program {
  posts { post kind ofUnit { name } partner { name } } withheld } } }`;
const postsOf = async (send: Send, id: string) => (await send<Posts>(POSTS, { id })).data!.node;

const created = async () => {
  const input = { unitId: await placeId(world, '小营街道'), title: '项目' };
  return stage.done('createProgram', input, by);
};
const set = (row: { id: string; version: number }, posts: object[]) => ({
  ...{ programId: row.id, expectedVersion: row.version },
  posts,
});

describe('the posts of a program', () => {
  it('are set as a whole, in their order, and as a version of it', async () => {
    const row = await created();
    const first = [
      { post: ' 副书记 ', kind: 'LEAD', ofUnitId: await placeId(world, '小营街道') },
      { post: '五老骨干', kind: 'ADVISER' },
    ];
    const now = await stage.done('setPosts', set(row, first), by);
    expect(now.version).toBe(row.version + 1);
    const send = await stage.as(by);
    expect((await postsOf(send, row.id)).posts).toEqual([
      { post: '副书记', kind: 'LEAD', ofUnit: { name: '小营街道' }, partner: null },
      { post: '五老骨干', kind: 'ADVISER', ofUnit: null, partner: null },
    ]);
    const last = await stage.done('setPosts', set(now, [{ post: '社工' }]), by);
    expect((await postsOf(send, row.id)).posts).toMatchObject([{ post: '社工', kind: 'MEMBER' }]);
    await stage.done('setPosts', set(last, []), by);
    expect((await postsOf(send, row.id)).posts).toEqual([]);
  });

  it('are fifty at most, each of a unit of the district', async () => {
    const row = await created();
    const send = await stage.as(by);
    const many = Array.from({ length: 51 }, (_, n) => ({ post: `岗位${n}` }));
    const faultsOf = async (posts: object[]) =>
      (await call(send, 'setPosts', set(row, posts))).faults;
    expect(await faultsOf(many)).toMatchObject([{ code: 'TOO_LARGE', field: ['input', 'posts'] }]);
    const elsewhere = [{ post: '社工' }, { post: '社工', ofUnitId: '330108' }];
    expect(await faultsOf(elsewhere)).toMatchObject([
      { code: 'UNKNOWN', field: ['input', 'posts', '1', 'ofUnitId'] },
    ]);
  });

  it('change no more once it is over', async () => {
    const row = await created();
    const reason = { reason: '无人报名' };
    const gone = await stage.done('dropProgram', { ...versioned(row), ...reason }, by);
    const { faults } = await call(await stage.as(by), 'setPosts', set(gone, []));
    expect(faults).toMatchObject([{ code: 'CLOSED' }]);
  });

  it('are told to a partner by an agreement that grants CONTACTS, and to no other', async () => {
    const rows = new CoveredRows(world);
    await rows.plant();
    const [key] = [...rows.names].find(([, name]) => name === 'own')!;
    const id = globalId('Program', { districtId: 1, id: key });
    await stage.done('setPosts', set({ id, version: 1 }, [{ post: '社工' }]), by);
    const read = async (groups: string[]) =>
      postsOf(sendAs(world, (await rows.partnerWith({ groups })).token), id);
    const without = await read(['BASICS', 'NARRATIVE', 'OUTCOMES']);
    expect([without.posts, without.withheld]).toEqual([[], ['posts']]);
    const having = await read(['CONTACTS']);
    expect([having.posts.length, having.withheld.includes('posts')]).toEqual([1, false]);
  });
});
