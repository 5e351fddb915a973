import { afterAll, beforeAll, expect, it } from 'vitest';
import { stageOf, type Stage } from '#test/samples';
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

interface Told {
  verb: string;
  fields: { field: string; before: string[]; after: string[] }[];
}
const TOLD = `query ($id: ID!) { node(id: $id) { ... on Program {
  changes { nodes { verb fields { field before after } } } } } }`;
async function told(id: string, login = by): Promise<Told[]> {
  const send = await stage.as(login);
  const { data } = await send<{ node: { changes: { nodes: Told[] } } }>(TOLD, { id });
  return data!.node.changes.nodes;
}

it('posts are told by kind with who fills them, partners by the name of then', async () => {
  const row = await stage.done('createProgram', await drafted(stage), by);
  const partner = await partnerId(stage);
  const { data } = await (
    await stage.as(by)
  )<{ node: { name: string } }>('query ($id: ID!) { node(id: $id) { ... on Partner { name } } }', {
    id: partner,
  });
  const name = data!.node.name;
  const added = await stage.done(
    'addProgramPartner',
    { ...ofProgram(row), partnerId: partner },
    by,
  );
  const ofUnitId = await placeId(world, '紫阳街道');
  const first = [
    { post: '组长', kind: 'LEAD' },
    { post: '联络员', kind: 'MEMBER', ofUnitId },
  ];
  const set = await stage.done('setPosts', { ...ofProgram(added), posts: first }, by);
  const second = [first[0], { post: '联络员', kind: 'MEMBER', partnerId: partner }];
  const anew = await stage.done('setPosts', { ...ofProgram(set), posts: second }, by);
  const same = await stage.done('setPosts', { ...ofProgram(anew), posts: second }, by);
  await stage.done('removeProgramPartner', { ...ofProgram(same), partnerId: partner }, by);
  expect(await told(row.id)).toEqual([
    { verb: 'removeProgramPartner', fields: [{ field: 'partners', before: [name], after: [] }] },
    {
      verb: 'setPosts',
      fields: [
        { field: 'posts.MEMBER', before: ['联络员（紫阳街道）'], after: [`联络员（${name}）`] },
      ],
    },
    {
      verb: 'setPosts',
      fields: [
        { field: 'posts.LEAD', before: [], after: ['组长'] },
        { field: 'posts.MEMBER', before: [], after: ['联络员（紫阳街道）'] },
      ],
    },
    { verb: 'addProgramPartner', fields: [{ field: 'partners', before: [], after: [name] }] },
  ]);
});
