import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorId, written } from '#test/figure-fixture';
import { actOnTarget, targetIn, yearly } from '#test/target-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let lead: Send;
/** Years that no other test uses. */
let year = 2030;
beforeAll(async () => {
  world = await openWorld();
  lead = await world.actAs('xiaoying.lead');
});
afterAll(() => world.close());

const plan = (change: object = {}) => yearly(world, (year += 1), change);
const set = (input: object, as = lead) => actOnTarget(as, 'setTarget', input);

describe('setTarget', () => {
  it('sets what is planned', async () => {
    const { target, userErrors } = targetIn(await set(await plan({ planText: ' 五年规划 ' })));
    expect(userErrors).toEqual([]);
    expect(target).toMatchObject({
      value: '100',
      wording: '100场',
      planStart: `${year}-01-01`,
      planText: '五年规划',
      recordedBy: world.account('xiaoying.lead').displayName,
      version: 1,
      unit: { name: '小营街道' },
    });
  });

  it('lets the district’s admin set one for a street, which its staff then read', async () => {
    const admin = await world.actAs('shangcheng.admin');
    const { target } = targetIn(await set(await plan(), admin));
    const staff = await world.actAs('xiaoying.staff');
    const { data } = await staff<{ node: { source: { title: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Target { source { title } } } }',
      { id: target!.id },
    );
    expect(data!.node.source).toEqual({ title: '年度计划' });
  });

  it.each([
    ['that is no number', { quantity: { wording: '许多' } }, 'NOT_A_QUANTITY'],
    ['without a plan period', { planStart: null, planEnd: null }, 'PERIOD_MISSING'],
    ['that ends before it starts', { planEnd: '2001-01-01' }, 'END_BEFORE_START'],
    ['of an unknown indicator', { indicatorId: 'ind_x' }, 'UNKNOWN'],
    ['of an unknown dimension', { dimension: '没有' }, 'UNKNOWN'],
  ])('refuses a target %s, and writes nothing', async (_, change, code) => {
    const input = await plan(change);
    const before = await written(world);
    expect(targetIn(await set(input)).userErrors).toMatchObject([{ code }]);
    expect(await written(world)).toEqual(before);
  });

  it('refuses one of an indicator that is closed', async () => {
    const input = await plan({ indicatorId: await indicatorId(world, 'BRAND_COUNT') });
    await world.sql(`update indicator set closed_at = now() where code = 'BRAND_COUNT'`);
    const { userErrors } = targetIn(await set({ ...input, quantity: { wording: '5个' } }));
    expect(userErrors).toMatchObject([{ code: 'CLOSED' }]);
  });

  it('names what stands there, and writes nothing', async () => {
    const input = await plan();
    const { id, version } = targetIn(await set(input)).target!;
    const before = await written(world);
    const { userErrors } = targetIn(await set({ ...input, quantity: { wording: '90场' } }));
    expect(userErrors).toMatchObject([{ code: 'SLOT_TAKEN', standing: { id, version } }]);
    expect(await written(world)).toEqual(before);
  });

  it('lets one of two people set a first target at once and tells the other', async () => {
    const input = await plan();
    const admin = await world.actAs('shangcheng.admin');
    const answers = (await Promise.all([set(input), set(input, admin)])).map(targetIn);
    const [won, lost] = answers.sort((a, b) => a.userErrors.length - b.userErrors.length);
    const { id, version } = won!.target!;
    expect(lost!.userErrors).toMatchObject([{ code: 'SLOT_TAKEN', standing: { id, version } }]);
  });

  it.each([
    ['xiaoying.staff', 'FORBIDDEN'],
    ['ziyang.staff', 'NOT_FOUND'],
    ['xiaoshan.admin', 'NOT_FOUND'],
    ['yiyou.owner', 'FORBIDDEN'],
  ])('refuses %s with %s', async (login, code) => {
    const input = await plan();
    const before = await written(world);
    const { errors } = await set(input, await world.actAs(login));
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(await written(world)).toEqual(before);
  });
});
