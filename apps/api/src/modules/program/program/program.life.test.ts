import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from './program.samples.ts';
import { statementsOf } from '#test/finding-world';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type World } from '#test/world';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

async function resting() {
  const input = await samples.createProgram!.input(stage);
  let row = await stage.done('createProgram', input, by);
  for (const verb of ['startProgram', 'pauseProgram']) {
    row = await stage.done(verb, { ...versioned(row), reason: '按计划' }, by);
  }
  return row;
}

const HISTORY = `query ($id: ID!) { node(id: $id) { ... on Program { state closedAt
  steps { totalCount nodes { verb fromState toState reason by } } } } }`;
interface History {
  node: {
    state: string;
    closedAt: string | null;
    steps: { totalCount: number; nodes: Record<string, string | null>[] };
  };
}

describe('a program', () => {
  it('keeps everything that was done to it, oldest first', async () => {
    const { id } = await resting();
    const { data } = await (await stage.as(by))<History>(HISTORY, { id });
    expect(data!.node.steps).toEqual({
      totalCount: 3,
      nodes: [
        { verb: 'createProgram', fromState: null, toState: 'PLANNED', reason: null },
        { verb: 'startProgram', fromState: 'PLANNED', toState: 'RUNNING', reason: '按计划' },
        { verb: 'pauseProgram', fromState: 'RUNNING', toState: 'PAUSED', reason: '按计划' },
      ].map((step) => ({ ...step, by: expect.any(String) })),
    });
  });
});

describe('a verb', () => {
  it.each([
    ['createProgram', 7],
    ['updateProgram', 10],
    ['closeProgram', 6],
  ])('%s sends %i statements beside the transaction’s own', async (verb, statements) => {
    const input = await samples[verb]!.input(stage);
    const before = await statementsOf(world);
    await call(await stage.as(by), verb, input);
    expect((await statementsOf(world)) - before).toBe(statements);
  });
});
