import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFinding, settle, UNITS } from '#test/finding-world';
import { plantFigure } from '#test/total-fixture';
import { stageOf, type Stage } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let stage: Stage;
const people: Record<string, Send> = {};
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
  for (const login of ['shangcheng.admin', 'xiaoying.lead', 'xiaoying.staff', 'changmingsi.worker'])
    people[login] = await stage.as(login);
});
afterAll(() => world.close());

const admin = () => people['shangcheng.admin']!;
const lead = () => people['xiaoying.lead']!;
const worker = () => people['changmingsi.worker']!;

/** Says the verb; the code that it is answered with. */
const remind = async (send: Send, unitId: string, more: object) =>
  (await call(send, 'remindUnit', { unitId, ...more })).code;

interface Waiting {
  kind: string;
  title: string;
}

/** What somebody is reminded of, in Chinese. */
async function waiting(send: Send, of: string): Promise<string[]> {
  const { data } = await send<{ todo: Waiting[] }>(
    'query ($of: ID!) { todo(of: $of) { kind title } }',
    { of },
    'zh-CN',
  );
  return data!.todo.filter(({ kind }) => kind.startsWith('REMINDED')).map(({ title }) => title);
}

let days = 20;
/** Moves what was said today to days that are gone, the later nearer. */
const yesterday = () =>
  world.sql('update reminder set on_day = on_day - $1::int where on_day = local_today()', [
    (days -= 1),
  ]);

describe('a reminder of findings', () => {
  it('waits with the unit until what was found by then is settled', async () => {
    const { finding } = await newFinding(world, admin(), 'changmingsi');
    expect(await remind(lead(), UNITS.changmingsi, { subject: 'FINDINGS' })).toBe('OK');
    const said = ['小营街道提醒：处理核查'];
    expect(await waiting(worker(), UNITS.changmingsi)).toEqual(said);
    // Staff of the street can settle it, too; its district only looks.
    expect(await waiting(people['xiaoying.staff']!, UNITS.xiaoying)).toEqual(said);
    expect(await waiting(admin(), UNITS.shangcheng)).toEqual([]);
    const { errors } = await settle(worker(), finding);
    expect(errors).toBeUndefined();
    expect(await waiting(worker(), UNITS.changmingsi)).toEqual([]);
    const { finding: later } = await newFinding(world, admin(), 'changmingsi');
    expect(later.state).toBe('OPEN');
    expect(await waiting(worker(), UNITS.changmingsi)).toEqual([]);
  });

  it('is sent once a day, and says why not twice', async () => {
    expect(await remind(lead(), UNITS.changmingsi, { subject: 'FINDINGS' })).toBe('REMINDED_TODAY');
    await yesterday();
    expect(await remind(lead(), UNITS.changmingsi, { subject: 'FINDINGS' })).toBe('OK');
    await yesterday();
    expect(await remind(admin(), UNITS.changmingsi, { subject: 'FINDINGS' })).toBe('OK');
    // However often: one line, of the latest.
    expect(await waiting(worker(), UNITS.changmingsi)).toEqual(['上城区提醒：处理核查']);
  });

  it('is refused where nothing waits', async () => {
    await world.sql(
      `update finding set state = 'CLEARED', cleared_at = now() where cleared_at is null and unit_id in
         (select unit_id from unit_version where name = '长明寺巷社区')`,
    );
    await yesterday();
    expect(await remind(lead(), UNITS.changmingsi, { subject: 'FINDINGS' })).toBe('NOTHING_WAITS');
  });
});

describe('a reminder of figures', () => {
  const year = 2019;
  const figures = { subject: 'FIGURES', year };

  it('waits with a street until it or a community has one of the year', async () => {
    const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
    await world.sql('delete from figure where period_end > $1 and period_end <= $2', [from, until]);
    expect(await remind(admin(), UNITS.xiaoying, figures)).toBe('OK');
    expect(await remind(admin(), UNITS.xiaoying, figures)).toBe('REMINDED_TODAY');
    // Each year is a subject of its own.
    expect(await remind(admin(), UNITS.xiaoying, { ...figures, year: year - 1 })).toBe('OK');
    const said = `上城区提醒：报${year}年数据`;
    expect(await waiting(lead(), UNITS.xiaoying)).toContain(said);
    await plantFigure(world, {
      ...{ unit: 'changmingsi', code: 'ACTIVITY_COUNT', value: 3, from, until },
    });
    expect(await waiting(lead(), UNITS.xiaoying)).not.toContain(said);
    await yesterday();
    expect(await remind(admin(), UNITS.xiaoying, figures)).toBe('NOTHING_WAITS');
  });

  it('waits again once the only figure of the year is withdrawn', async () => {
    const said = `上城区提醒：报${year}年数据`;
    await world.sql(
      `update figure set superseded_at = now(), superseded_reason = '重复'
        where superseded_at is null and period_start = $1 and period_end = $2`,
      [`${year}-01-01`, `${year + 1}-01-01`],
    );
    expect(await waiting(lead(), UNITS.xiaoying)).toContain(said);
    expect(await remind(admin(), UNITS.xiaoying, figures)).toBe('OK');
  });

  it.each([
    ['no year', { subject: 'FIGURES' }, 'REQUIRED'],
    ['a year that has not begun', { subject: 'FIGURES', year: 2099 }, 'IN_THE_FUTURE'],
    ['a year that nobody counts', { subject: 'FIGURES', year: 19 }, 'UNKNOWN'],
  ])('is refused with %s', async (_, more, code) => {
    expect(await remind(admin(), UNITS.xiaoying, more)).toBe(code);
  });
});

