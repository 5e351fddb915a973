import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorId, plantFigure, statements, yearOf } from '#test/total-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
  const rooms = { code: 'VENUE_USE_COUNT', from: '2022-01-01', until: '2023-01-01' };
  await plantFigure(world, { ...rooms, unit: 'changmingsi', value: 5 });
  await plantFigure(world, { ...rooms, unit: 'zijin', value: 20 });
  await plantFigure(world, { ...rooms, unit: 'shangcheng', value: 7, dimension: '区本级' });
  await plantFigure(world, { ...rooms, unit: 'ziyang', value: 300 });
  const before = { from: '2021-01-01', until: '2022-01-01' };
  await plantFigure(world, { ...rooms, ...before, unit: 'ziyang', value: 200 });
});
afterAll(() => world.close());

const ENDS = 'value qualifier bounds { lower { value inclusive } upper { value inclusive } }';
const OWN = `${ENDS} refusal { code message } notes { code message } figureCount missingCount
  visibleUnits totalUnits expectedUnits reportedUnits expectedChildren reportedChildren
  missingUnits(first: 9) { name } figures(first: 9) { id } leftOut(first: 9) { figure { id } reason { code } }`;
const ASK = 'query ($unit: ID!, $indicator: ID!, $period: PeriodInput!)';

type Row = Record<string, unknown>;
interface Parted extends Row {
  byChild: { unit: { id: string; name: string }; total: Row }[];
}

async function ask<Total>(send: Send, unit: string, fields: string, more: object = {}) {
  const variables = { indicator: indicatorId('VENUE_USE_COUNT'), period: yearOf(2022), ...more };
  const { data, errors } = await send<{ unit: { total: Total } }>(
    `${ASK} { unit(id: $unit) { total(indicator: $indicator, period: $period) { ${fields} } } }`,
    { unit, ...variables },
  );
  expect(errors).toBeUndefined();
  return data!.unit.total;
}

/** The made-up district, by its code. */
const SHIFAN = '990001';
const CODES = ['VENUE_USE_COUNT', 'ACTIVITY_COUNT', 'RATE_PER_1000', 'DONATION_QTY'];
const PLACES: [string, string][] = [
  ['shangcheng.admin', '上城区'],
  ['xiaoying.lead', '小营街道'],
  ['xiaoying.staff', '上城区'],
  ['changmingsi.worker', '上城区'],
  ['shifan.admin', SHIFAN],
  ['yiyou.owner', SHIFAN],
];

