import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { plantFigure, statements } from '#test/total-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
const of = (year: number) => ({ from: `${year}-01-01`, until: `${year + 1}-01-01` });
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
  const rooms = { code: 'VENUE_USE_COUNT', ...of(2031) };
  await plantFigure(world, { ...rooms, unit: 'changmingsi', value: 5 });
  await plantFigure(world, { ...rooms, unit: 'zijin', value: 20 });
  await plantFigure(world, { ...rooms, unit: 'ziyang', value: 300, ...of(2032) });
  await plantFigure(world, { code: 'CASE_ACTIONS', unit: 'laozheda', value: 3, ...of(2033) });
});
afterAll(() => world.close());

interface Year {
  year: number;
  expectedChildren: number;
  reportedChildren: number;
  reportedIndicators: number;
}
const CODES = ['VENUE_USE_COUNT', 'CASE_ACTIONS'];

async function ask(send: Send, place: string, codes = CODES) {
  return send<{ unit: { reportedYears: Year[] } | null }>(
    `query ($unit: ID!, $codes: [String!]!) { unit(id: $unit) {
      reportedYears(indicators: $codes) { year expectedChildren reportedChildren reportedIndicators } } }`,
    { unit: await placeId(world, place), codes },
  );
}

/** What a unit is told of the years that were planted, as `[year, reported, expected]`. */
async function told(login: string, place: string): Promise<number[][]> {
  const send = login === 'shangcheng.admin' ? admin : await world.actAs(login);
  const { data, errors } = await ask(send, place);
  expect(errors).toBeUndefined();
  return data!.unit!.reportedYears.map((own) => [
    own.year,
    own.reportedChildren,
    own.expectedChildren,
  ]);
}

const later = (years: number[][]) => years.filter(([year]) => year! > 2030);

describe('years that are reported', () => {
  it('count the units directly below that reported any of the indicators, the latest first', async () => {
    const years = await told('shangcheng.admin', '上城区');
    expect(later(years)).toEqual([
      [2033, 1, 2],
      [2032, 1, 2],
      [2031, 1, 2],
    ]);
    const street = later(await told('shangcheng.admin', '小营街道'));
    const [{ count } = { count: 0 }] = await world.sql<{ count: number }>(
      `select count(*)::int as count from unit_path p
         join unit u on u.district_id = p.district_id and u.id = p.descendant_id
        where p.ancestor_id = $1 and p.depth = 1 and u.kind = 'COMMUNITY' and u.closed_on is null`,
      [unitId('xiaoying')],
    );
    expect(count).toBeGreaterThan(2);
    // Of a number that is shown as a range, that it was reported is no secret.
    expect(street).toEqual([
      [2033, 1, count],
      [2031, 2, count],
    ]);
    expect(later(await told('changmingsi.worker', '长明寺巷社区'))).toEqual([[2031, 0, 0]]);
  });

  it('are what totals say of the same year', async () => {
    const { data } = await admin<{ unit: { totals: object[]; reportedYears: Year[] } }>(
      `query ($unit: ID!, $codes: [String!]!) { unit(id: $unit) {
        reportedYears(indicators: $codes) { year expectedChildren reportedChildren }
        totals(indicators: $codes, period: { start: "2031-01-01", end: "2032-01-01" }) {
          expectedChildren reportedChildren } } }`,
      { unit: await placeId(world, '小营街道'), codes: CODES.slice(0, 1) },
    );
    const { totals, reportedYears } = data!.unit;
    expect(reportedYears.find(({ year }) => year === 2031)).toEqual({ year: 2031, ...totals[0] });
  });

  it('say of how many indicators, and leave what the unit itself tells to itself', async () => {
    const whole = { unit: 'xiaoying', value: 60, ...of(2034) };
    for (const code of CODES) await plantFigure(world, { ...whole, code });
    const { data } = await ask(admin, '小营街道');
    const [latest] = data!.unit!.reportedYears;
    expect(latest).toMatchObject({ year: 2034, reportedChildren: 0, reportedIndicators: 2 });
    expect(latest!.expectedChildren).toBeGreaterThan(2);
    // To the district it is a street that reported.
    expect(later(await told('shangcheng.admin', '上城区'))[0]).toEqual([2034, 1, 2]);
  });

  it('tell nothing of figures that the reader does not see', async () => {
    // Of the district a street sees itself, and of the neighbour's year nothing.
    const street = later(await told('xiaoying.staff', '上城区'));
    expect(street.map(([year]) => year)).not.toContain(2032);
    expect(street).toContainEqual([2031, 1, 1]);
    expect(later(await told('ziyang.staff', '上城区'))).toEqual([[2032, 1, 1]]);
    expect(later(await told('yiyou.owner', '上城区'))).toEqual([]);
    const { data, errors } = await ask(await world.actAs('xiaoshan.admin'), '上城区');
    expect([data?.unit ?? null, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
  });

  it('are refused of an indicator that is not there, and of too many', async () => {
    const codeOf = async (codes: string[]) =>
      (await ask(admin, '上城区', codes)).errors?.[0]?.extensions.code;
    expect(await codeOf(['NO_SUCH_CODE'])).toBe('NOT_FOUND');
    expect(await codeOf(Array.from({ length: 21 }, () => 'VENUE_USE_COUNT'))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('take one statement, however many units are asked', async () => {
    const YEARS = 'reportedYears(indicators: ["VENUE_USE_COUNT"]) { year }';
    const places = await Promise.all(
      ['小营街道', '长明寺巷社区', '老浙大社区'].map((name) => placeId(world, name)),
    );
    const counted = async (units: string[]) => {
      const before = await statements(world);
      const { errors } = await admin(
        `{ ${units.map((id, at) => `u${at}: unit(id: "${id}") { ${YEARS} }`).join(' ')} }`,
      );
      expect(errors).toBeUndefined();
      return (await statements(world)) - before;
    };
    expect(await counted(places)).toBe(await counted(places.slice(0, 1)));
  });
});
