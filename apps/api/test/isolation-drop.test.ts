import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AskAs, misreadings, miswritings, WRITINGS } from './isolation-matrix.ts';
import { ACTORS, plant, type Planted, UNIT_TABLES } from './isolation-rows.ts';
import { handleOf, undone } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let planted: Planted;
const handles = new Map<string, string>();
const WATCHERS = ['shangcheng.admin', 'changmingsi.worker', 'xiaoshan.admin', 'anonymous'];

beforeAll(async () => {
  world = await openWorld();
  planted = await plant(world);
  for (const actor of WATCHERS)
    if (actor !== 'anonymous') handles.set(actor, await handleOf(world, actor));
});
afterAll(() => world.close());

/** What the matrix finds wrong once a policy is tampered with. */
const found = (tamper: string, table: string, write: boolean) =>
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

const CLAUSES = {
  read: 'using (true)',
  insert: 'with check (true)',
  update: 'using (true) with check (true)',
  delete: 'using (true)',
};

it('finds nothing wrong as long as nobody tampers', async () => {
  for (const table of UNIT_TABLES)
    expect(await found('select', table, table in WRITINGS)).toEqual([]);
  expect(Object.keys(ACTORS)).toEqual(expect.arrayContaining(WATCHERS));
});

it.each(
  UNIT_TABLES.flatMap((table) =>
    Object.entries(CLAUSES)
      .filter(
        ([verb]) => verb === 'read' || WRITINGS[table]?.verbs.includes(verb as 'insert') === true,
      )
      .map(([verb, clause]) => [table, verb, clause] as const),
  ),
)(
  'the matrix notices when %s loses its policy for %s, or it lets everybody through',
  async (table, verb, clause) => {
    const policy = `policy ${table}_${verb} on ${table}`;
    const write = verb !== 'read';
    expect(await found(`drop ${policy}`, table, write)).not.toEqual([]);
    // PostgreSQL asks the read policy of an update or delete that names a column; both must give way.
    const reading = write ? `; alter policy ${table}_read on ${table} using (true)` : '';
    const bare = write && WRITINGS[table]!.unguarded ? `; ${WRITINGS[table]!.unguarded}` : '';
    const wrong = await found(`alter ${policy} ${clause}${reading}${bare}`, table, write);
    expect(
      wrong.filter((line) => line.startsWith('+') && (!write || line.includes(`${verb} `))),
    ).not.toEqual([]);
  },
);
