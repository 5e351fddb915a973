import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantFigure, plantRelation, plantTarget, written } from '#test/total-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
let binjiang: string;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('binjiang.admin');
  binjiang = await placeId(world, '滨江区');
});
afterAll(() => world.close());

const ESTIMATES = [
  ...['rate', 'numerator', 'needed', 'margin', 'gap', 'breakEvenDenominator', 'breakEvenGrowth'],
] as const;
type Estimate = { value: string; bounds: Parameters<typeof written>[0] } | null;
type Plan = Record<(typeof ESTIMATES)[number], Estimate> & {
  state: string | null;
  factor: string | null;
  denominator: { value: string; wording: string | null; asOf: string } | null;
  refusal: { code: string; message: string } | null;
};

const QUERY = `query ($unit: ID!, $added: Decimal, $growth: Decimal) { unit(id: $unit) {
  targets(first: 100) { nodes { dimension plan(added: $added, growth: $growth) {
    state factor refusal { code message } denominator { value wording asOf }
    ${ESTIMATES.map((name) => `${name} { value bounds { lower { value inclusive } upper { value inclusive } } }`).join(' ')}
  } } } } }`;

interface Answer {
  unit: { targets: { nodes: { dimension: string; plan: Plan | null }[] } };
}

const ask = (change: object = {}, locale = 'en') =>
  admin<Answer>(QUERY, { unit: binjiang, ...change }, locale);

/** The plan for a target of 滨江区, of the source's own unless said otherwise. */
async function plan(change: object = {}, dimension = '3岁以下托位', locale = 'en') {
  const { data, errors } = await ask(change, locale);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.unit.targets.nodes.find((target) => target.dimension === dimension)!.plan;
}

const ends = (estimate: Estimate) => written(estimate?.bounds);

describe('4.55 places per thousand of 53万 residents, planned 4.5', () => {
  it('leave 26.5 places, lost when residents grow by more than about 1.1 %', async () => {
    const places = (await plan())!;
    expect(places).toMatchObject({
      ...{ state: 'MET', factor: '1000', refusal: null },
      denominator: { value: '530000', wording: '53万人', asOf: '2023-12-31' },
      ...{ numerator: { value: '2411.5' }, needed: { value: '2385' }, margin: { value: '26.5' } },
      ...{ gap: { value: '0' }, breakEvenDenominator: { value: '535888.888889' } },
    });
    expect(Number(places.breakEvenGrowth!.value)).toBeCloseTo(0.011111, 6);
    expect(ends(places.rate)).toBe('[4.545,4.555)');
    expect(ends(places.margin)).toBe('[23.625,29.425)');
  });

  it('leave 23.85 to 29.15 places when exactly 530,000 live there', async () => {
    await world.sql(
      `update figure set bounds = '[530000,530000]' where dimension = '常住' and value = 530000`,
    );
    expect(ends((await plan())!.margin)).toBe('[23.85,29.15)');
    await world.sql(
      `update figure set bounds = '[525000,535000)' where dimension = '常住' and value = 530000`,
    );
  });

  it('fall short when residents grow by 2 %, and suffice with 40 places more', async () => {
    const grown = (await plan({ growth: '0.02' }))!;
    expect(grown).toMatchObject({
      state: 'MISSED',
      margin: { value: '-21.2' },
      gap: { value: '22' },
    });
    const added = (await plan({ growth: '0.02', added: '40' }))!;
    expect(added).toMatchObject({ state: 'MET', margin: { value: '18.8' }, gap: { value: '0' } });
  });

  it.each([
    ['all residents leave', { growth: '-1' }, 'CHANGE_EMPTIES_BASE'],
    ['more places go than there are', { added: '-5000' }, 'NEGATIVE_AMOUNT'],
  ])('tell why there is no plan when %s', async (_, change, code) => {
    const refused = (await plan(change))!;
    expect(refused.refusal!.code).toBe(code);
    expect(refused).toMatchObject({ state: null, factor: null, denominator: null });
    for (const name of ESTIMATES) expect(refused[name]).toBeNull();
  });

  it.each([
    ['added', '1'.padEnd(40, '0')],
    ['added', `-${'1'.padEnd(17, '0')}`],
    ['growth', '9'.repeat(20)],
    ['growth', `123456789012345.${'1'.repeat(40)}`],
  ])('refuse %s of %s', async (name, number) => {
    const { errors } = await ask({ [name]: number });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toBe('At most 1000000000000000.');
  });
});

describe('a plan', () => {
  const target = (code: string, value: number, dimension: string, more = {}) =>
    plantTarget(world, { unit: 'binjiang', code, value, dimension, ...more });
  const figure = (code: string, value: number, dimension: string, more = {}) =>
    plantFigure(world, { unit: 'binjiang', code, value, dimension, ...more });

  it('of percent is made per hundred', async () => {
    await target('OCCUPANCY_RATE', 80, '人才公寓');
    await figure('OCCUPANCY_RATE', 75, '人才公寓');
    await figure('HOUSING_UNITS', 400, '人才公寓');
    expect(await plan({}, '人才公寓')).toMatchObject({
      ...{ state: 'MISSED', factor: '100', numerator: { value: '300' }, needed: { value: '320' } },
      gap: { value: '20' },
    });
  });

  it('is refused by name where the unit tells no denominator', async () => {
    await target('OCCUPANCY_RATE', 80, '人才公寓', { unit: 'yuhang' });
    await figure('OCCUPANCY_RATE', 75, '人才公寓', { unit: 'yuhang' });
    const send = await world.actAs('yuhang.admin');
    const unit = await placeId(world, '余杭区');
    const { data } = await send<Answer>(QUERY, { unit }, 'zh-CN');
    expect(data!.unit.targets.nodes[0]!.plan!.refusal).toEqual({
      code: 'NEEDS_NUMERATORS',
      message: '比率和平均须由分子、分母重新计算，以下数据缺少：住房套数 人才公寓。',
    });
  });

  it('is refused by its own name where the catalogue relates no denominator', async () => {
    await target('COVERAGE_RATE', 80, 'planted');
    await figure('COVERAGE_RATE', 75, 'planted');
    expect((await plan({}, 'planted'))!.refusal!.message).toContain('Coverage');
  });

  it('is refused for a denominator that the rate is not per', async () => {
    await target('RATE_PER_1000', 4, 'flats');
    await figure('RATE_PER_1000', 5, 'flats');
    await plantRelation(world, {
      from: 'HOUSING_UNITS',
      to: 'RATE_PER_1000',
      toDimension: 'flats',
    });
    await figure('HOUSING_UNITS', 100, 'flats');
    expect((await plan({}, 'flats'))!.refusal!.code).toBe('MEASURES_DIFFER');
  });

  it('is refused for a target that is zero', async () => {
    await target('COVERAGE_RATE', 0, 'zero');
    await figure('COVERAGE_RATE', 75, 'zero');
    await plantRelation(world, { from: 'HOUSING_UNITS', to: 'COVERAGE_RATE' });
    await figure('HOUSING_UNITS', 400, 'zero');
    expect((await plan({}, 'zero'))!.refusal!.code).toBe('TARGET_NOT_POSITIVE');
  });

  it.each([
    ['is no rate', 'VENUE_COUNT', {}],
    ['has no figure', 'OCCUPANCY_RATE', { from: '1999-01-01', until: '2000-01-01' }],
  ])('is null for what %s', async (dimension, code, more) => {
    await target(code, 10, dimension, more);
    if (code === 'VENUE_COUNT') await figure(code, 12, dimension);
    expect(await plan({}, dimension)).toBeNull();
  });
});
