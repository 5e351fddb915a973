import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignDefaults, stated } from '#database/role-settings';
import { checkAppRole } from '#database/roles';
import { withClient } from '#database/roles-check';
import { cloneTemplate, type TestDatabase } from './test-server.ts';
import { openWorld, type World } from './world.ts';

/** What a statement slipped into one connection can leave for every later one. */
const POISON: Record<string, string> = {
  search_path: 'nowhere',
  row_security: 'off',
  default_transaction_read_only: 'on',
  default_transaction_isolation: 'serializable',
  statement_timeout: '1ms',
  lock_timeout: '1ms',
  idle_in_transaction_session_timeout: '1ms',
  idle_session_timeout: '1ms',
  plan_cache_mode: 'force_custom_plan',
  DateStyle: 'SQL, DMY',
  IntervalStyle: 'iso_8601',
  TimeZone: 'Pacific/Kiritimati',
  bytea_output: 'escape',
  extra_float_digits: '-15',
  standard_conforming_strings: 'off',
  transform_null_equals: 'on',
};

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await cloneTemplate();
  for (const url of [database.urls.app, database.urls.auth]) {
    await withClient(url, async (client) => {
      for (const [name, value] of Object.entries(POISON)) {
        await client.query(
          `alter role current_user in database ${database.name} set ${name} = ${pg.escapeLiteral(value)}`,
        );
      }
    });
  }
  world = await openWorld({ database });
});
afterAll(() => world.close());

describe('defaults that a serving role was given by a statement of its own', () => {
  it.each([
    ['app', () => database.urls.app],
    ['auth', () => database.urls.auth],
  ] as const)('bind no connection of linli_%s', async (role, url) => {
    const settings = await withClient(stated(url(), role), async (client) => {
      const { rows } = await client.query<{ name: string; setting: string }>(
        'select name, setting from pg_settings where source in ($1, $2)',
        ['user', 'database user'],
      );
      return rows.map(({ name }) => name);
    });
    expect(settings.filter((name) => role === 'app' || name !== 'plan_cache_mode')).toEqual([]);
  });

  it('keep the API neither from starting nor from reading and writing', async () => {
    await expect(checkAppRole(database.urls.app)).resolves.toBeUndefined();
    const send = await world.actAs('xiaoying.lead');
    const { data } = await send<{ viewer: { memberships: { unit: { id: string } }[] } }>(
      '{ viewer { memberships { unit { id } } } }',
    );
    const unitId = data!.viewer.memberships[0]!.unit.id;
    const made = await send(
      `mutation { createProgram(input: { unitId: "${unitId}", title: "t" }) {
        program { title startsOn } userErrors { code } } }`,
    );
    expect(made).toMatchObject({
      data: { createProgram: { program: { title: 't' }, userErrors: [] } },
    });
  });

  it('are none for the handle of a session', async () => {
    const planted = withClient(stated(database.urls.app, 'app'), (client) =>
      client.query(`alter role current_user in database ${database.name} set app.session = 'x'`),
    );
    await expect(planted).rejects.toMatchObject({ code: '42501' });
  });

  it('are named when the API starts', async () => {
    const foreign = await withClient(stated(database.urls.app, 'app'), foreignDefaults);
    expect(foreign).toContain('row_security=off');
    expect(foreign).toContain('statement_timeout=1ms');
    expect(foreign).not.toContain('statement_timeout=10s');
  });
});

describe('a serving role', () => {
  it.each(['app', 'auth', 'worker'] as const)('linli_%s keeps no large object', async (role) => {
    for (const text of [
      `select lo_from_bytea(0, 'x')`,
      'select lo_create(0)',
      'select lo_get(1)',
      `select lo_put(1, 0, 'x')`,
    ]) {
      const kept = withClient(stated(database.urls[role], 'app'), (client) => client.query(text));
      await expect(kept).rejects.toMatchObject({ code: '42501' });
    }
  });
});
