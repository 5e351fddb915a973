import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleOf } from '#test/row-door';
import { openWorld, type World } from '#test/world';
import { newId } from '#kernel/ids';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { openOperation } from './operation.ts';
import { inOneFlight, insertRows } from './write.ts';

let world: World;
let handle: string;
beforeAll(async () => {
  world = await openWorld();
  handle = await handleOf(world, 'xiaoying.staff');
});
afterAll(() => world.close());

const open = (readOnly = false) =>
  openOperation(world.orm.em, {
    handle,
    readOnly,
    scope: { partner: false, selected: new Map() },
  });
const program = (id = newId()) => ({
  districtId: 1,
  id,
  unitId: unitId('xiaoying'),
  title: '夏夜巡河',
});
const held = async (id: string) =>
  (await world.sql('select from program where id = $1', [id])).length;

describe('statements of one flight', () => {
  it('fail with the error of the first that failed, and nothing is kept', async () => {
    const row = program();
    const { run, end } = await open();
    const flight = inOneFlight([
      insertRows(run, 'program', [row]),
      insertRows(run, 'program', [row]),
      insertRows(run, 'program', [program()]),
    ]);
    await expect(flight).rejects.toMatchObject({ code: '23505' });
    await expect(end(true)).rejects.toMatchObject({ code: '23505' });
    expect(await held(row.id)).toBe(0);
  });

  it('fail with the cause, whichever is waited for', async () => {
    const { run, end } = await open();
    const [first, second] = await Promise.allSettled([
      run('select 1 / 0', []),
      run('select 1', []),
    ]);
    for (const outcome of [first, second])
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    await expect(end(true)).rejects.toMatchObject({ code: '22012' });
  });

  it('are kept when none failed', async () => {
    const rows = [program(), program()] as const;
    const { run, end } = await open();
    await inOneFlight(rows.map((row) => insertRows(run, 'program', [row])));
    await end(true);
    expect(await Promise.all(rows.map(({ id }) => held(id)))).toEqual([1, 1]);
  });
});

describe('an operation', () => {
  it('has one transaction for all of its statements', async () => {
    const [from] = await world.sql<{ id: string }>('select txid_current() as id');
    const { run, end } = await open();
    const [own] = await run('select txid_current() as id', []);
    const [same] = await run('select txid_current() as id', []);
    await end(false);
    expect(same!.id).toBe(own!.id);
    expect(Number(own!.id)).toBeGreaterThan(Number(from!.id));
  });

  it.each([true, false])('takes no statement once it has ended, keeping it: %s', async (keep) => {
    const { run, end } = await open();
    await run('select 1', []);
    await end(keep);
    await expect(run('select 1', [])).rejects.toThrow('has ended');
  });

  it('leaves nothing behind on its connection', async () => {
    const asked = `select current_setting('search_path') as path,
      (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks`;
    const first = await open();
    const [before] = await first.run(asked, []);
    await first.run(`select set_config('search_path', 'nowhere', false), pg_advisory_lock(1)`, []);
    await first.end(true);
    const second = await open();
    expect(await second.run(asked, [])).toEqual([before]);
    await second.end(true);
  });

  it.each(['deallocate all', 'prepare a as select 1', 'select 1; deallocate all'])(
    'sends no statement that outlives it: %s',
    async (text) => {
      const { run, end } = await open();
      await expect(run(text, [])).rejects.toThrow();
      await end(false);
    },
  );

  it('changes nothing when it reads', async () => {
    const { run, end } = await open(true);
    await expect(insertRows(run, 'program', [program()])).rejects.toMatchObject({ code: '25006' });
    await end(true);
  });
});
