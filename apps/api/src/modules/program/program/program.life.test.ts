import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from './program.samples.ts';
import { statementsOf } from '#test/finding-world';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type World } from '#test/world';
import { programLife } from './program.life.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const WAY: Record<string, string[]> = {
  PLANNED: [],
  RUNNING: ['startProgram'],
  PAUSED: ['startProgram', 'pauseProgram'],
  CLOSED: ['closeProgram'],
};

async function programIn(state: string) {
  let row = await stage.done('createProgram', await samples.createProgram!.input(stage), by);
  for (const verb of WAY[state]!) {
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
  it.each(programLife.cases)('in $state, $verb leads to $to', async ({ state, verb, to }) => {
    const row = await programIn(state);
    const send = await stage.as(by);
    const { code } = await call(send, verb, { ...versioned(row), reason: '按计划' });
    const { data } = await send<History>(HISTORY, { id: row.id });
    expect([code, data!.node.state]).toEqual(to ? ['OK', to] : ['WRONG_STATE', state]);
    expect(data!.node.closedAt !== null).toBe(data!.node.state === 'CLOSED');
  });

  it('keeps everything that was done to it, oldest first', async () => {
    const { id } = await programIn('PAUSED');
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

  it('needs a reason to rest', async () => {
    const row = await programIn('RUNNING');
    const { faults } = await call(await stage.as(by), 'pauseProgram', versioned(row));
    expect(faults).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
  });
});

describe('a verb', () => {
  it.each([
    ['createProgram', 6],
    ['updateProgram', 6],
    ['closeProgram', 5],
  ])('%s sends %i statements beside the transaction’s own', async (verb, statements) => {
    const input = await samples[verb]!.input(stage);
    const before = await statementsOf(world);
    await call(await stage.as(by), verb, input);
    expect((await statementsOf(world)) - before).toBe(statements);
  });
});
