import { parseNumrange, sum } from '@linli/figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorId, plantFigure, written, yearOf } from '#test/total-fixture';
import { openWorld, placeId, type World } from '#test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const plant = (unit: string, value: number, year: number) =>
    plantFigure(world, {
      ...{ unit, code: 'CASE_ACTIONS', value, from: `${year}-01-01`, until: `${year + 1}-01-01` },
    });
  // Counts of one year, small and large ones; the same with a whole for the street in another.
  for (const year of [2018, 2019]) {
    await plant('changmingsi', 3, year);
    await plant('laozheda', 12, year);
    await plant('zijin', 40, year);
    await plant('ziyang', 25, year);
  }
  await plant('xiaoying', 55, 2019);
});
afterAll(() => world.close());

interface Shown {
  total: {
    bounds: Parameters<typeof written>[0];
    figures: {
      value: string | null;
      hidden: boolean;
      bounds: NonNullable<Parameters<typeof written>[0]>;
    }[];
    leftOut: { figure: { value: string | null } }[];
  };
}

async function casesFor(login: string, place: string, year: number) {
  const send = await world.actAs(login);
  const ends = '{ lower { value inclusive } upper { value inclusive } }';
  const { data } = await send<{ unit: Shown }>(
    `query ($unit: ID!, $indicator: ID!, $period: PeriodInput!) { unit(id: $unit) {
      total(indicator: $indicator, period: $period) { bounds ${ends}
        figures { value hidden bounds ${ends} } leftOut { figure { value } } } } }`,
    {
      unit: await placeId(world, place),
      indicator: indicatorId('CASE_ACTIONS'),
      period: yearOf(year),
    },
  );
  return data!.unit.total;
}

describe('a total of sensitive counts', () => {
  it('takes every count for the step of ten that it is in, a small one for 0 to under 10', async () => {
    const cases = await casesFor('shangcheng.admin', '上城区', 2018);
    expect(written(cases.bounds)).toBe('[70,)');
    expect(cases.figures.map(({ hidden }) => hidden)).toEqual([true, true, true, true]);
  });

  it('counts a small count as it is for the community that it belongs to', async () => {
    expect(written((await casesFor('changmingsi.worker', '长明寺巷社区', 2018)).bounds)).toBe(
      '[3,3]',
    );
    const above = await casesFor('shangcheng.admin', '长明寺巷社区', 2018);
    expect(written(above.bounds)).toBe('[0,10)');
  });

  it('says the same of a count whatever is beside it', async () => {
    for (const year of [2018, 2019]) {
      const { bounds } = await casesFor('shangcheng.admin', '老浙大社区', year);
      expect(written(bounds)).toBe('[10,20)');
    }
  });

  it('lists what a whole stands for as hidden as it is elsewhere', async () => {
    const cases = await casesFor('shangcheng.admin', '小营街道', 2019);
    expect(written(cases.bounds)).toBe('[50,60)');
    expect(cases.leftOut.map(({ figure }) => figure.value)).toEqual([null, null, null]);
  });

  it.each([
    ['shangcheng.admin', '上城区'],
    ['shangcheng.admin', '小营街道'],
    ['ziyang.staff', '上城区'],
    ['changmingsi.worker', '小营街道'],
  ])('follows for %s at %s from what it shows of its parts', async (login, place) => {
    for (const year of [2018, 2019]) {
      const { bounds, figures } = await casesFor(login, place, year);
      const parts = sum(figures.map((figure) => parseNumrange(written(figure.bounds)!)));
      const open = bounds!.upper === null ? { ...parts, upper: null } : parts;
      expect(bounds).toEqual(open);
    }
  });

  it('knows nothing of the parts for staff who know a whole of the indicator', async () => {
    const alone = await casesFor('xiaoying.staff', '小营街道', 2018);
    expect(alone.bounds).toBeNull();
    expect(alone.leftOut.map(({ figure }) => figure.value)).toEqual([null, null, null]);
    const whole = await casesFor('xiaoying.staff', '小营街道', 2019);
    expect(written(whole.bounds)).toBe('[55,55]');
    expect(whole.leftOut.map(({ figure }) => figure.value)).toEqual([null, null, null]);
  });
});
