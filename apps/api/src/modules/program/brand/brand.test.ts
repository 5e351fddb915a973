import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, placeId, type World } from '#test/world';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const TAKEN = [expect.objectContaining({ code: 'DUPLICATE', field: ['input', 'name'] })];

describe('a brand', () => {
  it('keeps its name in its unit while it lives, and leaves it when it ends', async () => {
    const staff = await stage.as(by);
    const input = { unitId: await placeId(world, '小营街道'), name: '红书坊' };
    const first = await stage.done('createBrand', input, by);
    expect((await call(staff, 'createBrand', input)).faults).toEqual(TAKEN);
    const ended = await stage.done('endBrand', { ...versioned(first), endedOn: '2024-12-31' }, by);
    await stage.done('createBrand', input, by);
    const back = await call(staff, 'endBrand', { ...versioned(ended), endedOn: null });
    expect(back.faults).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  it('is found by a street in its whole district, and by its partners without the note', async () => {
    const input = { unitId: await placeId(world, '小营街道'), name: '多彩公益', note: '三社联动' };
    const { id } = await stage.done('createBrand', input, by);
    const read = async (login: string) => {
      const { data } = await (
        await stage.as(login)
      )<{ node: object | null }>(
        'query ($id: ID!) { node(id: $id) { ... on Brand { name note withheld } } }',
        { id },
      );
      return data!.node;
    };
    const told = { name: '多彩公益', note: '三社联动', withheld: [] };
    expect(await read('ziyang.staff')).toEqual(told);
    expect(await read('binjiang.admin')).toBeNull();
    const partner = await read('yiyou.owner');
    expect(partner).toEqual({ ...told, note: null, withheld: ['note'] });
  });
});
