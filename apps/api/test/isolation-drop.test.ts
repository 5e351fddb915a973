import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AskAs, misreadings, miswritings } from './isolation-matrix.ts';
import { ACTORS, plant } from './isolation-rows.ts';
import type { Table } from './isolation-tables.ts';
import { handleOf, undone } from './row-door.ts';
import { openWorld } from './world.ts';

const world = await openWorld();
const planted = await plant(world);
const handles = new Map<string, string>();
const WATCHERS = ['shangcheng.admin', 'changmingsi.worker', 'xiaoshan.admin', 'anonymous'];

beforeAll(async () => {
  for (const actor of WATCHERS)
    if (actor !== 'anonymous') handles.set(actor, await handleOf(world, actor));
});
afterAll(() => world.close());

/** What the matrix finds wrong once a policy is tampered with. */
const found = (tamper: string, table: Table, write: boolean) =>
  undone(world, async (client) => {
    await client.query(tamper);
    await client.query('set local role linli_app');
    const ask: AskAs = async (actor, text, params) => {
      await client.query(`select set_config('app.session', $1, true)`, [handles.get(actor) ?? '']);
      await client.query('savepoint s');
      try {
        const { rows, rowCount } = await client.query(text, params);
        return { rows, count: rowCount ?? 0 };
      } catch (error) {
        return { refused: (error as { code: string }).code };
      } finally {
        await client.query('rollback to savepoint s');
      }
    };
    const wrong: string[] = [];
    for (const actor of WATCHERS) {
      wrong.push(...(await misreadings(ask, actor, [table], planted)));
      if (write) wrong.push(...(await miswritings(ask, actor, table, planted)));
    }
    return wrong;
  });

interface Policy {
  name: string;
  verb: 'select' | 'insert' | 'update' | 'delete';
}

/** The policies of a table for the application's role, but for what it may not do at all. */
const policiesOf = async ({ name, verbs }: Table) => {
  const all = await world.sql<Policy>(
    `select policyname as name, lower(cmd) as verb from pg_policies
      where tablename = $1 and 'linli_app' = any(roles)`,
    [name],
  );
  return all.filter(({ verb }) => verb === 'select' || verbs.includes(verb));
};
const cases: [string, string, Table, Policy][] = [];
for (const table of planted.tables) {
  for (const policy of await policiesOf(table)) {
    cases.push([policy.name, policy.verb, table, policy]);
  }
}

const CLAUSES = {
  select: 'using (true)',
  insert: 'with check (true)',
  update: 'using (true) with check (true)',
  delete: 'using (true)',
};

it('finds nothing wrong as long as nobody tampers', async () => {
  for (const table of planted.tables) expect(await found('select', table, true)).toEqual([]);
  expect(Object.keys(ACTORS)).toEqual(expect.arrayContaining(WATCHERS));
});

it('knows a policy for each thing that the application may do to a table', () => {
  for (const table of planted.tables) {
    const known = cases.filter(([, , of]) => of === table).map(([, verb]) => verb);
    expect([table.name, ...known.sort()]).toEqual([
      table.name,
      ...['select', ...table.verbs].sort(),
    ]);
  }
});

it.each(cases)(
  'the matrix notices when %s is dropped, or lets everybody %s',
  async (_, verb, table, policy) => {
    const named = `policy ${policy.name} on ${table.name}`;
    const write = verb !== 'select';
    expect(await found(`drop ${named}`, table, write)).not.toEqual([]);
    // PostgreSQL asks the read policy of an update or delete that names a column; both must give way.
    const reads = cases.find(([, other, of]) => of === table && other === 'select')![0];
    const reading = write ? `; alter policy ${reads} on ${table.name} using (true)` : '';
    const { unguarded } = planted.samples[table.name] ?? {};
    const bare = write && unguarded ? `; ${unguarded}` : '';
    const opened = `alter ${named} ${CLAUSES[policy.verb]}${reading}${bare}`;
    const wrong = await found(opened, table, write);
    expect(
      wrong.filter((line) => line.startsWith('+') && (!write || line.includes(`${verb} `))),
    ).not.toEqual([]);
  },
);
