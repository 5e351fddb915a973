import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTotal, indicatorId, yearOf } from '#test/total-fixture';
import { type Answer, openWorld, placeId, type Send, type World } from '#test/world';
import { globalId } from '#kernel/ids';

let world: World;
let admin: Send;
let street: string;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
  street = await placeId(world, '小营街道');
});
afterAll(() => world.close());

const QUERY = `query ($unit: ID!, $indicator: ID!, $period: PeriodInput!, $dimension: String) {
  unit(id: $unit) { total(indicator: $indicator, period: $period, dimension: $dimension) { value } } }`;
const code = ({ errors }: Answer<never>) => errors?.[0]?.extensions.code;

const send = (more: object, as = admin) =>
  as(QUERY, {
    ...{ unit: street, indicator: indicatorId('ACTIVITY_COUNT'), period: yearOf(2021) },
    ...more,
  });

describe('a total that is asked for in a way that has no answer', () => {
  it.each([
    ['an id of no indicator', 'x'],
    [
      'an unknown indicator',
      globalId('Indicator', { districtId: 0, id: '0'.repeat(8) + '-0000-7000-8000-000000000000' }),
    ],
    [
      'an id of something else',
      globalId('Program', { districtId: 0, id: '0'.repeat(8) + '-0000-7000-8000-000000000000' }),
    ],
  ])('is NOT_FOUND for %s', async (_, indicator) => {
    expect(code(await send({ indicator }))).toBe('NOT_FOUND');
  });

  it("is NOT_FOUND for another district's own indicator", async () => {
    const [row] = await world.sql<{ id: string }>(
      `insert into indicator (id, owner_district_id, code, name, measure_code, basis, rule)
       select gen_random_uuid(), 3, 'THEIRS', '他区指标', code, 'FLOW', 'SUM' from measure where word = '处'
       returning id`,
    );
    const indicator = globalId('Indicator', { districtId: 3, id: row!.id });
    expect(code(await send({ indicator }))).toBe('NOT_FOUND');
  });

  it.each([
    ['ends before it starts', { start: '2021-01-02', end: '2021-01-01' }],
    ['has no day', { start: '2021-01-01', end: '2021-01-01' }],
  ])('is refused for a period that %s', async (_, period) => {
    const answer = await send({ period });
    expect(code(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors![0]!.message).toBe('The end is before the start.');
  });

  it('is refused for a dimension that no text can be', async () => {
    expect(code(await send({ dimension: 'a\0b' }))).toBe('BAD_USER_INPUT');
  });

  it('is refused to a stranger', async () => {
    expect(code(await send({}, world.anonymous))).toBe('UNAUTHENTICATED');
  });

  it.each([0, 1_001])('is refused for a list of its first %i figures', async (first) => {
    const answer = await admin(
      `query ($unit: ID!, $indicator: ID!, $period: PeriodInput!, $first: Int!) { unit(id: $unit) {
        total(indicator: $indicator, period: $period) { figures(first: $first) { id } } } }`,
      { unit: street, indicator: indicatorId('ACTIVITY_COUNT'), period: yearOf(2021), first },
    );
    expect(code(answer)).toBe('BAD_USER_INPUT');
  });

  it('is refused where its lists could make an answer too large', async () => {
    const lists = (first: string) => `query ($indicator: ID!, $period: PeriodInput!) {
      districts(first: 1) { nodes { communities(first: 100) { nodes {
        total(indicator: $indicator, period: $period) { figures${first} { id } leftOut${first} { reason { code } } } } } } } }`;
    const question = { indicator: indicatorId('ACTIVITY_COUNT'), period: yearOf(2021) };
    expect(code(await admin(lists(''), question))).toBe('COST_EXCEEDED');
    expect(code(await admin(lists('(first: 20)'), question))).toBeUndefined();
  });

  it('is empty of everything but its units where no figure was recorded', async () => {
    const { data } = await askTotal(admin, street, 'DONATION_QTY', { period: yearOf(1999) });
    expect(data!.unit.total).toMatchObject({
      ...{ value: null, bounds: null, figures: [], leftOut: [], visibleUnits: 8 },
      refusal: { code: 'NO_FIGURES' },
    });
  });
});
