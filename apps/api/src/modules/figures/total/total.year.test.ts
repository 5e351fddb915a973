import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantFigure, statements } from '#test/total-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
  const rooms = { code: 'VENUE_USE_COUNT', from: '2031-01-01', until: '2032-01-01' };
  await plantFigure(world, { ...rooms, unit: 'ziyang', value: 300 });
  await plantFigure(world, { ...rooms, code: 'ACTIVITY_COUNT', unit: 'xiaoying', value: 20 });
});
afterAll(() => world.close());

const TOTAL = 'indicator { code } value qualifier bounds { lower { value } }';
const ASK = `query ($unit: ID!, $year: Int, $first: Int) { unit(id: $unit) {
  yearOfFigures(year: $year) { year years totals(first: $first) { ${TOTAL} } } } }`;

interface Year {
  year: number | null;
  years: number[];
  totals: { indicator: { code: string }; bounds: { lower: { value: string } } | null }[];
}

async function ask(send: Send, place: string, more: object = {}): Promise<Year> {
  const unit = /^\d+$/.test(place) ? place : await placeId(world, place);
  const variables = { unit, first: null, ...more };
  const { data, errors } = await send<{ unit: { yearOfFigures: Year } }>(ASK, variables);
  expect(errors).toBeUndefined();
  return data!.unit.yearOfFigures;
}

const codesOf = ({ totals }: Year) => totals.map(({ indicator }) => indicator.code);

