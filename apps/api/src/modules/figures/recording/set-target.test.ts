import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorId, placeId, written } from '#test/figure-fixture';
import { openWorld, type Answer, type Send, type World } from '#test/world';

let world: World;
let lead: Send;
let year = 2030;
beforeAll(async () => {
  world = await openWorld();
  lead = await world.actAs('xiaoying.lead');
});
afterAll(() => world.close());

interface Payload {
  target: {
    id: string;
    value: string | null;
    wording: string | null;
    planStart: string;
    recordedBy: string | null;
    version: number;
    unit: { name: string };
  } | null;
  userErrors: { code: string; field: string[] | null }[];
}
type Reply = Answer<{ setTarget: Payload | null }>;

const set = (input: object, as = lead): Promise<Reply> =>
  as(
    `mutation ($input: SetTargetInput!) { setTarget(input: $input) {
      target { id value wording planStart recordedBy version unit { name } }
      userErrors { code field } } }`,
    { input },
  );
const payloadOf = ({ data, errors }: Reply): Payload => {
  if (!data?.setTarget) throw new Error(JSON.stringify(errors));
  return data.setTarget;
};

/** A target of 小营街道 for a plan year that no other test uses. */
async function plan(change: object = {}) {
  year += 1;
  return {
    unitId: await placeId(world, '小营街道'),
    indicatorId: await indicatorId(world, 'VENUE_USE_COUNT'),
    planStart: `${year}-01-01`,
    planEnd: `${year + 1}-01-01`,
    quantity: { wording: '100场' },
    source: { kind: 'REPORT', title: '年度计划', reference: '第3页' },
    ...change,
  };
}

describe('setTarget', () => {
  it('sets what is planned', async () => {
    const { target, userErrors } = payloadOf(await set(await plan()));
    expect(userErrors).toEqual([]);
    expect(target).toMatchObject({
      value: '100',
      wording: '100场',
      planStart: `${year}-01-01`,
      recordedBy: world.account('xiaoying.lead').displayName,
      unit: { name: '小营街道' },
    });
  });

  it('replaces an earlier target, which the database keeps', async () => {
    const input = await plan();
    const { target } = payloadOf(await set(input));
    const expectedVersion = target!.version;
    const next = { ...input, quantity: { wording: '不少于120场' }, expectedVersion };
    expect(payloadOf(await set(next)).target).toMatchObject({ value: '120' });
    const stored = await world.sql(
      'select wording, superseded_at is null as holds from target where plan_start = $1 order by created_at',
      [input.planStart],
    );
    expect(stored).toEqual([
      { wording: '100场', holds: false },
      { wording: '不少于120场', holds: true },
    ]);
  });

  it('takes a target away, without a source, and keeps it in the history', async () => {
    const input = await plan();
    const { target } = payloadOf(await set(input));
    const { source: _, ...rest } = input;
    const away = { ...rest, quantity: null, expectedVersion: target!.version, reason: '计划取消' };
    expect(payloadOf(await set(away))).toMatchObject({
      target: { id: target!.id, version: 2 },
      userErrors: [],
    });
    const again = payloadOf(await set({ ...input, quantity: { wording: '90场' } }));
    type History = { wording: string; status: string; supersededReason: string | null }[];
    const { data } = await lead<{ node: { history: { nodes: History } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Target {
        history { nodes { wording status supersededReason } } } } }`,
      { id: again.target!.id },
    );
    expect(data!.node.history.nodes).toEqual([
      { wording: '90场', status: 'CURRENT', supersededReason: null },
      { wording: '100场', status: 'WITHDRAWN', supersededReason: '计划取消' },
    ]);
  });

  it('takes away the target of an indicator that was closed since', async () => {
    const input = await plan({ indicatorId: await indicatorId(world, 'BRAND_COUNT') });
    const { target } = payloadOf(await set({ ...input, quantity: { wording: '5个' } }));
    await world.sql(`update indicator set closed_at = now() where code = 'BRAND_COUNT'`);
    const closed = await set({ ...input, expectedVersion: target!.version });
    expect(payloadOf(closed).userErrors).toMatchObject([{ code: 'CLOSED' }]);
    const away = await set({ ...input, quantity: null, expectedVersion: target!.version });
    expect(payloadOf(away).userErrors).toEqual([]);
  });

  it('lets the district’s admin set one for a street, which its staff then read', async () => {
    const admin = await world.actAs('shangcheng.admin');
    const { target } = payloadOf(await set(await plan(), admin));
    const staff = await world.actAs('xiaoying.staff');
    const { data } = await staff<{ node: { source: { title: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Target { source { title } } } }',
      { id: target!.id },
    );
    expect(data!.node.source).toEqual({ title: '年度计划' });
  });

  it.each([
    ['without a number', { quantity: null }, 'REQUIRED'],
    ['without a source', { source: null }, 'REQUIRED'],
    ['that is no number', { quantity: { wording: '许多' } }, 'NOT_A_QUANTITY'],
    ['without a plan period', { planStart: null, planEnd: null }, 'PERIOD_MISSING'],
    ['that ends before it starts', { planEnd: '2001-01-01' }, 'END_BEFORE_START'],
    ['of an unknown indicator', { indicatorId: 'ind_x' }, 'UNKNOWN'],
    ['of an unknown dimension', { dimension: '没有' }, 'UNKNOWN'],
  ])('refuses a target %s, and writes nothing', async (_, change, code) => {
    const input = await plan(change);
    const before = await written(world);
    expect(payloadOf(await set(input)).userErrors).toMatchObject([{ code }]);
    expect(await written(world)).toEqual(before);
  });

  it('refuses to overwrite a target that they did not read', async () => {
    const input = await plan();
    await set(input);
    for (const expectedVersion of [null, 7]) {
      const { errors } = await set({ ...input, expectedVersion });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    }
  });

  it('refuses whoever read a target that others replaced or took away since', async () => {
    const input = await plan();
    const versions: number[] = [];
    for (const wording of ['100场', '110场', null, '120场', '130场']) {
      const expectedVersion = wording === '120场' ? null : versions.at(-1);
      const quantity = wording === null ? null : { wording };
      const { target } = payloadOf(await set({ ...input, quantity, expectedVersion }));
      versions.push(target!.version);
    }
    expect(new Set(versions).size).toBe(versions.length);
    for (const expectedVersion of versions.slice(0, -1)) {
      const { errors } = await set({ ...input, quantity: { wording: '1场' }, expectedVersion });
      expect(errors?.[0]?.extensions).toMatchObject({
        ...{ code: 'CONFLICT', currentVersion: versions.at(-1) },
      });
    }
  });

  it('lets one of two people set a first target at once and tells the other', async () => {
    const input = await plan();
    const admin = await world.actAs('shangcheng.admin');
    const answers = await Promise.all([set(input), set(input, admin)]);
    expect(answers.filter(({ data }) => data?.setTarget?.target)).toHaveLength(1);
    const lost = answers.find(({ errors }) => errors)!;
    expect(lost.errors![0]!.extensions.code).toBe('CONFLICT');
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