describe('a reminder of programs', () => {
  const programs = { subject: 'PROGRAMS' };
  const said = '小营街道提醒：处理逾期项目';

  /** A program of the community that is under way, and ends on a day. */
  async function running(endsOn: string) {
    const draft = { unitId: UNITS.changmingsi, title: '巷口纳凉', startsOn: '2024-01-01', endsOn };
    const row = await stage.done('createProgram', draft, 'changmingsi.worker');
    const { id, version: expectedVersion } = row;
    return stage.done('startProgram', { id, expectedVersion }, 'changmingsi.worker');
  }

  it('waits until none of them is late any more', async () => {
    await world.sql("update program set ends_on = null where state = 'RUNNING'");
    await world.sql('update milestone set due_on = null');
    await running('2099-12-31');
    expect(await remind(lead(), UNITS.changmingsi, programs)).toBe('NOTHING_WAITS');
    const late = await running('2024-12-25');
    expect(await remind(lead(), UNITS.changmingsi, programs)).toBe('OK');
    expect(await remind(lead(), UNITS.changmingsi, programs)).toBe('REMINDED_TODAY');
    expect(await waiting(worker(), UNITS.changmingsi)).toContain(said);
    const { id, version: expectedVersion } = late;
    const input = { id, expectedVersion, reason: '已办完' };
    expect((await call(lead(), 'closeProgram', input)).code).toBe('OK');
    expect(await waiting(worker(), UNITS.changmingsi)).not.toContain(said);
    await yesterday();
    expect(await remind(lead(), UNITS.changmingsi, programs)).toBe('NOTHING_WAITS');
  });

  it('waits for milestones beyond their day, and not for a program in the bin', async () => {
    const { id, version: expectedVersion } = await running('2099-12-31');
    const lines = [{ title: '搭好凉棚', dueOn: '2024-06-01' }];
    const input = { programId: id, expectedVersion, milestones: lines };
    const added = await call(worker(), 'addMilestones', input);
    expect(added.code).toBe('OK');
    expect(await remind(lead(), UNITS.changmingsi, programs)).toBe('OK');
    expect(await waiting(worker(), UNITS.changmingsi)).toContain(said);
    await world.sql(
      'update program set deleted_at = now() where id = (select program_id from milestone where title = $1)',
      ['搭好凉棚'],
    );
    expect(await waiting(worker(), UNITS.changmingsi)).not.toContain(said);
  });

  it('has no year, and is nobody’s own', async () => {
    expect(await remind(worker(), UNITS.changmingsi, programs)).toBe('FORBIDDEN');
    expect(await remind(await stage.as('ziyang.staff'), UNITS.changmingsi, programs)).toBe(
      'NOT_FOUND',
    );
  });
});

describe('who reminds', () => {
  it('is nobody of the unit itself', async () => {
    const figures = { subject: 'FIGURES', year: 1950 };
    expect(await remind(lead(), UNITS.xiaoying, figures)).toBe('FORBIDDEN');
    expect(await remind(admin(), UNITS.shangcheng, figures)).toBe('FORBIDDEN');
    expect(await remind(worker(), UNITS.changmingsi, figures)).toBe('FORBIDDEN');
    expect(await remind(await stage.as('ziyang.staff'), UNITS.changmingsi, figures)).toBe(
      'NOT_FOUND',
    );
  });

  it('is told in the list, which a neighbour does not have', async () => {
    const list = `query { reminders(of: "${UNITS.xiaoying}", below: true, first: 100) {
      nodes { subject year unit { name } fromUnit { name } } } }`;
    const { data } = await worker()<{ reminders: { nodes: object[] } | null }>(
      list.replace(UNITS.xiaoying, UNITS.changmingsi),
    );
    expect(data!.reminders!.nodes).toContainEqual({
      ...{ subject: 'FINDINGS', year: null },
      ...{ unit: { name: '长明寺巷社区' }, fromUnit: { name: '小营街道' } },
    });
    const { errors } = await (await stage.as('xiaoshan.admin'))(list);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