describe('a year of figures', () => {
  it('is the latest that has some, with a total of each of its indicators, by code', async () => {
    const year = await ask(admin, '上城区');
    expect(year).toMatchObject({ year: 2031, years: [2031, ...year.years.slice(1)] });
    expect(year.years).toEqual([...year.years].sort((a, b) => b - a));
    expect(codesOf(year)).toEqual(['ACTIVITY_COUNT', 'VENUE_USE_COUNT']);
    expect(year.totals.map(({ bounds }) => bounds?.lower.value)).toEqual(['20', '300']);
  });

  it('is what each indicator answers by itself', async () => {
    const { totals } = await ask(admin, '上城区', { year: 2021 });
    expect(totals.length).toBeGreaterThan(5);
    const { data } = await admin<{ unit: { totals: object[] } }>(
      `query ($unit: ID!, $codes: [String!]!) { unit(id: $unit) { totals(indicators: $codes,
        period: { start: "2021-01-01", end: "2022-01-01" }) { ${TOTAL} } } }`,
      {
        unit: await placeId(world, '上城区'),
        codes: totals.slice(0, 20).map(({ indicator }) => indicator.code),
      },
    );
    expect(totals.slice(0, 20)).toEqual(data!.unit.totals);
  });

  it('without figures has no totals, and names the years that have some', async () => {
    const year = await ask(admin, '上城区', { year: 2029 });
    expect([year.year, year.totals, year.years[0]]).toEqual([2029, [], 2031]);
  });

  it('tells of no year and no indicator that the reader has no figure of', async () => {
    const street = await world.actAs('xiaoying.staff');
    expect(codesOf(await ask(street, '上城区', { year: 2031 }))).toEqual(['ACTIVITY_COUNT']);
    const partner = await world.actAs('yiyou.owner');
    expect((await ask(partner, '上城区')).years).not.toContain(2031);
    const worker = await world.actAs('changmingsi.worker');
    expect((await ask(worker, '长明寺巷社区')).years).not.toContain(2031);
  });

  it('takes the same number of statements, however many indicators it has', async () => {
    const counted = async (first: number) => {
      const before = await statements(world);
      const { totals } = await ask(await world.actAs('shifan.admin'), '990001', { first });
      return [totals.length, (await statements(world)) - before];
    };
    const [[one, single], [many, several]] = [await counted(1), await counted(12)];
    expect([one, many! > 5]).toEqual([1, true]);
    expect(several! - single!).toBeLessThanOrEqual(1);
  });

  it('is refused for a year that no calendar has', async () => {
    const { errors } = await admin(ASK, { unit: await placeId(world, '上城区'), year: 99_999 });
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the moment a year was last touched', () => {
  const rooms = { code: 'VENUE_USE_COUNT', from: '2033-01-01', until: '2034-01-01' };
  const at = (place: Send, year: number) =>
    placeId(world, '上城区').then(async (unit) => {
      const { data, errors } = await place<{
        unit: { yearOfFigures: { updatedAt: string | null } };
      }>(
        `query ($unit: ID!, $year: Int) { unit(id: $unit) { yearOfFigures(year: $year) { updatedAt } } }`,
        { unit, year },
      );
      expect(errors).toBeUndefined();
      return data!.unit.yearOfFigures.updatedAt;
    });
  const set = (id: string, column: string, value: unknown) =>
    world.sql(`update figure set ${column} = $1 where id = $2`, [value, id]);
  const [early, late, last] = ['03', '04', '05'].map((month) => `2033-${month}-01T08:00:00.000Z`);

  it('is that of the latest figure that the reader sees', async () => {
    const own = await plantFigure(world, { ...rooms, unit: 'xiaoying', value: 20 });
    const other = await plantFigure(world, { ...rooms, unit: 'ziyang', value: 30 });
    await set(own, 'created_at', early);
    await set(other, 'created_at', late);
    const street = await world.actAs('xiaoying.staff');
    expect([await at(admin, 2033), await at(street, 2033)]).toEqual([late, early]);
    expect(await at(await world.actAs('yiyou.owner'), 2033)).toBeNull();
    expect(await at(admin, 2034)).toBeNull();
  });

  it('is when the last one was withdrawn, where that came later', async () => {
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>(
      'select id from figure where created_at = $1',
      [late],
    );
    await set(id, 'superseded_at', last);
    await set(id, 'withdrawn', true);
    const street = await world.actAs('xiaoying.staff');
    expect([await at(admin, 2033), await at(street, 2033)]).toEqual([last, early]);
    const year = await ask(admin, '上城区', { year: 2033 });
    expect(year.totals.map(({ bounds }) => bounds?.lower.value)).toEqual(['20']);
  });
});

describe('a total that lacks parts', () => {
  it('names the units that lack them in the order of their codes', async () => {
    const send = await world.actAs('shifan.admin');
    const { data } = await send<{
      unit: { yearOfFigures: { totals: { refusal: { code: string; message: string } | null }[] } };
    }>(
      '{ unit(id: "990001") { yearOfFigures(year: 2024) { totals { refusal { code message } } } } }',
      {},
      'zh-CN',
    );
    const { totals } = data!.unit.yearOfFigures;
    const lacking = totals.filter(({ refusal }) => refusal?.code === 'NEEDS_PARTS');
    expect(lacking.length).toBeGreaterThan(0);
    const units = await world.sql<{ name: string; code: string }>(
      'select name, code from unit_version where code is not null',
    );
    const codeOf = new Map(units.map(({ name, code }) => [name, code]));
    for (const { refusal } of lacking) {
      const names = refusal!.message.replace(/^.*：/, '').replace(/ …。$/, '').split('、');
      const codes = names.map((name) => codeOf.get(name)!);
      expect(codes).toEqual([...codes].sort());
      expect(codes.length).toBe(5);
    }
  });
});

describe('targets of a unit and everything below', () => {
  it('are listed with those of every unit, as each unit lists its own', async () => {
    const list = `query ($of: ID!, $below: Boolean!) { targets(of: $of, below: $below, first: 100) {
      totalCount nodes { id unit { id } } } }`;
    type Listed = {
      targets: { totalCount: number; nodes: { id: string; unit: { id: string } }[] };
    };
    const send = await world.actAs('shifan.admin');
    const { data } = await send<Listed>(list, { of: '990001', below: true });
    const { nodes, totalCount } = data!.targets;
    expect(totalCount).toBeGreaterThan(0);
    const [{ unit }] = nodes as [Listed['targets']['nodes'][number]];
    const own = await send<Listed>(list, { of: unit.id, below: false });
    const ids = nodes.filter((node) => node.unit.id === unit.id).map(({ id }) => id);
    if (totalCount <= 100) {
      expect(own.data!.targets.nodes.map(({ id }) => id).sort()).toEqual([...ids].sort());
    }
    const other = await world.actAs('shangcheng.admin');
    expect((await other(list, { of: '990001', below: true })).errors).toBeDefined();
  });
});
