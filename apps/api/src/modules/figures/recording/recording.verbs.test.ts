import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from './recording.samples.ts';
import { statementsOf } from '#test/finding-world';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type World } from '#test/world';
import { parseGlobalId } from '#kernel/ids';

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const done = async (verb: string) => {
  const { by, input } = samples[verb]!;
  return stage.done(verb, await input(stage), by);
};

/** What the sample's author is told of a row: each verb with why not, null where it may be done. */
async function viewerCan(verb: string, id: string) {
  const { data } = await (
    await stage.as(samples[verb]!.by)
  )<{ node: { viewerCan: { verb: string; reason: { code: string } | null }[] } }>(
    `query ($id: ID!) { node(id: $id) {
      ... on ${parseGlobalId(id)!.type} { viewerCan { verb reason { code } } } } }`,
    { id },
  );
  return data!.node.viewerCan.map(({ verb, reason }) => [verb, reason?.code ?? null]);
}

describe('viewerCan', () => {
  it('of a figure knows whether it holds', async () => {
    const { id, version } = await done('recordFigure');
    expect(await viewerCan('recordFigure', id)).toEqual([
      ['correctFigure', null],
      ['withdrawFigure', null],
    ]);
    const away = { id, expectedVersion: version, reason: '重复' };
    await stage.done('withdrawFigure', away, samples.withdrawFigure!.by);
    expect(await viewerCan('recordFigure', id)).toEqual([
      ['correctFigure', 'WRONG_STATE'],
      ['withdrawFigure', 'WRONG_STATE'],
    ]);
  });

  it('of a target knows whether it holds', async () => {
    const { id } = await done('setTarget');
    expect(await viewerCan('setTarget', id)).toEqual([
      ['changeTarget', null],
      ['withdrawTarget', null],
    ]);
    const away = await done('withdrawTarget');
    expect(await viewerCan('setTarget', away.id)).toEqual([
      ['changeTarget', 'WRONG_STATE'],
      ['withdrawTarget', 'WRONG_STATE'],
    ]);
  });

  it('says why not, as the verb does: a figure that ended is changed no longer', async () => {
    const row = await done('withdrawFigure');
    const again = { ...versioned(row), reason: '重复' };
    const { faults } = await call(await stage.as('xiaoying.staff'), 'withdrawFigure', again);
    expect(faults).toMatchObject([{ code: 'WRONG_STATE', field: ['input', 'id'] }]);
  });
});

describe('a verb', () => {
  // The checks of the unit are four of them, its program is one.
  it.each([
    ['recordFigure', 15],
    ['correctFigure', 15],
    ['withdrawFigure', 11],
    ['setTarget', 15],
    ['changeTarget', 15],
    ['withdrawTarget', 11],
  ])('%s sends %i statements beside the transaction’s own', async (verb, statements) => {
    const { by, input } = samples[verb]!;
    const given = await input(stage);
    const send = await stage.as(by);
    const before = await statementsOf(world);
    expect((await call(send, verb, given)).code).toBe('OK');
    expect((await statementsOf(world)) - before).toBe(statements);
  });
});
