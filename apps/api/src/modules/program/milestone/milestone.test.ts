import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { CoveredRows } from '#test/partner-terms';
import { sendAs } from '#test/row-door';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type Send, type World } from '#test/world';
import { drafted, ofProgram } from '../program/program.samples.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

interface Milestone {
  id: string;
  version: number;
  title: string;
  state: string;
  late: boolean;
  words: string | null;
  parent: { title: string } | null;
}
const LIST = `query ($of: ID!, $filter: MilestoneFilter) {
  milestones(of: $of, filter: $filter, orderBy: { field: POSITION, direction: ASC }) {
    nodes { id version title state late words parent { title } } } }`;
async function listed(send: Send, of: string, filter: object = {}): Promise<Milestone[]> {
  const { data } = await send<{ milestones: { nodes: Milestone[] } | null }>(LIST, { of, filter });
  return data!.milestones?.nodes ?? [];
}

const planned = async () => stage.done('createProgram', await drafted(stage), by);
const add = (row: { id: string; version: number }, milestones: object[], parentId?: string) =>
  stage.done('addMilestones', { ...ofProgram(row), milestones, parentId }, by);
const faultsOf = async (verb: string, input: object) =>
  (await call(await stage.as(by), verb, input)).faults;

describe('milestones', () => {
  it('are added as lines of a plan: what is indented belongs to the line above', async () => {
    const row = await planned();
    const lines = [
      { title: '摸底' },
      { title: '入户', level: 2 },
      { title: '录入', level: 3 },
      { title: '复核', level: 2 },
      { title: '公布' },
    ];
    const now = await add(row, lines);
    expect(now.version).toBe(row.version + 1);
    const found = await listed(await stage.as(by), row.id);
    expect(found.map(({ title, parent }) => [title, parent?.title ?? null])).toEqual([
      ...[
        ['摸底', null],
        ['入户', '摸底'],
        ['录入', '入户'],
      ],
      ...[
        ['复核', '摸底'],
        ['公布', null],
      ],
    ]);
  });

  it('are refused by line, and none of them is added', async () => {
    const row = await planned();
    const deep = [
      { title: '一' },
      { title: ' ' },
      { title: '三', level: 3 },
      { title: '零', level: 0 },
    ];
    const faults = await faultsOf('addMilestones', { ...ofProgram(row), milestones: deep });
    const at = (line: number, name: string) => ['input', 'milestones', String(line), name];
    expect(faults).toMatchObject([
      { code: 'REQUIRED', field: at(1, 'title') },
      { code: 'NO_LINE_ABOVE', field: at(2, 'level') },
      { code: 'NOT_POSITIVE', field: at(3, 'level') },
    ]);
    expect(await listed(await stage.as(by), row.id)).toEqual([]);
  });

  it('lie three levels deep at most, whichever way they are added', async () => {
    const row = await planned();
    const three = [{ title: '一' }, { title: '二', level: 2 }, { title: '三', level: 3 }];
    const now = await add(row, three);
    const last = (await listed(await stage.as(by), row.id)).at(-1)!;
    const faults = await faultsOf('addMilestones', {
      ...{ ...ofProgram(now), parentId: last.id },
      milestones: [{ title: '四' }],
    });
    expect(faults).toMatchObject([{ code: 'TOO_DEEP_A_TREE' }]);
    const deep = `insert into milestone (district_id, id, unit_id, program_id, parent_id, position, title)
      select district_id, gen_random_uuid(), unit_id, program_id, id, 9, '四' from milestone
       where title = '三' and program_id = (select program_id from milestone where title = '三' order by created_at desc limit 1)`;
    await expect(world.sql(deep)).rejects.toThrow(/at most two above/);
  });

  it('are a hundred at once and five hundred in a program', async () => {
    let row = await planned();
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ title: `第${n}项` }));
    const asked = (milestones: object[]) => ({ ...ofProgram(row), milestones });
    expect(await faultsOf('addMilestones', asked(many(101)))).toMatchObject([{ code: 'TOO_MANY' }]);
    expect(await faultsOf('addMilestones', asked([]))).toMatchObject([{ code: 'REQUIRED' }]);
    for (const _ of many(5)) row = await add(row, many(100));
    expect(await faultsOf('addMilestones', asked(many(1)))).toMatchObject([{ code: 'TOO_MANY' }]);
  }, 60_000);

  it('belong to a milestone of the same program alone', async () => {
    const [row, other] = [await planned(), await planned()];
    await add(other, [{ title: '别处' }]);
    const [elsewhere] = await listed(await stage.as(by), other.id);
    const given = { ...ofProgram(row), parentId: elsewhere!.id, milestones: [{ title: '一' }] };
    expect(await faultsOf('addMilestones', given)).toMatchObject([
      { code: 'UNKNOWN', field: ['input', 'parentId'] },
    ]);
  });

  it('are late when their day is over and they are open; what is reached keeps its words', async () => {
    const row = await planned();
    await add(row, [
      { title: '已过', dueOn: '2024-01-01' },
      { title: '以后', dueOn: '2099-01-01' },
    ]);
    const send = await stage.as(by);
    expect((await listed(send, row.id)).map(({ late }) => late)).toEqual([true, false]);
    const [first] = await listed(send, row.id, { late: true });
    await stage.done('finishMilestone', { ...versioned(first!), words: ' 320 户 ' }, by);
    expect((await listed(send, row.id))[0]).toMatchObject({
      ...{ state: 'DONE', late: false, words: '320 户' },
    });
  });

  it('that are late wait for staff, once a program, as long as it runs', async () => {
    const row = await planned();
    const plan = ['2024-01-03', '2024-01-01', '2099-01-01', undefined];
    await add(
      row,
      plan.map((dueOn, at) => ({ title: `第${at}项`, dueOn })),
    );
    const waiting = async (login: string, locale?: string) => {
      const { data } = await (
        await stage.as(login)
      )<{ todo: Record<'title' | 'due' | 'waitsSince', string>[] }>(
        `{ todo(of: "330102", kinds: [MILESTONES_LATE], first: 100) { title due waitsSince node { id } } }`,
        {},
        locale,
      );
      return data!.todo.filter((one) => JSON.stringify(one).includes(row.id));
    };
    expect(await waiting(by)).toEqual([]);
    const version = row.version + 1;
    await stage.done('startProgram', { id: row.id, expectedVersion: version }, by);
    const [zh] = await waiting(by, 'zh-CN');
    expect(zh).toMatchObject({ due: '2024-01-01', waitsSince: '2024-01-01T16:00:00.000Z' });
    expect(zh!.title).toMatch(/（2 项）$/);
    expect((await waiting(by, 'en'))[0]!.title).toMatch(/ \(2\)$/);
    expect([await waiting('ziyang.staff'), await waiting('shangcheng.admin')]).toEqual([[], []]);
    const send = await stage.as(by);
    for (const one of await listed(send, row.id, { late: true })) {
      await stage.done('dropMilestone', { ...versioned(one), reason: '并入' }, by);
    }
    expect(await waiting(by)).toEqual([]);
  });

  it('are changed while open, and no more afterwards', async () => {
    const row = await planned();
    const now = await add(row, [{ title: '一', dueOn: '2026-01-01' }]);
    const send = await stage.as(by);
    const [{ id: milestoneId }] = (await listed(send, row.id)) as [Milestone];
    const later = await stage.done(
      'updateMilestone',
      { ...ofProgram(now), milestoneId, title: '二', dueOn: null },
      by,
    );
    const [changed] = await listed(send, row.id);
    expect(changed).toMatchObject({ title: '二', late: false });
    await stage.done('dropMilestone', { ...versioned(changed!), reason: '并入' }, by);
    const given = { ...ofProgram({ ...later, version: later.version + 1 }), milestoneId };
    expect(await faultsOf('updateMilestone', { ...given, title: '三' })).toMatchObject([
      { code: 'CLOSED', field: ['input', 'milestoneId'] },
    ]);
  });

  it('that are open are named to whoever closes the program, unless it is said again', async () => {
    const row = await planned();
    await add(row, [{ title: '摸底' }, { title: '公布' }]);
    const send = await stage.as(by);
    const [first] = await listed(send, row.id);
    await stage.done('finishMilestone', { ...versioned(first!), words: '完成' }, by);
    const version = row.version + 2;
    const running = await stage.done('startProgram', { id: row.id, expectedVersion: version }, by);
    const faults = await faultsOf('closeProgram', versioned(running));
    expect(faults).toMatchObject([{ code: 'OPEN_WORK', field: ['input', 'evenSo'] }]);
    expect(faults[0]!.message).toContain('公布');
    expect(faults[0]!.message).not.toContain('摸底');
    await stage.done('closeProgram', { ...versioned(running), evenSo: true }, by);
    const [, last] = await listed(send, row.id);
    expect(await faultsOf('startMilestone', versioned(last!))).toMatchObject([{ code: 'CLOSED' }]);
  });

  it('are read by a partner whose agreement grants NARRATIVE, and by no other', async () => {
    const rows = new CoveredRows(world);
    await rows.plant();
    const [key] = [...rows.names].find(([, name]) => name === 'own')!;
    const id = globalId('Program', { districtId: 1, id: key });
    await add({ id, version: 1 }, [{ title: '摸底' }]);
    const read = async (groups: string[]) =>
      listed(sendAs(world, (await rows.partnerWith({ groups })).token), id);
    expect(await read(['BASICS', 'OUTCOMES', 'CONTACTS'])).toEqual([]);
    expect(await read(['BASICS', 'NARRATIVE'])).toMatchObject([{ title: '摸底' }]);
  });
});
