import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsIn, statementsOf, UNITS } from '#test/finding-world';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let staff: Send;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

const checksOf = (findings: { check: string }[]) => findings.map(({ check }) => check).sort();

describe('the findings of a unit', () => {
  it('say what, where, how it was computed and how to settle it, in both languages', async () => {
    const [zh] = await findingsIn(staff, 'xiaoying', 'state: [OPEN], check: [K1]', 'zh-CN');
    expect(zh).toMatchObject({
      check: 'K1',
      severity: 'WARNING',
      state: 'OPEN',
      title: '部分与整体对不上',
      message: '按平均数推算应为 180–240，上报为265人，有 25–85 没有着落。',
      computation: '15-20人左右 × 12个 = 180–240，与265人没有交集，相差 25–85。',
      bounds: { lower: { value: '25', inclusive: true }, upper: { value: '85', inclusive: true } },
      unit: { name: '小营街道' },
      clearedAt: null,
      steps: { nodes: [] },
    });
    expect(zh!.figures.map(({ value }) => value).sort()).toEqual(['12', '265', null]);
    const [en] = await findingsIn(staff, 'xiaoying', 'state: [OPEN], check: [K1]', 'en');
    expect(en).toMatchObject({
      title: 'Parts and whole do not agree',
      message: 'The average gives 180–240, but 265 are reported: 25–85 have no place.',
    });
  });

  it('are those of its whole subtree, for whoever reads it', async () => {
    const street = ['K1', 'K17', 'K2', 'K4', 'K5'];
    expect(checksOf(await findingsIn(staff, 'xiaoying'))).toEqual(street);
    expect(checksOf(await findingsIn(admin, 'xiaoying'))).toEqual(street);
    expect(checksOf(await findingsIn(admin, 'shangcheng'))).toEqual([...street, 'K17'].sort());
    expect(checksOf(await findingsIn(staff, 'shangcheng'))).toEqual(street);
    expect(checksOf(await findingsIn(await world.actAs('ziyang.staff'), 'shangcheng'))).toEqual([
      'K17',
    ]);
    const worker = await world.actAs('changmingsi.worker');
    expect(await findingsIn(worker, 'shangcheng')).toEqual([]);
  });

  it('are its own alone, unless those below are asked for', async () => {
    type Answer = { findings: { totalCount: number } | null };
    const count = (send: Send, unit: string, below: boolean) =>
      send<Answer>(
        'query ($unit: ID!, $below: Boolean!) { findings(of: $unit, below: $below) { totalCount } }',
        { unit, below },
      );
    const own = await count(admin, UNITS.shangcheng, false);
    expect(own.data).toEqual({ findings: { totalCount: 0 } });
    const all = await count(admin, UNITS.shangcheng, true);
    expect(all.data!.findings!.totalCount).toBe(6);
    const elsewhere = await count(await world.actAs('binjiang.admin'), UNITS.shangcheng, true);
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are those of every state and check, unless asked otherwise', async () => {
    expect(await findingsIn(staff, 'xiaoying', 'state: [EXPLAINED, UNVERIFIABLE]')).toEqual([]);
    expect(await findingsIn(staff, 'xiaoying', '')).toHaveLength(5);
    expect(checksOf(await findingsIn(staff, 'xiaoying', 'state: [OPEN], check: [K2]'))).toEqual([
      'K2',
    ]);
    expect(await findingsIn(staff, 'xiaoying', 'check: [K9]')).toEqual([]);
  });

  it('come the newest first, and page without losing or repeating one', async () => {
    const query = `query ($id: ID!, $after: String) { findings(of: $id, below: true, first: 2, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    type List = {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      type Answer = { findings: List };
      const page: List = (await staff<Answer>(query, { id: UNITS.xiaoying, after })).data!.findings;
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    const all = await world.sql<{ id: string }>(
      `select f.id from finding f join unit_version v on v.unit_id = f.unit_id
        where v.name = '小营街道' order by f.id desc`,
    );
    const hex = (id: string) => Buffer.from(id.slice(4), 'base64url').toString('hex', 2);
    expect(seen.map(hex)).toEqual(all.map(({ id }) => id.replaceAll('-', '')));
  });

  it.each(['yiyou.owner', 'yiyou.member'])('are none for %s, a partner', async (login) => {
    const partner = await world.actAs(login);
    const { data, errors } = await partner<{
      districts: { nodes: { streets: { nodes: { findings: { totalCount: number } }[] } }[] };
    }>(
      `{ districts { nodes { streets { nodes {
         findings(state: null) { totalCount nodes { id } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const streets = data!.districts.nodes.flatMap((district) => district.streets.nodes);
    expect(streets.length).toBeGreaterThan(0);
    for (const { findings } of streets) expect(findings).toEqual({ totalCount: 0, nodes: [] });
  });

  it('cost as many statements for many units and findings as for few', async () => {
    const query = (login: string) => async () => {
      const send = await world.actAs(login);
      const before = await statementsOf(world);
      const { data } = await send<{ districts: { nodes: object[] } }>(
        `{ districts { nodes { findings(first: 30) { nodes { message figures { id indicator { code } }
           unit { name } steps { nodes { reason } } viewerCan { allowed } } }
           streets(first: 20) { nodes { findings(first: 5) { nodes { title } } } } } } }`,
      );
      expect(data!.districts.nodes).toHaveLength(1);
      return (await statementsOf(world)) - before;
    };
    const few = await query('xiaoshan.admin')();
    const many = await query('shifan.admin')();
    expect(few).toBeLessThanOrEqual(10);
    expect(many).toBe(few);
  });

  it('cost by how often they may have been settled', async () => {
    const lists = (fields: string) => `{ districts(first: 90) { nodes {
      findings(first: 100) { nodes { ${fields} } } } } }`;
    const settled = await admin(lists('steps(first: 5) { nodes { reason } }'));
    expect(settled.errors?.[0]?.extensions.code).toBe('COST_EXCEEDED');
    expect((await admin(lists('title'))).errors).toBeUndefined();
  });
});

describe('a finding among sensitive counts', () => {
  it('says no number to anybody when it asks for a base, and hides the counts', async () => {
    const [seen] = await findingsIn(admin, 'shangcheng', 'state: [OPEN], check: [K4]');
    const { title, message, computation, cure, figures, bounds } = seen!;
    expect([title, message, computation, cure].join()).not.toMatch(/\d/);
    expect(bounds).toBeNull();
    for (const figure of figures) expect(figure).toMatchObject({ value: null, hidden: true });
    const [own] = await findingsIn(staff, 'xiaoying', 'state: [OPEN], check: [K4]');
    expect(own!.figures.map(({ value }) => value).sort()).toEqual(['5', '8']);
  });

  it('is for the staff of the unit alone when it is computed from them', async () => {
    const before = await findingsIn(admin, 'xiaoying');
    expect(checksOf(before)).toContain('K1');
    await world.sql(`update indicator set sensitive = true where code = 'VOLUNTEER_STOCK'`);
    expect(checksOf(await findingsIn(admin, 'xiaoying'))).toEqual(['K17', 'K4', 'K5']);
    expect(checksOf(await findingsIn(staff, 'xiaoying'))).toEqual(['K1', 'K17', 'K2', 'K4', 'K5']);
    const { data } = await admin<{ findings: { totalCount: number } }>(
      'query ($id: ID!) { findings(of: $id, below: true) { totalCount } }',
      { id: UNITS.xiaoying },
    );
    expect(data!.findings.totalCount).toBe(3);
    await world.sql(`update indicator set sensitive = false where code = 'VOLUNTEER_STOCK'`);
  });
});
