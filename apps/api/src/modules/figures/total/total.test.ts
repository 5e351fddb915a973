import { parseNumrange, sum } from '@linli/figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Asked,
  askTotal,
  lackOf,
  plantFigure,
  totalIn,
  written,
  yearOf,
} from '#test/total-fixture';
import { openWorld, placeId, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const ask = async (login: string, place: string, code: string, more = {}): Promise<Asked> =>
  askTotal(await world.actAs(login), await placeId(world, place), code, more);
const total = async (...question: Parameters<typeof ask>) => totalIn(await ask(...question));

const COMMUNITIES = [
  '大学路社区',
  '小营巷社区',
  '紫金社区',
  '老浙大社区',
  '葵巷社区',
  '长明寺巷社区',
];

describe('the total of the demo', () => {
  it('of 小营街道 is at least 50 activities, since the sorts of them may overlap', async () => {
    const activities = await total('shangcheng.admin', '小营街道', 'ACTIVITY_COUNT');
    expect(activities).toMatchObject({
      ...{ label: 'TOTAL', value: '50', qualifier: 'AT_LEAST', refusal: null },
      ...{ visibleUnits: 8, totalUnits: 8, measure: { word: '场' } },
      notes: [{ code: 'DIMENSIONS_MAY_OVERLAP' }, { code: 'PARTS_MISSING' }],
    });
    expect(written(activities.bounds)).toBe('[50,)');
    expect(activities.figures.map(({ wording }) => wording).sort()).toEqual(
      ['50余次', '30场', '5次', '18场'].sort(),
    );
    expect(lackOf(activities)).toEqual({ missing: COMMUNITIES, leftOut: [] });
  });

  it('of 前进街道 is at least the 82 that its centre calls all', async () => {
    const period = yearOf(2022);
    const activities = await total('qiantang.admin', '前进街道', 'ACTIVITY_COUNT', { period });
    expect(written(activities.bounds)).toBe('[82,)');
    expect(activities.notes).toContainEqual({
      code: 'DIMENSIONS_MAY_OVERLAP',
      message: 'Dimensions of one unit may overlap, so they are not added.',
    });
    expect(activities.figures).toHaveLength(5);
  });

  it('of 滨江 adds the places of its two sorts, which exclude each other', async () => {
    const period = yearOf(2023);
    const places = await total('binjiang.admin', '滨江区', 'CAPACITY_PLACES', { period });
    expect(places).toMatchObject({ value: '667', qualifier: 'EXACT', notes: [] });
  });

  it('of a synthetic street adds its programs and those below', async () => {
    const place = '示范一街道';
    const activities = await total('shifan.admin', place, 'ACTIVITY_COUNT', {
      period: yearOf(2024),
    });
    const { figures, bounds, notes, missingUnits } = activities;
    expect(figures.length).toBeGreaterThan(30);
    const parts = sum(figures.map((figure) => parseNumrange(written(figure.bounds)!)));
    expect([bounds, notes, missingUnits]).toEqual([parts, [], []]);
  });

  it('calls reach reach, never people', async () => {
    const reach = await total('shangcheng.admin', '上城区', 'ACTIVITY_REACH');
    expect(reach).toMatchObject({ label: 'REACH', value: '4000', qualifier: 'AT_LEAST' });
  });

  it('takes a dimension of a street for all below it, once that dimension is asked for', async () => {
    const dimension = { dimension: '五老' };
    const elders = await total('shangcheng.admin', '上城区', 'VOLUNTEER_STOCK', dimension);
    expect(lackOf(elders).missing).toEqual(['紫阳街道']);
    const street = await total('shangcheng.admin', '小营街道', 'VOLUNTEER_STOCK', dimension);
    expect(street).toMatchObject({ value: '265', qualifier: 'EXACT', missingUnits: [] });
  });

  it('names every figure that it cannot add, with the reason', async () => {
    const period = { start: '2022-12-01', end: '2023-11-01' };
    const activities = await total('lingwu.admin', '灵武市', 'ACTIVITY_COUNT', { period });
    expect(written(activities.bounds)).toBe('[60,)');
    expect(lackOf(activities)).toEqual({
      missing: ['育才街社区', '西湖社区'],
      leftOut: [
        '育才街社区 七彩假期 SPAN_UNKNOWN',
        '育才街社区 国学班 BASES_DIFFER',
        '育才街社区 夏令营(期) MEASURES_DIFFER',
        '育才街社区 社会实践 BASES_DIFFER',
      ],
    });
    const [camp] = activities.leftOut.filter(({ figure }) => figure.dimension === '夏令营(期)');
    expect(camp!.reason.message).toContain('期');
  });

  it('is refused in the reader’s language where nothing may be added', async () => {
    const enterprises = await total('xiaoshan.admin', '萧山区', 'ENTERPRISE_COUNT', {
      ...{ period: yearOf(2023), locale: 'zh-CN' },
    });
    expect(enterprises).toMatchObject({ value: null, qualifier: null, bounds: null });
    expect(enterprises.refusal).toEqual({
      code: 'LATEST_ONLY',
      message: '该指标只取最新值，4 组数据不能相加。',
    });
    expect(enterprises.figures).toHaveLength(4);
  });

  it('lacks nothing where every unit told of the whole year', async () => {
    const period = yearOf(2024);
    const activities = await total('shifan.admin', '示范区（合成数据）', 'ACTIVITY_VISITS', {
      period,
    });
    expect(activities).toMatchObject({ visibleUnits: 191, totalUnits: 191, missingUnits: [] });
    expect(activities.refusal).toBeNull();
    expect(activities.leftOut).toEqual([]);
  });
});

describe('a total of recorded figures', () => {
  const year = (planted: number) => ({ from: `${planted}-01-01`, until: `${planted + 1}-01-01` });
  const rooms = (unit: string, value: number, more: object) =>
    plantFigure(world, { unit, code: 'VENUE_USE_COUNT', value, ...more });

  it("takes a street's own whole for its program and for its communities, by its name", async () => {
    await rooms('xiaoying', 90, year(2015));
    await rooms('changmingsi', 30, year(2015));
    await rooms('hongxiang', 4, year(2015));
    await rooms('ziyang', 7, year(2015));
    const period = yearOf(2015);
    const answer = await total('shangcheng.admin', '上城区', 'VENUE_USE_COUNT', { period });
    expect(answer).toMatchObject({ value: '97', qualifier: 'EXACT' });
    expect(answer.leftOut.map(({ reason }) => reason.message)).toEqual([
      'Left out: Xiaoying Subdistrict already holds it.',
      'Left out: Xiaoying Subdistrict already holds it.',
    ]);
  });

  it('counts what is current, not what was corrected', async () => {
    const old = await rooms('ziyang', 7, year(2014));
    await world.sql('update figure set superseded_at = now() where id = $1', [old]);
    await rooms('ziyang', 8, year(2014));
    const answer = await total('ziyang.staff', '紫阳街道', 'VENUE_USE_COUNT', {
      period: yearOf(2014),
    });
    expect(answer).toMatchObject({ value: '8', qualifier: 'EXACT' });
  });

  it('expects no community that opened later', async () => {
    await rooms('changmingsi', 3, year(2013));
    await world.sql(
      `update unit u set opened_on = '2014-01-01' from unit_version v
        where v.unit_id = u.id and u.kind = 'COMMUNITY' and u.district_id = 1 and v.name <> '长明寺巷社区'`,
    );
    const answer = await total('xiaoying.staff', '小营街道', 'VENUE_USE_COUNT', {
      period: yearOf(2013),
    });
    expect(answer).toMatchObject({ value: '3', qualifier: 'EXACT', missingUnits: [] });
  });
});
