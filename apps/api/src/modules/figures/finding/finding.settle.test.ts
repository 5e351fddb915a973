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
import { parseGlobalId } from '#kernel/ids';
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

const key = ({ id }: FindingAnswer) => parseGlobalId(id)!.id;
const stored = async (finding: FindingAnswer) => {
  const [row] = await world.sql<{ state: string; version: number; times: number }>(
    `select f.state, f.version, (select count(*)::int from step s where s.subject_id = f.id) as times
       from finding f where f.id = $1`,
    [key(finding)],
  );
  return row!;
};
const faultsOf = async (answer: ReturnType<typeof settle>, verb: string) =>
  (await answer).data![verb]!.userErrors;

describe('a finding', () => {
  let finding: FindingAnswer;
  let planted: string;
  beforeEach(async () => void ({ finding, planted } = await newFinding(world, admin, 'xiaoying')));

  it('is explained with who and why, and its audit entry', async () => {
    const { data, errors } = await settle(staff, finding);
    expect(errors).toBeUndefined();
    const reason = '分两场办，一场只报一次。';
    expect(data!.explainFinding).toMatchObject({
      finding: {
        ...{ id: finding.id, state: 'EXPLAINED', version: finding.version + 1 },
        steps: {
          nodes: [{ verb: 'explainFinding', toState: 'EXPLAINED', reason, by: '小营街道工作人员' }],
        },
      },
      userErrors: [],
    });
    const open = await findingsIn(staff, 'xiaoying');
    expect(open.map(({ id }) => id)).not.toContain(finding.id);
    const entries = await world.sql(
      `select verb, entity, before, after from audit_entry where entity_id = $1`,
      [key(finding)],
    );
    expect(entries).toEqual([
      {
        ...{ verb: 'explainFinding', entity: 'Finding' },
        ...{ before: { state: 'OPEN' }, after: { state: 'EXPLAINED', reason } },
      },
    ]);
  });

  it('keeps all that was said of it, and is opened again', async () => {
    let { version } = finding;
    for (const verb of ['explainFinding', 'markUnverifiable', 'reopenFinding']) {
      const { data } = await settle(staff, { id: finding.id, version }, verb, `因为${verb}`);
      expect(data![verb]!.userErrors).toEqual([]);
      version = data![verb]!.finding!.version;
    }
    const open = await findingsIn(staff, 'xiaoying');
    const { steps, state } = open.find(({ id }) => id === finding.id)!;
    expect(steps.nodes.map(({ toState, reason }) => [toState, reason])).toEqual([
      ['EXPLAINED', '因为explainFinding'],
      ['UNVERIFIABLE', '因为markUnverifiable'],
      ['OPEN', '因为reopenFinding'],
    ]);
    expect([state, version]).toEqual(['OPEN', finding.version + 3]);
  });

  it.each([
    ['no reason', 'explainFinding', ' \n ', 'REQUIRED', 'reason'],
    ['an over-long reason', 'explainFinding', '长'.repeat(501), 'TOO_LONG', 'reason'],
    ['a mark that reorders text', 'explainFinding', '因为\u202e', 'CONTROL_CHARACTER', 'reason'],
    ['opening what is open', 'reopenFinding', '因为', 'WRONG_STATE', 'id'],
  ])('is not moved by %s, and nothing changes', async (_, verb, reason, code, field) => {
    const { data } = await settle(staff, finding, verb, reason);
    expect(data![verb]).toMatchObject({
      finding: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await stored(finding)).toEqual({ state: 'OPEN', version: 1, times: 0 });
  });

  it('is not explained twice, and is left alone once the checks have cleared it', async () => {
    await settle(staff, finding);
    const wrong = [{ code: 'WRONG_STATE', field: ['input', 'id'] }];
    const again = { id: finding.id, version: 2 };
    expect(await faultsOf(settle(staff, again), 'explainFinding')).toMatchObject(wrong);
    await endFigure(world, planted);
    await runChecks(staff, UNITS.xiaoying);
    const cleared = settle(staff, { id: finding.id, version: 3 }, 'reopenFinding');
    expect(await faultsOf(cleared, 'reopenFinding')).toMatchObject(wrong);
    expect(await stored(finding)).toEqual({ state: 'CLEARED', version: 3, times: 2 });
  });

  it('is moved from the version in force alone, which is told', async () => {
    await settle(staff, finding);
    const { data, errors } = await settle(staff, finding, 'markUnverifiable');
    expect(data).toEqual({ markUnverifiable: null });
    expect(errors?.[0]?.extensions).toEqual({
      ...{ code: 'CONFLICT', currentVersion: 2 },
      standing: { id: finding.id, version: 2 },
    });
    expect(await stored(finding)).toEqual({ state: 'EXPLAINED', version: 2, times: 1 });
  });

  it('lets one of two people who settle it at once win', async () => {
    const lead = await world.actAs('xiaoying.lead');
    const answers = await Promise.all([staff, lead].map((send) => settle(send, finding)));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK');
    expect(codes.sort()).toEqual(['CONFLICT', 'OK']);
    expect(await stored(finding)).toEqual({ state: 'EXPLAINED', version: 2, times: 1 });
  });

  it('is cleared by checks while somebody settles it: one of them first, neither in vain', async () => {
    await endFigure(world, planted);
    const [settled, run] = await Promise.all([
      settle(staff, finding),
      runChecks(await world.actAs('xiaoying.lead'), UNITS.xiaoying),
    ]);
    expect(run.data!.runChecks).toMatchObject({ cleared: 1, userErrors: [] });
    const late = settled.errors?.[0]?.extensions.code ?? 'OK';
    expect(['OK', 'CONFLICT']).toContain(late);
    expect((await stored(finding)).state).toBe('CLEARED');
  });

  it('is refused to a stranger', async () => {
    const { errors } = await settle(world.anonymous, finding);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await stored(finding)).toMatchObject({ state: 'OPEN', times: 0 });
  });

  it.each(['ziyang.staff', 'xiaoshan.admin', 'changmingsi.worker', 'yiyou.owner', 'operator'])(
    'is not found for %s, to whom the street is closed',
    async (login) => {
      const { errors } = await settle(await world.actAs(login), finding);
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await stored(finding)).toMatchObject({ state: 'OPEN', times: 0 });
    },
  );

  it('is not found under the id of something else', async () => {
    for (const id of [UNITS.xiaoying, 'fnd_', finding.id.replace('fnd', 'fig')]) {
      const { errors } = await settle(staff, { id, version: 1 });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
