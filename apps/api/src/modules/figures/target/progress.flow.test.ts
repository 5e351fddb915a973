import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { against, PROGRESS, shown, type TargetAnswer, targetOf } from '#test/progress-fixture';
import {
  askTotal,
  type Planting,
  plantProgram,
  plantTarget,
  totalIn,
  written,
} from '#test/total-fixture';
import { openWorld, placeId, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const firstOf = (month: number) =>
  `${month > 12 ? 2022 : 2021}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}-01`;

/** A figure of some months of 2021. */
const months = (from: number, until: number, value: number, more: Partial<Planting> = {}) => ({
  ...{ from: firstOf(from), until: firstOf(until + 1), value },
  ...more,
});
const everyMonth = (value: number, more: Partial<Planting> = {}) =>
  Array.from({ length: 12 }, (_, at) => months(at + 1, at + 1, value, more));

describe('the progress of a target for a year', () => {
  it('adds up what is recorded month by month: 72 of 60, met', async () => {
    const target = await against(world, { value: 60 }, ...everyMonth(6));
    expect(shown(target)).toEqual(['MET', '[12,12]', '[1.2,1.2]']);
    expect(target.progress).toMatchObject({
      ...{ reached: { value: '72' }, lacking: [], refusal: null },
      figures: everyMonth(6).map(() => ({ value: '6' })),
    });
    expect(target.actual).toEqual({ value: '6' });
  });

  it('is what the total of the year says', async () => {
    const { dimension, progress } = await against(world, { value: 60 }, ...everyMonth(6));
    const send = await world.actAs('xiaoying.staff');
    const unit = await placeId(world, '小营街道');
    const total = totalIn(await askTotal(send, unit, 'DONATION_QTY', { dimension }));
    expect(written(progress!.reached!.bounds)).toBe('[72,72]');
    expect(written(total.bounds)).toBe('[72,72]');
  });

  it('says at least, and which days lack, while months are missing', async () => {
    const some = everyMonth(6).filter((_, at) => at !== 2 && at !== 3 && at !== 11);
    const target = await against(world, { value: 60 }, ...some);
    expect(shown(target)).toEqual(['UNSURE', '[-6,)', '[0.9,)']);
    expect(target.progress).toMatchObject({
      reached: { value: '54' },
      lacking: [
        { start: '2021-03-01', end: '2021-05-01' },
        { start: '2021-12-01', end: '2022-01-01' },
      ],
    });
  });

  it('counts what a broader period tells once', async () => {
    const held = await against(world, { value: 60 }, months(1, 3, 30), ...everyMonth(6));
    expect(held.progress!.reached!.value).toBe('84');
    const whole = await against(world, { value: 60 }, months(1, 12, 50), ...everyMonth(6));
    expect(shown(whole)).toEqual(['MISSED', '[-10,-10]', '(0.833333,0.833334)']);
    expect(whole.actual).toEqual({ value: '50' });
  });

  it('is refused where two periods cross, and names them', async () => {
    const target = await against(world, { value: 60 }, months(1, 2, 30), months(2, 3, 30));
    expect(target.progress).toMatchObject({
      ...{ state: null, reached: null },
      refusal: {
        code: 'PERIODS_OVERLAP',
        message: expect.stringContaining('2021-01-01–2021-02-28'),
      },
    });
  });

  it('adds the bounds of hedged numbers', async () => {
    const odd = { bounds: '[20,30)', qualifier: 'ODD' };
    const target = await against(
      world,
      { value: 60 },
      months(1, 6, 20, odd),
      months(7, 12, 20, odd),
    );
    expect(written(target.progress!.reached!.bounds)).toBe('[40,60)');
    expect(shown(target)[0]).toBe('MISSED');
  });

  it('adds across the words of one measure, in that of the latest', async () => {
    const code = 'ACTIVITY_COUNT';
    const words = { code, measure: 'CI' };
    const target = await against(world, { code, value: 60 }, months(1, 6, 40, words), {
      ...months(7, 12, 30),
      code,
    });
    expect(target.progress).toMatchObject({ state: 'MET', reached: { value: '70' } });
  });

  it('takes the months alone that lie within the plan', async () => {
    const half = { value: 30, until: '2021-07-01' };
    const target = await against(world, half, ...everyMonth(6), {
      value: 9,
      from: '2020-12-01',
      until: '2021-01-01',
    });
    expect(target.progress).toMatchObject({ state: 'MET', reached: { value: '36' }, lacking: [] });
  });

  it('of a plan with an open end begins with it', async () => {
    const target = await against(world, { value: 60, until: null }, ...everyMonth(6));
    expect(target.progress).toMatchObject({ state: 'MET', reached: { value: '72' } });
  });

  const NEVER: [string, string][] = [
    ['people, who may be the same', 'PARTICIPANT_PERSONS'],
    ['a stock', 'VOLUNTEER_STOCK'],
    ['an amount per year', 'INCOME_GAIN'],
  ];
  it.each(NEVER)('never adds %s', async (_, code) => {
    const target = await against(world, { code, value: 60 }, ...everyMonth(6, { code }));
    expect(target.progress).toMatchObject({ reached: { value: '6' }, figures: [{ value: '6' }] });
  });

  it('tells of hidden counts the steps of each, added up', async () => {
    const code = 'CASE_ACTIONS';
    const own = await against(world, { code, value: 60 }, ...everyMonth(6, { code }));
    expect(own.progress!.reached!.value).toBe('72');
    const seen = await targetOf(world, await world.actAs('shangcheng.admin'), own.dimension);
    expect(seen.progress!.reached!.value).toBeNull();
    expect(written(seen.progress!.reached!.bounds)).toBe('[0,120)');
  });
});

describe('the progress of an outcome of one month', () => {
  it('is that of the year which its target is for', async () => {
    const programId = await plantProgram(world, 'xiaoying');
    const month = everyMonth(6, { programId });
    const target = await against(world, { programId, value: 60 }, ...month);
    const { data } = await (
      await world.actAs('xiaoying.staff')
    )<{ unit: { outcomes: { nodes: TargetAnswer[] } } }>(
      `query ($unit: ID!) { unit(id: $unit) { outcomes(first: 100) { nodes { dimension ${PROGRESS} } } } }`,
      { unit: await placeId(world, '小营街道') },
    );
    const own = data!.unit.outcomes.nodes.filter(({ dimension }) => dimension === target.dimension);
    expect(own.map(({ progress }) => progress)).toEqual(month.map(() => target.progress));
    expect(target.progress!.state).toBe('MET');
  });

  it('is read against the plan of its own days before a longer one', async () => {
    const programId = await plantProgram(world, 'xiaoying');
    const target = await against(world, { programId, value: 60 }, months(1, 12, 72, { programId }));
    await plantTarget(world, {
      ...{ unit: 'xiaoying', code: 'DONATION_QTY', value: 900, dimension: target.dimension },
      ...{ programId, from: '2021-06-01', until: '2026-01-01' },
    });
    const { data } = await (
      await world.actAs('xiaoying.staff')
    )<{ unit: { outcomes: { nodes: { dimension: string; target: { value: string } }[] } } }>(
      `query ($unit: ID!) { unit(id: $unit) { outcomes(first: 100) { nodes { dimension target { value } } } } }`,
      { unit: await placeId(world, '小营街道') },
    );
    const own = data!.unit.outcomes.nodes.find(({ dimension }) => dimension === target.dimension)!;
    expect(own.target.value).toBe('60');
  });
});
