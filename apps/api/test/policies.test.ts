import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRowDoor, type RowDoor } from './row-door.ts';
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
