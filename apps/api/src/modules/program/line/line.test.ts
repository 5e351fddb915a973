import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const codesOf = async (login: string) => {
  const { data } = await (
    await stage.as(login)
  )<{ workLines: { nodes: { code: string }[] } }>('{ workLines(first: 100) { nodes { code } } }');
  return data!.workLines.nodes.map(({ code }) => code);
};

describe('lines of work', () => {
  it('are ten of the platform, which everybody reads, and those of the own district', async () => {
    const input = { districtId: SHANGCHENG, code: 'DIGITAL', name: '数字治理' };
    await stage.done('createWorkLine', input, 'shangcheng.admin');
    const platform = await codesOf('binjiang.admin');
    expect(platform).toHaveLength(10);
    expect(await codesOf('operator')).toEqual(platform);
    expect(await codesOf('changmingsi.worker')).toEqual([...platform, 'DIGITAL'].sort());
  });

  it.each([
    ['a code in small letters', 'health', 'BAD_CODE'],
    ['a code of the platform', 'HEALTH', 'DUPLICATE'],
  ])('refuse %s', async (_, code, fault) => {
    const input = { districtId: SHANGCHENG, code, name: '重名' };
    const { faults } = await call(await stage.as('shangcheng.admin'), 'createWorkLine', input);
    expect(faults).toMatchObject([{ code: fault, field: ['input', 'code'] }]);
  });
});
