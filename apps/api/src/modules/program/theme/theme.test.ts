import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, placeId, type World } from '#test/world';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
const SEASON = { title: '红色足迹', year: 2021, fromDay: '2021-04-01', untilDay: '2021-06-30' };
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());
const draft = async (more: object) => ({
  unitId: await placeId(world, '小营街道'),
  ...SEASON,
  ...more,
});

describe('a theme', () => {
  it.each([
    ['a year that nobody plans', { year: 21 }, 'BAD_YEAR', ['year']],
    ['a fifth quarter', { quarter: 5 }, 'UNKNOWN', ['quarter']],
    ['a line that nobody knows', { lines: ['CARE_COMMITTEE', 'X'] }, 'UNKNOWN', ['lines', '1']],
    [
      'eleven lines',
      { lines: Array.from({ length: 11 }, (_, n) => `L${n}`) },
      'TOO_LARGE',
      ['lines'],
    ],
  ])('refuses %s', async (_, wrong, code, field) => {
    const { faults } = await call(await stage.as(by), 'createTheme', await draft(wrong));
    expect(faults).toMatchObject([{ code, field: ['input', ...field] }]);
  });

  it('names its lines in both languages, each once, and stays alone with its title in a year', async () => {
    const input = await draft({ lines: ['HEALTH', 'CARE_COMMITTEE', 'HEALTH'] });
    const made = await stage.done('createTheme', input, by);
    const send = await stage.as(by);
    const { data } = await send<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on Theme { lines { code name nameEn } } } }',
      { id: made.id },
    );
    expect(data!.node).toEqual({
      lines: [
        { code: 'CARE_COMMITTEE', name: '关工委', nameEn: 'Care for the next generation' },
        { code: 'HEALTH', name: '卫健', nameEn: 'Health' },
      ],
    });
    const { faults } = await call(send, 'createTheme', input);
    expect(faults).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'title'] }]);
    await stage.done('createTheme', { ...input, year: 2022 }, by);
    const { row, code } = await call(send, 'removeTheme', versioned(made));
    expect([row, code]).toEqual([null, 'OK']);
    await stage.done('createTheme', input, by);
  });

  it('keeps a line that was closed meanwhile, and gets no other closed one', async () => {
    const operator = 'operator';
    const line = await stage.done('createWorkLine', { code: 'OLD_LINE', name: '旧条线' }, operator);
    const made = await stage.done(
      'createTheme',
      await draft({ title: '旧', lines: ['OLD_LINE'] }),
      by,
    );
    await stage.done('updateWorkLine', { ...versioned(line), closed: true }, operator);
    const kept = await stage.done('updateTheme', { ...versioned(made), lines: ['OLD_LINE'] }, by);
    await stage.done('updateTheme', { ...versioned(kept), lines: [] }, by);
    const again = await draft({ title: '新', lines: ['OLD_LINE'] });
    const { faults } = await call(await stage.as(by), 'createTheme', again);
    expect(faults).toMatchObject([{ code: 'CLOSED', field: ['input', 'lines', '0'] }]);
  });
});
