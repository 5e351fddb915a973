import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { globalId } from '#kernel/ids';
import { actOnFigure, payloadOf } from './figure-fixture.ts';
import { indicatorId, plantFigure, plantProgram, plantTarget } from './total-fixture.ts';
import { openWorld, placeId, type Send, type World } from './world.ts';

let world: World;
let staff: Send;
let street: string;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
  street = await placeId(world, '小营街道');
});
afterAll(() => world.close());

const source = { kind: 'ENTRY', title: '台账' };
const yearly = (year: number) => ({ start: `${year}-01-01`, end: `${year + 1}-01-01` });

const record = async (period: object, quantity: object, more: object = {}) =>
  payloadOf(
    await actOnFigure(staff, 'recordFigure', {
      ...{ unitId: street, indicatorId: indicatorId('VENUE_USE_COUNT') },
      ...{ period, quantity, source, ...more },
    }),
  );

describe('a figure', () => {
  it.each([
    ['says another number than its words', { wording: '200余场', value: '5' }],
    ['hides the hedge of its words', { wording: '近200余场', value: '200', qualifier: 'EXACT' }],
    ['counts another thing than its words', { wording: '200余人', value: '200', measure: '场' }],
    ['is a range without a whole number', fractions('0.1', '0.2')],
  ])('is refused when it %s', async (_, quantity) => {
    const { figure } = await record(yearly(1901), quantity);
    expect(figure).toBeNull();
  });

  it.each([
    ['OCCUPANCY_RATE', '-50'],
    ['AVG_AGE', '-3'],
  ])('of %s is refused when it is %s', async (code, value) => {
    const { figure } = await record(yearly(1902), { value }, { indicatorId: indicatorId(code) });
    expect(figure).toBeNull();
  });

  it('tells of no day to come', async () => {
    const { figure } = await record({ start: '2020-01-01', end: '2090-01-01' }, { value: '1' });
    expect(figure).toBeNull();
  });
});

function fractions(lower: string, upper: string) {
  return { qualifier: 'RANGE', lower: { value: lower }, upper: { value: upper } };
}

it('leaves one current figure to a place when a correction names another measure', async () => {
  const period = yearly(1904);
  const { figure } = await record(period, { value: '7' });
  const { id, version } = figure!;
  const quantity = { value: '8', measure: '人' };
  const input = { id, expectedVersion: version, quantity, source, reason: 'r' };
  await actOnFigure(staff, 'correctFigure', input);
  await record(period, { value: '9' });
  const twice = await world.sql(
    `select slot_id from figure where superseded_at is null and unit_id = $1 and period_start = $2
      group by slot_id having count(*) > 1`,
    [unitId('xiaoying'), period.start],
  );
  expect(twice).toEqual([]);
});

it('does not read the result of one unit against the target of another', async () => {
  const programId = await plantProgram(world, 'ziyang', ['xiaoying']);
  const of = { unit: 'ziyang', code: 'VENUE_USE_COUNT', programId };
  const span = { from: '2015-01-01', until: '2016-01-01' };
  await plantFigure(world, { ...of, value: 40, ...span });
  await plantTarget(world, { ...of, value: 100, ...span });
  const id = globalId('Program', { districtId: 1, id: programId });
  const lead = await world.actAs('xiaoying.lead');
  await lead(
    'mutation ($input: SetTargetInput!) { setTarget(input: $input) { userErrors { code } } }',
    {
      input: {
        ...{ unitId: street, programId: id, indicatorId: indicatorId('VENUE_USE_COUNT'), source },
        ...{ planStart: '2015-12-31', planEnd: '2016-01-01', quantity: { value: '1' } },
      },
    },
  );
  interface Outcomes {
    node: { outcomes: { nodes: { target: { value: string } | null }[] } };
  }
  const { data } = await (
    await world.actAs('shangcheng.admin')
  )<Outcomes>(
    `query ($id: ID!) { node(id: $id) { ... on Program {
       outcomes(first: 1) { nodes { target { value } } } } } }`,
    { id },
  );
  expect(data!.node.outcomes.nodes).toEqual([{ target: { value: '100' } }]);
});
