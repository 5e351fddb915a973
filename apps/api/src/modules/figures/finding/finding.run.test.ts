import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleOf, undone } from '#test/row-door';
import {
  endFigure,
  findingsIn,
  plantConflict,
  runChecks,
  settle,
  statementsOf,
  UNITS,
} from '#test/finding-world';
import { openWorld, type Send, type World } from '#test/world';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { openOperation } from '#database/operation';
import { recheckUnit } from './finding.service.ts';
import { ALONE, LOCK } from './finding.sql.ts';

let world: World;
let staff: Send;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql(`update figure set superseded_at = now() where wording = '近200余次'`);
  await runChecks(admin, UNITS.shangcheng);
});

const conflicts = (send: Send) => findingsIn(send, 'xiaoying', 'check: [K6]');
const counts = (answer: Awaited<ReturnType<typeof runChecks>>) => {
  const { found, cleared } = answer.data!.runChecks!;
  return [found, cleared];
};
const rowsAbout = (figure: string) =>
  world.sql('select state from finding where $1::uuid = any(figure_ids)', [figure]);

describe('runChecks', () => {
  it('finds what is new in a unit and below it, once, with an audit entry', async () => {
    const [own, below] = [
      await plantConflict(world, 'xiaoying'),
      await plantConflict(world, 'changmingsi'),
    ];
    const first = await runChecks(staff, UNITS.xiaoying);
    expect(first.data!.runChecks).toEqual({
      unit: { name: '小营街道' },
      found: 2,
      cleared: 0,
      userErrors: [],
    });
    expect(counts(await runChecks(staff, UNITS.xiaoying))).toEqual([0, 0]);
    for (const id of [own, below]) expect(await rowsAbout(id)).toEqual([{ state: 'OPEN' }]);
    const entries = await world.sql(
      `select entity_id, after from audit_entry where verb = 'runChecks' order by at desc limit 2`,
    );
    const entity_id = unitId('xiaoying');
    expect(entries).toEqual([
      { entity_id, after: { found: 0, cleared: 0 } },
      { entity_id, after: { found: 2, cleared: 0 } },
    ]);
  });

  it('clears what it finds no longer, settled or not, and shows the figure that was meant', async () => {
    const id = await plantConflict(world, 'xiaoying');
    await runChecks(staff, UNITS.xiaoying);
    const [finding] = await conflicts(staff);
    await settle(staff, finding!);
    await endFigure(world, id);
    expect(counts(await runChecks(staff, UNITS.xiaoying))).toEqual([0, 1]);
    const [cleared] = await conflicts(staff);
    expect(cleared).toMatchObject({
      state: 'CLEARED',
      clearedAt: expect.any(String),
      figures: [{ wording: '近200余次', status: 'WITHDRAWN' }],
      steps: { nodes: [{ toState: 'EXPLAINED' }, { verb: 'clearFinding', reason: null }] },
    });
  });

  it('leaves a settled finding settled as long as its figures stay', async () => {
    await plantConflict(world, 'xiaoying');
    await runChecks(staff, UNITS.xiaoying);
    const [finding] = await conflicts(staff);
    await settle(staff, finding!);
    expect(counts(await runChecks(staff, UNITS.xiaoying))).toEqual([0, 0]);
    const [settled] = await conflicts(staff);
    expect(settled).toMatchObject({ id: finding!.id, state: 'EXPLAINED', version: 2 });
  });

  it('opens another finding when a corrected figure is no better', async () => {
    const id = await plantConflict(world, 'xiaoying');
    await runChecks(staff, UNITS.xiaoying);
    const [finding] = await conflicts(staff);
    await settle(staff, finding!);
    await endFigure(world, id);
    await plantConflict(world, 'xiaoying', { slot_id: id });
    expect(counts(await runChecks(staff, UNITS.xiaoying))).toEqual([1, 1]);
    const [newest, former] = await conflicts(staff);
    expect([newest!.state, former!.state]).toEqual(['OPEN', 'CLEARED']);
    expect(newest!.steps.nodes).toEqual([]);
  });

  it('tells of a sensitive count no number, and counts for others no finding about one', async () => {
    const id = await plantConflict(world, 'xiaoying');
    await world.sql(
      `update figure set indicator_id = (select id from indicator where code = 'CASE_ACTIONS') where id = $1`,
      [id],
    );
    expect(counts(await runChecks(admin, UNITS.xiaoying))).toEqual([0, 0]);
    const [own] = await findingsIn(staff, 'xiaoying', 'state: [OPEN], check: [K6]');
    expect(own!.figures).toMatchObject([{ value: '200', hidden: false }]);
    expect(await findingsIn(admin, 'xiaoying', 'state: [OPEN], check: [K6]')).toEqual([]);
    await endFigure(world, id);
    expect(counts(await runChecks(admin, UNITS.xiaoying))).toEqual([0, 0]);
    expect(await rowsAbout(id)).toEqual([{ state: 'CLEARED' }]);
  });

  it('finds a thing once when many check at once', async () => {
    const id = await plantConflict(world, 'xiaoying');
    const lead = await world.actAs('xiaoying.lead');
    const answers = await Promise.all(
      [staff, admin, lead, admin, staff, admin].map((send) =>
        runChecks(send, send === admin ? UNITS.shangcheng : UNITS.xiaoying),
      ),
    );
    for (const { errors } of answers) expect(errors).toBeUndefined();
    expect(answers.map((answer) => counts(answer)[0] ?? 0).reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await rowsAbout(id)).toHaveLength(1);
  });

  it.each<[keyof typeof UNITS, string]>([
    ['xiaoying', 'the same unit'],
    ['shangcheng', 'one above it'],
    ['changmingsi', 'one below it'],
  ])('says at once that the checks of %s are running: %s', async (unit) => {
    const answer = await undone(world, async (client) => {
      await client.query(ALONE, [1, unitId(unit)]);
      return runChecks(staff, UNITS.xiaoying);
    });
    expect(answer.data!.runChecks).toMatchObject({
      unit: null,
      userErrors: [{ code: 'ALREADY_RUNNING' }],
    });
    expect(counts(await runChecks(staff, UNITS.xiaoying))).toEqual([0, 0]);
  });

  it('says of a finding when it came to other numbers', async () => {
    const figure = await plantConflict(world, 'xiaoying');
    await runChecks(staff, UNITS.xiaoying);
    const stored = () =>
      world.sql<Record<'found' | 'updated', number>>(
        `select extract(epoch from found_at)::float8 as found, extract(epoch from updated_at)::float8 as updated
           from finding where $1::uuid = any(figure_ids)`,
        [figure],
      );
    const [before] = await stored();
    expect(before!.updated).toBe(before!.found);
    await world.sql(
      `update figure set value = 300, bounds = '[285,315]', wording = '近300余次' where id = $1`,
      [figure],
    );
    expect(counts(await runChecks(staff, UNITS.xiaoying))).toEqual([0, 0]);
    const [after] = await stored();
    expect(after!.found).toBe(before!.found);
    expect(after!.updated).toBeGreaterThan(before!.updated);
  });

  it('is not kept from a unit by the checks of its neighbour', async () => {
    const answer = await undone(world, async (client) => {
      await client.query(ALONE, [1, unitId('ziyang')]);
      return runChecks(staff, UNITS.xiaoying);
    });
    expect(counts(answer)).toEqual([0, 0]);
  });

  it('gives up as a conflict when somebody else is checking for too long', async () => {
    const { code, data } = await undone(world, async (client) => {
      await client.query(LOCK, [[unitId('xiaoying')]]);
      const { data, errors } = await runChecks(staff, UNITS.xiaoying);
      return { code: errors?.[0]?.extensions.code, data };
    });
    expect([code, data]).toEqual(['CONFLICT', { runChecks: null }]);
  });

  it('computes with numbers of any length', async () => {
    const bounds = `[${'9'.repeat(40)},${'9'.repeat(40)}.5]`;
    await plantConflict(world, 'xiaoying', { value: '9'.repeat(40), bounds });
    expect((await runChecks(staff, UNITS.xiaoying)).errors).toBeUndefined();
  });

  it('costs as many statements for a district as for a community', async () => {
    const cost = async (send: Send, unit: keyof typeof UNITS) => {
      const before = await statementsOf(world);
      await runChecks(send, UNITS[unit]);
      return (await statementsOf(world)) - before;
    };
    const one = await cost(await world.actAs('changmingsi.worker'), 'changmingsi');
    expect(one).toBeLessThanOrEqual(9);
    expect(await cost(admin, 'shangcheng')).toBe(one);
  });
});

describe('recheckUnit', () => {
  it('sees what its operation has changed and not yet committed', async () => {
    const figureId = await plantConflict(world, 'xiaoying');
    const key = { districtId: 1, id: unitId('xiaoying') };
    const handle = await handleOf(world, 'xiaoying.staff');
    const scope = { partner: false, selected: new Map() };
    const { run, end } = await openOperation(world.orm.em, { handle, readOnly: false, scope });
    expect(await recheckUnit({ run }, key)).toEqual({ found: 1, cleared: 0 });
    await run('update figure set superseded_at = now() where id = $1', [figureId]);
    expect(await recheckUnit({ run }, key)).toEqual({ found: 0, cleared: 1 });
    await end(false);
    expect(await rowsAbout(figureId)).toEqual([]);
  });
});