describe('a total by the units below', () => {
  it.each(PLACES)('tells %s at %s what each of them tells itself', async (login, place) => {
    const send = await world.actAs(login);
    const [unit, period] = [place === SHIFAN ? place : await placeId(world, place), yearOf(2024)];
    let told = 0;
    for (const code of CODES) {
      for (const when of [yearOf(2021), yearOf(2022), period]) {
        const asked = { indicator: indicatorId(code), period: when };
        const parts = `byChild(first: 20) { unit { id name } total { ${OWN} } }`;
        const total = await ask<Parted | null>(send, unit, parts, asked);
        for (const child of total?.byChild ?? []) {
          const { data } = await send<{ unit: { total: Row | null } | null }>(
            `${ASK} { unit(id: $unit) { total(indicator: $indicator, period: $period) { ${OWN} } } }`,
            { ...asked, unit: child.unit.id },
          );
          if (data?.unit) expect(child.total).toEqual(data.unit.total);
          told += 1;
        }
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it('names nothing of a street whose figures the reader does not see', async () => {
    const send = await world.actAs('xiaoying.staff');
    const total = await ask<Parted>(
      send,
      await placeId(world, '上城区'),
      'byChild(first: 9) { unit { id name } total { value } }',
    );
    expect(total.byChild.map(({ unit }) => unit.name)).toEqual(['小营街道']);
  });

  it('has the figures of the unit itself apart, and counts all', async () => {
    const district = await placeId(world, '上城区');
    const fields = 'figureCount figures { id } own: figures(directly: true) { dimension }';
    const total = await ask<{ figureCount: number; figures: object[]; own: object[] }>(
      admin,
      district,
      fields,
    );
    expect(total.own).toEqual([{ dimension: '区本级' }]);
    expect([total.figureCount, total.figures.length]).toEqual([4, 4]);
  });

  it('takes one statement more for each level, however many units there are', async () => {
    const shifan = await world.actAs('shifan.admin');
    const unit = SHIFAN;
    const asked = { indicator: indicatorId('ACTIVITY_COUNT'), period: yearOf(2024) };
    const counted = async (fields: string) => {
      const before = await statements(world);
      await ask(shifan, unit, fields, asked);
      return (await statements(world)) - before;
    };
    const plain = await counted('value');
    const parted = (first: number, inner = '') =>
      `value byChild(first: ${first}) { unit { name } total { value ${inner} } }`;
    for (const first of [2, 50]) {
      expect(await counted(parted(first))).toBe(plain + 1);
      expect(await counted(parted(first, parted(first)))).toBe(plain + 2);
    }
  });
});

describe('units that are missing', () => {
  it('are listed page by page, by code and each after its street, and counted', async () => {
    const shifan = await world.actAs('shifan.admin');
    const unit = SHIFAN;
    const asked = { indicator: indicatorId('DONATION_QTY'), period: yearOf(2031) };
    type Missing = { missingCount: number; missingUnits: { code: string }[] };
    const page = async (offset: number) =>
      ask<Missing>(shifan, unit, `missingCount missingUnits(offset: ${offset}) { code }`, asked);
    const [first, second, over] = [await page(0), await page(100), await page(10_000)];
    const codes = [...first.missingUnits, ...second.missingUnits].map(({ code }) => code);
    expect([first.missingUnits.length, codes.length]).toEqual([100, first.missingCount]);
    expect(codes).toEqual([...codes].sort());
    expect(over.missingUnits).toEqual([]);
  });

  it('leave a year without figures with the newest that has some', async () => {
    const district = await placeId(world, '上城区');
    const fields = 'refusal { code message } newestPeriod { start end grain }';
    const total = await ask<Row>(admin, district, fields, { period: yearOf(2031) });
    expect(total).toEqual({
      refusal: { code: 'NO_FIGURES', message: 'Nothing is reported for this period yet.' },
      newestPeriod: { start: '2022-01-01', end: '2023-01-01', grain: null },
    });
    const worker = await world.actAs('changmingsi.worker');
    const nothing = { indicator: indicatorId('DONATION_QTY'), period: yearOf(2031) };
    const own = await placeId(world, '长明寺巷社区');
    expect((await ask<Row>(worker, own, fields, nothing)).newestPeriod).toBeNull();
  });
});

describe('several totals of a unit', () => {
  const QUERY = `query ($unit: ID!, $codes: [String!]!, $period: PeriodInput!) { unit(id: $unit) {
    totals(indicators: $codes, period: $period) { indicator { code } ${ENDS} expectedChildren
      reportedChildren lastYear { ${ENDS} } } } }`;
  type Totals = { unit: { totals: Row[] | null } };
  const send = async (codes: string[], as = admin) =>
    as<Totals>(QUERY, { unit: await placeId(world, '上城区'), codes, period: yearOf(2022) });

  it('come in the order asked, each with the year before, for as many statements as one', async () => {
    const counted = async (codes: string[]) => {
      const before = await statements(world);
      const { data, errors } = await send(codes);
      expect(errors).toBeUndefined();
      return [data!.unit.totals, (await statements(world)) - before] as const;
    };
    const [only, single] = await counted(['VENUE_USE_COUNT']);
    const codes = ['ACTIVITY_COUNT', 'VENUE_USE_COUNT', 'DONATION_QTY', 'SERVED_VISITS'];
    const [many, several] = await counted(codes.slice(0, 3));
    expect(many!.map(({ indicator }) => (indicator as Row).code)).toEqual(codes.slice(0, 3));
    const [one] = only!;
    expect(many![1]).toEqual(one);
    expect(one).toMatchObject({
      ...{ qualifier: 'AT_LEAST', expectedChildren: 2, reportedChildren: 2 },
      lastYear: { bounds: { lower: { value: '200', inclusive: true }, upper: null } },
    });
    expect(several).toBe(single);
  });

  it.each([
    ['NOT_FOUND', ['NO_SUCH_CODE']],
    ['BAD_USER_INPUT', Array.from({ length: 21 }, () => 'VENUE_USE_COUNT')],
  ])('are %s where they ask for what is not there or too much', async (code, codes) => {
    const { data, errors } = await send(codes);
    expect([data!.unit.totals ?? null, errors![0]!.extensions.code]).toEqual([null, code]);
  });
});
