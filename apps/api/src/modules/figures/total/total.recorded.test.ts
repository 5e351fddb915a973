import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askTotal,
  lackOf,
  type Planting,
  plantFigure,
  plantProgram,
  type TotalAnswer,
  totalIn,
  written,
  yearOf,
} from '#test/total-fixture';
import { openWorld, placeId, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const plant = (year: number, row: Planting) =>
  plantFigure(world, { ...row, from: `${year}-01-01`, until: `${year + 1}-01-01` });

async function total(year: number, code: string, more = {}): Promise<TotalAnswer> {
  const send = await world.actAs('shangcheng.admin');
  const unit = await placeId(world, '上城区');
  return totalIn(await askTotal(send, unit, code, { period: yearOf(year), ...more }));
}

describe('the result of a joint program', () => {
  const report = (year: number, programId: string, unit: string, value: number) =>
    plant(year, { unit, code: 'DONATION_QTY', value, programId, owner: 'ziyang' });

  it('counts once when its participants report the same', async () => {
    const program = await plantProgram(world, 'ziyang', ['changmingsi', 'zijin']);
    await report(2010, program, 'changmingsi', 40);
    await report(2010, program, 'zijin', 40);
    const books = await total(2010, 'DONATION_QTY');
    expect([written(books.bounds), books.figures.length]).toEqual(['[40,)', 2]);
  });

  it('counts as its owner tells it', async () => {
    const program = await plantProgram(world, 'ziyang', ['changmingsi', 'zijin']);
    await report(2011, program, 'ziyang', 40);
    await report(2011, program, 'changmingsi', 12);
    const books = await total(2011, 'DONATION_QTY');
    expect(written(books.bounds)).toBe('[40,)');
    expect(lackOf(books).leftOut).toEqual(['长明寺巷社区  COUNTED_IN_WHOLE']);
  });

  it('is refused when its participants contradict each other', async () => {
    const program = await plantProgram(world, 'ziyang', ['changmingsi', 'zijin']);
    await report(2012, program, 'changmingsi', 40);
    await report(2012, program, 'zijin', 41);
    const { refusal } = await total(2012, 'DONATION_QTY', { locale: 'zh-CN' });
    expect(refusal!.code).toBe('JOINT_RESULTS_DIFFER');
    expect(refusal!.message).toContain('长明寺巷社区 2012-01-01–2012-12-31');
  });

  it('of a program that is not joint counts for each unit', async () => {
    const program = await plantProgram(world, 'ziyang');
    await report(2013, program, 'changmingsi', 40);
    await report(2013, program, 'zijin', 40);
    expect(written((await total(2013, 'DONATION_QTY')).bounds)).toBe('[80,)');
  });
});

describe('a rate', () => {
  const DIMENSION = '3岁以下托位';

  async function street(
    year: number,
    unit: string,
    rate: number,
    residents: number,
    places: number[],
  ) {
    await plant(year, { unit, code: 'RATE_PER_1000', value: rate, dimension: DIMENSION });
    await plant(year, { unit, code: 'POPULATION', value: residents, dimension: '常住' });
    const [park = 0, centre = 0] = places;
    await plant(year, { unit, code: 'CAPACITY_PLACES', value: park, dimension: '园区嵌入' });
    await plant(year, { unit, code: 'CAPACITY_PLACES', value: centre, dimension: '综合托育园' });
  }

  it('is recomputed from all numerators and denominators, never averaged', async () => {
    await street(2010, 'xiaoying', 4.5, 10_000, [20, 25]);
    await street(2010, 'ziyang', 7.5, 30_000, [100, 125]);
    const rate = await total(2010, 'RATE_PER_1000');
    expect(rate).toMatchObject({ value: '6.75', qualifier: 'EXACT', missingUnits: [] });
  });

  it('is refused by name when a unit tells no numerator', async () => {
    await street(2011, 'xiaoying', 4.5, 10_000, [20, 25]);
    const alone = { code: 'RATE_PER_1000', value: 7.5, dimension: DIMENSION };
    await plant(2011, { ...alone, unit: 'ziyang' });
    const { refusal } = await total(2011, 'RATE_PER_1000', { locale: 'zh-CN' });
    expect(refusal).toEqual({
      code: 'NEEDS_NUMERATORS',
      message: `比率和平均须由分子、分母重新计算，以下数据缺少：紫阳街道 ${DIMENSION} 2011-01-01–2011-12-31。`,
    });
  });

  it('is refused when the named parts do not make up what was reported', async () => {
    await street(2012, 'xiaoying', 4.5, 10_000, [20, 25]);
    await street(2012, 'ziyang', 7.5, 30_000, [10, 10]);
    expect((await total(2012, 'RATE_PER_1000')).refusal).toMatchObject({
      code: 'NEEDS_NUMERATORS',
    });
  });

  it('is refused when a street tells none', async () => {
    await street(2013, 'xiaoying', 4.5, 10_000, [20, 25]);
    const { refusal, missingUnits } = await total(2013, 'RATE_PER_1000');
    expect(refusal!.message).toBe('What the total is made of is missing: Ziyang Subdistrict.');
    expect(missingUnits.map(({ name }) => name)).toEqual(['紫阳街道']);
  });
});
