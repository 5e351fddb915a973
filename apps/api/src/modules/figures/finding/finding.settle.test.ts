import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  endFigure,
  type FindingAnswer,
  findingsIn,
  newFinding,
  runChecks,
  settle,
  UNITS,
} from '#test/finding-world';
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

const stored = async ({ id }: FindingAnswer) => {
  const key = Buffer.from(id.slice(4), 'base64url').toString('hex', 2);
  const [row] = await world.sql<{ id: string; status: string; version: number; times: number }>(
    `select f.id, f.status, f.version,
       (select count(*)::int from finding_settlement s where s.finding_id = f.id) as times
       from finding f where replace(f.id::text, '-', '') = $1`,
    [key],
  );
  return row!;
};

describe('settleFinding', () => {
  let finding: FindingAnswer;
  let planted: string;
  beforeEach(async () => void ({ finding, planted } = await newFinding(world, admin, 'xiaoying')));

  it('settles a finding with who and why, and its audit entry', async () => {
    const { data, errors } = await settle(staff, finding);
    expect(errors).toBeUndefined();
    expect(data!.settleFinding).toMatchObject({
      finding: {
        id: finding.id,
        status: 'SETTLED',
        version: finding.version + 1,
        settlements: [
          {
            decision: 'EXPLAINED',
            reason: '分两场办，一场只报一次。',
            settledBy: '小营街道工作人员',
          },
        ],
      },
      userErrors: [],
    });
    const open = await findingsIn(staff, 'xiaoying');
    expect(open.map(({ id }) => id)).not.toContain(finding.id);
    const entries = await world.sql(
      `select verb, entity, before, after from audit_entry where entity_id = $1`,
      [(await stored(finding)).id],
    );
    expect(entries).toEqual([
      {
        verb: 'settleFinding',
        entity: 'Finding',
        before: { status: 'OPEN', decision: null },
        after: { status: 'SETTLED', decision: 'EXPLAINED', reason: '分两场办，一场只报一次。' },
      },
    ]);
  });

  it('keeps every decision, the latest first, and opens a finding again', async () => {
    let { version } = finding;
    for (const decision of ['EXPLAINED', 'UNVERIFIABLE', 'REOPENED']) {
      const { data } = await settle(
        staff,
        { id: finding.id, version },
        decision,
        `因为${decision}`,
      );
      expect(data!.settleFinding!.userErrors).toEqual([]);
      version = data!.settleFinding!.finding!.version;
    }
    const open = await findingsIn(staff, 'xiaoying');
    const { settlements, status } = open.find(({ id }) => id === finding.id)!;
    expect(settlements.map(({ reason }) => reason)).toEqual([
      '因为REOPENED',
      '因为UNVERIFIABLE',
      '因为EXPLAINED',
    ]);
    expect([status, version]).toEqual(['OPEN', finding.version + 3]);
  });

  it.each([
    ['no reason', 'EXPLAINED', ' \n ', 'REQUIRED', 'reason'],
    ['an over-long reason', 'EXPLAINED', '长'.repeat(501), 'TOO_LONG', 'reason'],
    ['a mark that reorders text', 'EXPLAINED', '因为\u202e', 'CONTROL_CHARACTER', 'reason'],
    ['opening what is open', 'REOPENED', '因为', 'SAME_DECISION', 'decision'],
  ])('refuses %s and changes nothing', async (_, decision, reason, code, field) => {
    const { data } = await settle(staff, finding, decision, reason);
    expect(data!.settleFinding).toMatchObject({
      finding: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await stored(finding)).toMatchObject({ status: 'OPEN', version: 1, times: 0 });
  });

  it('refuses the decision that stands, and a finding that is cleared', async () => {
    await settle(staff, finding);
    const again = { id: finding.id, version: 2 };
    expect((await settle(staff, again)).data!.settleFinding!.userErrors).toMatchObject([
      { code: 'SAME_DECISION', field: ['input', 'decision'] },
    ]);
    await endFigure(world, planted);
    await runChecks(staff, UNITS.xiaoying);
    const cleared = await settle(staff, { id: finding.id, version: 3 }, 'REOPENED');
    expect(cleared.data!.settleFinding!.userErrors).toMatchObject([
      { code: 'CLOSED', field: ['input', 'id'] },
    ]);
    expect(await stored(finding)).toMatchObject({ status: 'CLEARED', version: 3, times: 1 });
  });

  it('refuses a stale version, and says which one is in force', async () => {
    await settle(staff, finding);
    const { data, errors } = await settle(staff, finding, 'UNVERIFIABLE');
    expect(data).toEqual({ settleFinding: null });
    expect(errors?.[0]?.extensions).toEqual({
      ...{ code: 'CONFLICT', currentVersion: 2 },
      standing: { id: finding.id, version: 2 },
    });
    expect(await stored(finding)).toMatchObject({ version: 2, times: 1 });
  });

  it('lets one of two people who settle it at once win', async () => {
    const lead = await world.actAs('xiaoying.lead');
    const answers = await Promise.all([staff, lead].map((send) => settle(send, finding)));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK');
    expect(codes.sort()).toEqual(['CONFLICT', 'OK']);
    expect(await stored(finding)).toMatchObject({ status: 'SETTLED', version: 2, times: 1 });
  });

  it('refuses a stranger', async () => {
    const { errors } = await settle(world.anonymous, finding);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await stored(finding)).toMatchObject({ status: 'OPEN', times: 0 });
  });

  it.each(['ziyang.staff', 'xiaoshan.admin', 'changmingsi.worker', 'yiyou.owner', 'operator'])(
    'does not find it for %s, to whom the street is closed',
    async (login) => {
      const { errors } = await settle(await world.actAs(login), finding);
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await stored(finding)).toMatchObject({ status: 'OPEN', times: 0 });
    },
  );

  it('finds nothing under the id of something else', async () => {
    for (const id of [UNITS.xiaoying, 'fnd_', finding.id.replace('fnd', 'fig')]) {
      const { errors } = await settle(staff, { id, version: 1 });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
