import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorId, plantFigure, statements, yearOf } from '#test/total-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shifan.admin');
});
afterAll(() => world.close());

const COMMUNITIES = 'changmingsi daxuelu kuixiang laozheda xiaoyingxiang zijin'.split(' ');

/** Statements of one operation. */
async function counted(send: Send, query: string, variables: object): Promise<number> {
  const before = await statements(world);
  const { errors } = await send(query, variables);
  expect(errors).toBeUndefined();
  return (await statements(world)) - before;
}

describe('totals of a page of units', () => {
  const query = `query ($first: Int!, $indicator: ID!, $period: PeriodInput!) {
    districts(first: 1) { nodes { communities(first: $first) { nodes {
      total(indicator: $indicator, period: $period) {
        value refusal { code } indicator { code } figures(first: 5) { id unit { name } } } } } } } }`;

  /** Statements for pages of these sizes. */
  const numbersFor = async (send: Send, code: string, year: number, sizes: number[]) => {
    const numbers = [];
    for (const first of sizes) {
      const question = { indicator: indicatorId(code), period: yearOf(year), first };
      numbers.push(await counted(send, query, question));
    }
    return numbers;
  };

  it('take seven statements, however many units ask', async () => {
    // Districts, communities, the indicator; units and figures of all totals at once; then the
    // indicator as it is shown, the figures, and their units.
    const numbers = await numbersFor(admin, 'ACTIVITY_COUNT', 2024, [10, 40, 100]);
    expect(numbers).toEqual([7, 7, 7]);
  });

  it('of a rate take one more, for what all the rates are computed from', async () => {
    const rate = { code: 'RATE_PER_1000', value: 4.5, dimension: '3岁以下托位' };
    for (const unit of COMMUNITIES) await plantFigure(world, { ...rate, unit });
    const send = await world.actAs('shangcheng.admin');
    expect(await numbersFor(send, rate.code, 2021, [1, 3, 6])).toEqual([8, 8, 8]);
  });
});

describe('targets of a page of programs', () => {
  const query = `query ($first: Int!) { districts(first: 1) { nodes {
    programs(first: $first, includeDescendants: true) { nodes {
      targets(first: 5) { nodes { actual { id } progress { state } plan { state } } }
      outcomes(first: 20) { nodes { progress { state } } } } } } } }`;

  it('take the same number of statements, however many there are', async () => {
    const numbers = [];
    for (const first of [20, 50]) numbers.push(await counted(admin, query, { first }));
    expect(numbers).toEqual([8, 8]);
  });
});
