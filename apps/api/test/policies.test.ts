import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOperation } from '../src/database/operation.ts';
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

const TABLES = `from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
const names = async (text: string) => (await world.sql(text)).map((row) => Object.values(row)[0]);

describe('every table', () => {
  it('is found by these tests', async () => {
    expect((await names(`select relname ${TABLES}`)).length).toBeGreaterThanOrEqual(27);
  });

  it.each([
    ['has row level security on', 'not c.relrowsecurity'],
    ['forces it on its owner too', 'not c.relforcerowsecurity'],
    ['has a policy', 'not exists (select from pg_policy p where p.polrelid = c.oid)'],
    ['belongs to linli_owner', `pg_get_userbyid(c.relowner) <> 'linli_owner'`],
    [
      'lets no serving role truncate, refer to it or hang a trigger on it',
      `exists (select from unnest(array['linli_app', 'linli_auth', 'linli_worker', 'public']) r
         where has_table_privilege(r, c.oid, 'TRUNCATE, REFERENCES, TRIGGER'))`,
    ],
    [
      'has no policy for PUBLIC',
      'exists (select from pg_policy p where p.polrelid = c.oid and 0 = any(p.polroles))',
    ],
    [
      'has no USING (true) for the application role',
      `exists (select from pg_policies p where p.tablename = c.relname and 'linli_app' = any(p.roles)
         and (p.qual = 'true' or p.with_check = 'true'))`,
    ],
  ])('%s', async (_promise, broken) => {
    expect(await names(`select relname ${TABLES} and ${broken}`)).toEqual([]);
  });

  it('is no materialised view, and a view asks with the rights of its reader', async () => {
    expect(
      await names(`select relname from pg_class c where c.relnamespace = 'public'::regnamespace
        and (c.relkind = 'm' or c.relkind = 'v' and not 'security_invoker=true' = any(coalesce(reloptions, '{}')))`),
    ).toEqual([]);
  });
});

describe('the serving roles', () => {
  it('are neither superuser nor beyond row level security, and make no role or database', async () => {
    expect(
      await names(`select rolname from pg_roles where rolname in ('linli_app', 'linli_auth', 'linli_worker')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),
    ).toEqual([]);
  });

  it('are members of no other role', async () => {
    expect(
      await names(`select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
        where r.rolname in ('linli_app', 'linli_auth', 'linli_worker')`),
    ).toEqual([]);
  });

  it('own nothing', async () => {
    expect(
      await names(`select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname in ('linli_app', 'linli_auth', 'linli_worker')`),
    ).toEqual([]);
  });

  it.each(['linli_app', 'linli_auth', 'linli_worker'])(
    '%s may make no table, not even a temporary one',
    async (role) => {
      const [rights] = await world.sql(
        `select has_schema_privilege($1, 'public', 'CREATE') as lasting,
              has_database_privilege($1, current_database(), 'TEMP') as temporary,
              has_database_privilege($1, current_database(), 'CREATE') as schemas`,
        [role],
      );
      expect(rights).toEqual({ lasting: false, temporary: false, schemas: false });
    },
  );

  it('read password, session and journal rows only where that is their trade', async () => {
    const secret = ['credential', 'session', 'audit_entry', 'outbox'];
    for (const table of secret) {
      expect(await door.ask(null, `select * from ${table}`)).toEqual({ refused: '42501' });
    }
  });
});

describe('every function that runs with the rights of its owner', () => {
  const DEFINERS = `from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`;

  it('has a fixed search path that ends in pg_temp', async () => {
    expect(await names(`select count(*)::int ${DEFINERS}`)).not.toEqual([0]);
    expect(
      await names(`select proname ${DEFINERS} and not exists (select from unnest(coalesce(proconfig, '{}')) s
        where s like 'search_path=pg_catalog, %pg_temp')`),
    ).toEqual([]);
  });

  it('is closed to PUBLIC', async () => {
    expect(
      await names(
        `select proname ${DEFINERS} and has_function_privilege('public', p.oid, 'EXECUTE')`,
      ),
    ).toEqual([]);
  });
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
    const { rows } = await door.client.query(
      'select query from pg_stat_activity where query like $1',
      [`%${handle}%`],
    );
    await operation.end(false);
    expect(rows).toEqual([]);
  });
});
