import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorId, written } from '#test/figure-fixture';
import { actOnTarget, type TargetAnswer, targetIn, yearly } from '#test/target-fixture';
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

type Row = Pick<TargetAnswer, 'id' | 'version'>;
const SOURCE = { kind: 'REPORT', title: '中期调整' };

const set = async (change: object = {}) => {
  const input = await yearly(world, (year += 1), change);
  return { input, target: targetIn(await actOnTarget(lead, 'setTarget', input)).target! };
};
const change = ({ id, version }: Row, wording: string, more: object = {}) =>
  actOnTarget(lead, 'changeTarget', {
    ...{ id, expectedVersion: version, quantity: { wording }, source: SOURCE, reason: '上调' },
    ...more,
  });
const withdraw = ({ id, version }: Row, reason = '计划取消') =>
  actOnTarget(lead, 'withdrawTarget', { id, expectedVersion: version, reason });

type History = { wording: string; status: string; supersededReason: string | null }[];
const historyOf = async ({ id }: Row) => {
  const { data } = await lead<{ node: { history: { nodes: History } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Target {
      history { nodes { wording status supersededReason } } } } }`,
    { id },
  );
  return data!.node.history.nodes;
};

describe('changeTarget', () => {
  it('puts another value in its place and keeps the former one, with the reason', async () => {
    const { target } = await set({ planText: '年度' });
    const changed = targetIn(await change(target, '不少于120场'));
    expect(changed).toMatchObject({
      userErrors: [],
      target: { value: '120', planStart: target.planStart, source: { title: '中期调整' } },
    });
    expect(await historyOf(changed.target!)).toEqual([
      { wording: '不少于120场', status: 'CURRENT', supersededReason: null },
      { wording: '100场', status: 'SUPERSEDED', supersededReason: '上调' },
    ]);
  });

  it('changes the words of the plan where it names them', async () => {
    const { target } = await set({ planText: '年度' });
    const kept = targetIn(await change(target, '110场')).target!;
    expect(kept.planText).toBe('年度');
    const said = targetIn(await change(kept, '110场', { planText: '三年' })).target!;
    expect(said.planText).toBe('三年');
    expect(targetIn(await change(said, '110场', { planText: null })).target!.planText).toBeNull();
  });

  it('that changes nothing is asked about, and nothing is written', async () => {
    const { target } = await set();
    const before = await written(world);
    const { userErrors } = targetIn(await change(target, ' 100 场'));
    expect(userErrors).toMatchObject([{ code: 'UNCHANGED', field: ['input', 'quantity'] }]);
    expect(await written(world)).toEqual(before);
    expect(targetIn(await change(target, '100场', { evenSo: true })).userErrors).toEqual([]);
  });

  it.each([
    ['that is no number', { quantity: { wording: '许多' } }, 'NOT_A_QUANTITY'],
    ['without a reason', { reason: ' ' }, 'REQUIRED'],
    [
      'with a source of the program’s own',
      { source: { ...SOURCE, kind: 'DERIVATION' } },
      'UNKNOWN',
    ],
  ])('is refused %s, and writes nothing', async (_, more, code) => {
    const { target } = await set();
    const before = await written(world);
    expect(targetIn(await change(target, '120场', more)).userErrors).toMatchObject([{ code }]);
    expect(await written(world)).toEqual(before);
  });

  it('refuses whoever read a target that others changed since, and names what holds', async () => {
    const { target } = await set();
    const former: Row[] = [target];
    for (const wording of ['110场', '120场']) {
      former.push(targetIn(await change(former.at(-1)!, wording)).target!);
    }
    const { id, version } = former.pop()!;
    for (const row of former) {
      const { errors } = await change(row, '1场');
      const standing = { id, version };
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', standing });
    }
    expect(targetIn(await change({ id, version }, '130场')).userErrors).toEqual([]);
  });
});

describe('withdrawTarget', () => {
  it('takes a target away and keeps it in the history, which the next one goes on with', async () => {
    const { input, target } = await set();
    expect(targetIn(await withdraw(target))).toMatchObject({
      target: { id: target.id, version: 2 },
      userErrors: [],
    });
    const again = { ...input, quantity: { wording: '90场' } };
    const next = targetIn(await actOnTarget(lead, 'setTarget', again)).target!;
    expect(await historyOf(next)).toEqual([
      { wording: '90场', status: 'CURRENT', supersededReason: null },
      { wording: '100场', status: 'WITHDRAWN', supersededReason: '计划取消' },
    ]);
  });

  it('says that none holds to whoever read one that was taken away', async () => {
    const { target } = await set();
    await withdraw(target);
    const { errors } = await change(target, '120场');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', standing: null });
  });

  it('and changeTarget are for targets of an indicator that was closed since, too', async () => {
    const own = { indicatorId: await indicatorId(world, 'BRAND_COUNT') };
    const { target } = await set({ ...own, quantity: { wording: '5个' } });
    await world.sql(`update indicator set closed_at = now() where code = 'BRAND_COUNT'`);
    const changed = targetIn(await change(target, '4个')).target!;
    expect(targetIn(await withdraw(changed)).userErrors).toEqual([]);
  });
});
