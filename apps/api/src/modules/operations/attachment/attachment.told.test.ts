import { afterAll, beforeAll, expect, it } from 'vitest';
import { stageOf, type Stage, versioned } from '#test/samples';
import { openWorld, type World } from '#test/world';
import { samples } from './attachment.samples.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

interface Answer {
  node: {
    changes: { nodes: { verb: string; about: string | null; fields: { field: string }[] }[] };
  };
  attachments: { nodes: { id: string; version: number; caption: string | null }[] };
}
const READ = `query ($id: ID!) {
  node(id: $id) { ... on Program { changes { nodes { verb about fields { field before after } } } } }
  attachments(of: $id) { nodes { id version caption } } }`;
async function read(id: string) {
  const { data } = await (await stage.as(by))<Answer>(READ, { id });
  const [attachment] = data!.attachments.nodes;
  return { told: data!.node.changes.nodes, attachment };
}

it('what is attached, described and deleted is told with its program, by what it was called', async () => {
  const input = (await samples['attachFile']!.input(stage)) as { subjectId: string };
  await stage.done('attachFile', { ...input, caption: '签到表' }, by);
  const id = input.subjectId;
  const { attachment } = await read(id);
  const said = { ...versioned(attachment!), caption: '第一场签到表', reads: 'DATED' };
  const described = await stage.done('describeAttachment', said, by);
  const gone = await stage.done('deleteAttachment', versioned(described), by);
  await stage.done('restoreAttachment', versioned(gone), by);
  const { told } = await read(id);
  expect(told.map(({ verb, about }) => [verb, about])).toEqual([
    ['restoreAttachment', '第一场签到表'],
    ['deleteAttachment', '第一场签到表'],
    ['describeAttachment', '签到表'],
    ['attachFile', null],
  ]);
  expect(told[2]!.fields).toEqual([
    { field: 'caption', before: ['签到表'], after: ['第一场签到表'] },
    { field: 'reads', before: ['UNIT'], after: ['DATED'] },
  ]);
  expect(told[3]!.fields).toEqual([{ field: 'attachments', before: [], after: ['签到表'] }]);
});
