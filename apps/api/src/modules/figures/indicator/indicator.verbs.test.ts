import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from './indicator.samples.ts';
import { statementsOf } from '#test/finding-world';
import { SHANGCHENG } from '#test/indicator-fixture';
import { stageOf, type Stage } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type World } from '#test/world';

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

describe('a verb', () => {
  it.each([
    ['createIndicator', 9],
    ['updateIndicator', 6],
    ['addIndicatorDimension', 8],
    ['relateIndicators', 9],
  ])('%s sends %i statements beside the transaction’s own', async (verb, statements) => {
    const { by, input } = samples[verb]!;
    const given = await input(stage);
    const send = await stage.as(by);
    const before = await statementsOf(world);
    expect((await call(send, verb, given)).code).toBe('OK');
    expect((await statementsOf(world)) - before).toBe(statements);
  });
});

describe('a district', () => {
  it.each([
    ['shangcheng.admin', true],
    ['xiaoying.lead', false],
  ])('says whether %s keeps its catalogue', async (login, allowed) => {
    const { data } = await (
      await stage.as(login)
    )<{ unit: { viewerCan: { verb: string; allowed: boolean }[] } }>(
      'query ($id: ID!) { unit(id: $id) { viewerCan { verb allowed } } }',
      { id: SHANGCHENG },
    );
    for (const verb of ['createIndicator', 'addMeasureWord']) {
      expect(data!.unit.viewerCan).toContainEqual({ verb, allowed });
    }
  });
});
