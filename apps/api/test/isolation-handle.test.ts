import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOperation } from '#database/operation';
import { handleOf, newHolder, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
});
afterAll(async () => {
  await door.close();
  await world.close();
});

describe('a session handle', () => {
  const READABLE = [
    'unit',
    'program',
    'figure',
    'activity',
    'partner',
    'account',
    'measure',
    'indicator',
  ];
  const nothing = async (handle: string | null) => {
    for (const table of READABLE) {
      expect([table, await door.ask(handle, `select * from ${table} limit 1`)]).toEqual([
        table,
        { rows: [], count: 0 },
      ]);
    }
  };

  it.each([
    ['nothing', null],
    ['an unknown one', randomUUID()],
    ['garbage', `' or true --`],
    ['a wildcard', '%'],
    ['an upper case UUID', randomUUID().toUpperCase()],
    ['a long text', 'x'.repeat(10_000)],
  ])('reads nothing when it is %s', async (_what, handle) => {
    await nothing(handle);
  });

  it.each([
    ['revoked', 'update session set revoked_at = now() where handle = $1'],
    ['expired', 'update session set expires_at = now() where handle = $1'],
    [
      'of a disabled account',
      'update account set disabled_at = now() where id = (select account_id from session where handle = $1)',
    ],
  ])('reads nothing once it is %s', async (_what, end) => {
    const { handle } = await newHolder(world, { role: 'PLATFORM_OPERATOR' });
    expect(await door.column(handle, 'select count(*) > 0 from partner')).toEqual(['true']);
    await world.sql(end, [handle]);
    await nothing(handle);
  });

  it('reads nothing outside a transaction, and leaves nothing behind after one', async () => {
    const handle = await handleOf(world, 'shangcheng.admin');
    expect(await door.column(handle, 'select count(*) > 0 from program')).toEqual(['true']);
    const { rows } = await door.client.query('select id from program');
    expect(rows).toEqual([]);
  });

  it('is not widened by any other setting or by taking another role', async () => {
    const handle = await handleOf(world, 'changmingsi.worker');
    const count = 'select count(*) from program';
    const before = await door.column(handle, count);
    for (const [name, value] of [
      ['app.scope', '*'],
      ['app.units', '{}'],
      ['app.role', 'PLATFORM_OPERATOR'],
      ['row_security', 'on'],
    ]) {
      expect(
        await door.column(
          handle,
          `with s as materialized (select set_config('${name}', '${value}', true)) ${count}, s`,
        ),
      ).toEqual(before);
    }
    for (const act of [
      'set local role linli_owner',
      'set local role linli_auth',
      'set local session authorization linli_owner',
    ]) {
      expect(await door.ask(handle, act)).toEqual({ refused: '42501' });
    }
  });

  it('is visible to no other connection of the application role', async () => {
    const handle = await handleOf(world, 'shangcheng.admin');
    const operation = await openOperation(world.orm.em, {
      handle,
      readOnly: true,
      scope: { partner: false, selected: new Map() },
    });
    // The handle leaves with the first statement.
    await operation.run('select 1', []);
    const { rows } = await door.client.query(
      'select query from pg_stat_activity where query like $1',
      [`%${handle}%`],
    );
    await operation.end(false);
    expect(rows).toEqual([]);
  });
});
