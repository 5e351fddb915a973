import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { against, shown, targetOf } from '#test/progress-fixture';
import type { Planting } from '#test/total-fixture';
import { openWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const FIVE_YEARS = { from: '2019-01-01', until: '2024-01-01' };

describe('the progress of a target', () => {
  it('tells what is to spare and how much is reached', async () => {
    const { progress } = await against(world, {}, { value: 120 });
    expect(progress).toMatchObject({
      ...{ state: 'MET', refusal: null, margin: { value: '20' }, ratio: { value: '1.2' } },
    });
  });

  it('is sure only when every number that the figure may be says so', async () => {
    const odd = { bounds: '[90,110)', qualifier: 'ODD' };
    expect(shown(await against(world, {}, { value: 90, ...odd }))).toEqual([
      'UNSURE',
      '[-10,10)',
      '[0.9,1.1)',
    ]);
    expect(shown(await against(world, {}, { value: 90 }))).toEqual([
      'MISSED',
      '[-10,-10]',
      '[0.9,0.9]',
    ]);
  });

  it('converts the target to the measure of the figure', async () => {
    const target = { code: 'HOUSING_UNITS', measure: 'TAO', value: 3 };
    expect(shown(await against(world, target, { code: 'HOUSING_UNITS', value: 4 }))[1]).toBe(
      '[1,1]',
    );
    const words = { code: 'ACTIVITY_COUNT' };
    const converted = await against(
      world,
      { ...words, measure: 'CI', value: 3 },
      { ...words, value: 4 },
    );
    expect(shown(converted)).toEqual(['MET', '[1,1]', '(1.333333,1.333334)']);
  });

  it('of a flow that is a part of the plan says at least', async () => {
    const some = await against(world, { ...FIVE_YEARS }, { value: 60 });
    expect(shown(some)).toEqual(['UNSURE', '[-40,)', '[0.6,)']);
    const all = await against(world, { ...FIVE_YEARS }, { value: 130 });
    expect(shown(all)).toEqual(['MET', '[30,)', '[1.3,)']);
  });

  it('of a flow that is of more than the plan says at most', async () => {
    const half = { until: '2021-07-01' };
    expect(shown(await against(world, half, { value: 60 }))).toEqual([
      'MISSED',
      '[-100,-40]',
      '[0,0.6]',
    ]);
    expect(shown(await against(world, half, { value: 130 }))[0]).toBe('UNSURE');
  });

  it('has no ratio to a target of zero', async () => {
    const { progress } = await against(world, { value: 0 }, { value: 1 });
    expect(progress).toMatchObject({ state: 'MET', ratio: null, refusal: null });
  });

  const REFUSED: [string, Partial<Planting>, string][] = [
    ['another measure', { code: 'ACTIVITY_COUNT', measure: 'QI' }, 'MEASURES_DIFFER'],
    ['another basis', { basis: 'CUMULATIVE' }, 'BASES_DIFFER'],
    ['an unknown value', { value: null, bounds: null }, 'VALUE_UNKNOWN'],
  ];

  it.each(REFUSED)('is refused for a figure of %s', async (_, figure, code) => {
    const { progress } = await against(world, figure.code ? { code: figure.code } : {}, figure);
    expect(progress).toMatchObject({ state: null, margin: null, ratio: null, refusal: { code } });
  });

  it('is met from below where less is better', async () => {
    await world.sql(`update indicator set direction = 'LOWER' where code = 'ISSUE_RESOLVED'`);
    const code = 'ISSUE_RESOLVED';
    const fewer = await against(world, { code }, { code, value: 80 });
    expect(shown(fewer)).toEqual(['MET', '[20,20]', '[0.8,0.8]']);
    expect(shown(await against(world, { code }, { code, value: 120 }))[0]).toBe('MISSED');
  });

  it('shows of a hidden count no more than its range', async () => {
    const code = 'CASE_ACTIONS';
    const own = await against(world, { code, value: 5 }, { code, value: 3 });
    expect(own.progress).toMatchObject({ state: 'MISSED', margin: { value: '-2' } });
    const target = await targetOf(world, await world.actAs('shangcheng.admin'), own.dimension);
    expect(target.actual).toEqual({ value: null });
    expect(target.progress!.margin!.value).toBeNull();
    expect(shown(target)).toEqual(['UNSURE', '[-5,5)', '[0,2)']);
  });
});
