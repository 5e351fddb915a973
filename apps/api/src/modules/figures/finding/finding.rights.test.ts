import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findingsIn,
  newFinding,
  plantConflict,
  runChecks,
  settle,
  UNITS,
} from '#test/finding-world';
import { openWorld, type Send, type World } from '#test/world';
import { globalId } from '#kernel/ids';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

const rowsAbout = (figure: string) =>
  world.sql('select state from finding where $1::uuid = any(figure_ids)', [figure]);

describe('who settles a finding', () => {
  const EVERYBODY = ['shangcheng.admin', 'xiaoying.lead', 'xiaoying.staff', 'changmingsi.worker'];

  it.each([
    ['shangcheng', ['shangcheng.admin']],
    ['xiaoying', ['xiaoying.lead', 'xiaoying.staff']],
    ['changmingsi', ['xiaoying.lead', 'xiaoying.staff', 'changmingsi.worker']],
  ] as const)('of %s: %j', async (unit, able) => {
    for (const login of EVERYBODY) {
      const { finding } = await newFinding(world, admin, unit);
      const send = await world.actAs(login);
      const { data } = await settle(send, finding);
      const allowed = (able as readonly string[]).includes(login);
      expect([login, data?.explainFinding?.finding?.state]).toEqual([
        login,
        allowed ? 'EXPLAINED' : undefined,
      ]);
      const all = await findingsIn(send, 'shangcheng', '');
      const seen = all.find(({ id }) => id === finding.id);
      const offered = seen?.viewerCan.filter((can) => can.allowed).map(({ verb }) => verb);
      if (offered) expect(offered).toEqual(allowed ? ['markUnverifiable', 'reopenFinding'] : []);
    }
  });

  it('is said beforehand, with the reason why not', async () => {
    const { finding } = await newFinding(world, admin, 'xiaoying');
    const message = 'You can see this unit, but not change its data.';
    const verbs = ['explainFinding', 'markUnverifiable', 'reopenFinding'];
    expect(finding.viewerCan).toEqual(
      verbs.map((verb) => ({ verb, allowed: false, reason: { code: 'FORBIDDEN_UNIT', message } })),
    );
    const { errors } = await settle(admin, finding);
    expect(errors?.[0]).toMatchObject({
      message: 'You can see this unit, but not change its data.',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it('finds no finding that is computed from counts which are not theirs to see', async () => {
    const id = await plantConflict(world, 'shangcheng');
    await world.sql(
      `update figure set indicator_id = (select id from indicator where code = 'CASE_ACTIONS') where id = $1`,
      [id],
    );
    const { data } = await runChecks(admin, UNITS.shangcheng);
    expect(data!.runChecks).toMatchObject({ found: 0 });
    const [row] = await world.sql<{ id: string }>(
      'select id from finding where $1::uuid = any(figure_ids)',
      [id],
    );
    const unseen = globalId('Finding', { districtId: 1, id: row!.id });
    const { errors } = await settle(admin, { id: unseen, version: 1 });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('who runs checks', () => {
  it.each([UNITS.xiaoying.replace('str', 'com'), 'str_', 'prg_AAEBogJvfvt0gafyyVLB286J'])(
    'refuses %s, which is no unit, and changes nothing',
    async (id) => {
      const figure = await plantConflict(world, 'xiaoying');
      const { data, errors } = await runChecks(await world.actAs('xiaoying.staff'), id);
      expect(data).toEqual({ runChecks: null });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await rowsAbout(figure)).toEqual([]);
    },
  );

  it('refuses a stranger', async () => {
    const { errors } = await runChecks(world.anonymous, UNITS.xiaoying);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['ziyang.staff', 'NOT_FOUND'],
    ['xiaoshan.admin', 'NOT_FOUND'],
    ['changmingsi.worker', 'FORBIDDEN'],
    ['yiyou.owner', 'FORBIDDEN'],
  ])('refuses %s, who does not read the street: %s', async (login, code) => {
    const figure = await plantConflict(world, 'xiaoying');
    const { errors } = await runChecks(await world.actAs(login), UNITS.xiaoying);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(await rowsAbout(figure)).toEqual([]);
  });

  it('refuses the operator, who sees that a district is there', async () => {
    const { errors } = await runChecks(await world.actAs('operator'), UNITS.shangcheng);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
