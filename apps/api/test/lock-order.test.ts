import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '#database/run';
import { newId } from '#kernel/ids';
import { takeSteps } from '#modules/kit/step/take-step';
import { lockInOrder } from '#modules/kit/verb/noun';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { participationLife } from '#modules/program/program/program.participation.life';
import { participation } from '#modules/program/program/program.participation.verbs';
import { stepTrigger } from '#setup/print/lifecycle-sql';
import { subjectOf } from '#setup/print/subject';
import { handleOf } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
const clients: pg.Client[] = [];
beforeAll(async () => void (world = await openWorld()));
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await world.close();
});

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  clients.push(client);
  await client.query('begin');
  return client;
}
async function staff(): Promise<{ client: pg.Client; run: Run; pid: number }> {
  const client = await connect(world.database.urls.app);
  const handle = await handleOf(world, 'xiaoying.staff');
  await client.query(`select set_config('app.session', $1, true)`, [handle]);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const run: Run = async (text, params) =>
    (await client.query<Record<string, unknown>>(text, params)).rows;
  return { client, run, pid: rows[0]!.pid };
}
const hold = async (program: string) => {
  const client = await connect(world.database.urls.owner);
  await client.query('select from program where id = $1 for no key update', [program]);
  return client;
};
async function waiting(pid: number): Promise<void> {
  for (;;) {
    const [row] = await world.sql('select cardinality(pg_blocking_pids($1)) > 0 as waits', [pid]);
    if (row!.waits) return;
  }
}
const isFree = (table: string, id: string) =>
  world.sql(`select from ${table} where id = $1 for no key update nowait`, [id]).then(
    () => true,
    ({ code }: pg.DatabaseError) => (code === '55P03' ? false : Promise.reject(new Error(code))),
  );

const inOrder = () => [newId(), newId()].sort() as [string, string];

/** A program of 小营街道 with an invitation of 紫阳街道. */
async function invited(program: string, id: string) {
  const [unit, other] = [unitId('xiaoying'), unitId('ziyang')];
  await world.sql(
    `insert into program (district_id, id, unit_id, title) values (1, $1, $2, '锁')`,
    [program, unit],
  );
  await world.sql(
    `insert into participation (district_id, id, unit_id, program_id, participant_id)
     values (1, $1, $2, $3, $4)`,
    [id, unit, program, other],
  );
}

describe('a row that is part of another', () => {
  it('is locked by a verb after what it is part of, as by a step', async () => {
    const [program, id] = [newId(), newId()];
    await invited(program, id);
    const held = await hold(program);
    const { run, pid, client } = await staff();
    // No verb changes one but by a step; the next slice's might.
    await world.sql('grant update (version) on participation to linli_app');
    const locked = lockInOrder(run, participation, { districtId: 1, id });
    await waiting(pid);
    expect(await isFree('participation', id)).toBe(true);
    await held.query('rollback');
    expect(await locked).toBe(1);
    expect(await isFree('program', program)).toBe(false);
    await client.query('rollback');
  });

  it('is moved with others in the order of what they are part of', async () => {
    const [first, last] = inOrder();
    const [early, late] = inOrder();
    await invited(last, early);
    await invited(first, late);
    const held = await hold(first);
    const { run, pid, client } = await staff();
    const moved = takeSteps(run, 'Participation', 'inviteAgain', [
      { districtId: 1, id: early, version: 1, parentId: last },
      { districtId: 1, id: late, version: 1, parentId: first },
    ]);
    await waiting(pid);
    expect(await isFree('program', last)).toBe(true);
    await held.query('rollback');
    await moved;
    await client.query('rollback');
  });

  it('is not moved when it was deleted while its step waited for what it is part of', async () => {
    const [program, id] = [newId(), newId()];
    await invited(program, id);
    const table = world.orm.getMetadata().getByClassName('Participation');
    const subject = subjectOf(participationLife, table);
    // No part of another row is deleted softly yet.
    const columns = { ...subject.columns, deleted_at: 'timestamptz' };
    await world.sql('alter table participation add deleted_at timestamptz');
    await world.sql(stepTrigger(participationLife, { ...subject, columns }));
    const held = await hold(program);
    const { run, pid, client } = await staff();
    const row = { districtId: 1, id, version: 1 };
    const moved = takeSteps(run, 'Participation', 'inviteAgain', [row]);
    await Promise.all([
      expect(moved).rejects.toMatchObject({ code: 'LN404' }),
      (async () => {
        await waiting(pid);
        await world.sql('update participation set deleted_at = now() where id = $1', [id]);
        await held.query('rollback');
      })(),
    ]);
    await client.query('rollback');
  });
});
