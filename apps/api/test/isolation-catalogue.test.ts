import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { ACTORS, insert } from './isolation-rows.ts';
import { handleOf, undone } from './row-door.ts';
import { openWorld, type World } from './world.ts';

/** Whose a row of the catalogue is: the platform's, 上城区's or 萧山区's. */
const OWNERS = [null, 1, 3] as const;
type Owner = (typeof OWNERS)[number];
const VERBS = {
  indicator: ['insert', 'update'],
  indicator_dimension: ['insert'],
  indicator_relation: ['insert', 'delete'],
} as const;
type Table = keyof typeof VERBS;

let world: World;
let indicatorId: string;
const handles = new Map<string, string>();
const ids = new Map<string, string>();
const WRITER: Record<string, Owner> = {
  operator: null,
  'shangcheng.admin': 1,
  'xiaoshan.admin': 3,
};

const columnsOf: Record<Table, (owner: Owner) => Record<string, unknown>> = {
  indicator: (owner) => ({
    owner_district_id: owner,
    code: `N_${newId()}`,
    name: 'n',
    measure_code: 'REN',
    basis: 'STOCK',
    rule: 'NONE',
  }),
  indicator_dimension: (owner) => ({
    owner_district_id: owner,
    indicator_id: indicatorId,
    name: newId(),
    kind: 'KIND',
  }),
  indicator_relation: (owner) => ({
    owner_district_id: owner,
    from_id: indicatorId,
    from_dimension: newId(),
    to_id: indicatorId,
    kind: 'PART_OF',
  }),
};

beforeAll(async () => {
  world = await openWorld();
  const [row] = await world.sql<{ id: string }>(`select id from indicator limit 1`);
  indicatorId = row!.id;
  for (const actor of Object.keys(ACTORS)) {
    if (actor !== 'anonymous') handles.set(actor, await handleOf(world, actor));
  }
  for (const table of Object.keys(VERBS) as Table[]) {
    for (const owner of OWNERS) {
      const id = newId();
      ids.set(`${table} ${owner}`, id);
      await insert(world, table, { id, ...columnsOf[table](owner) });
    }
  }
});
afterAll(() => world.close());

function statement(table: Table, verb: string, owner: Owner): [string, unknown[]] {
  const row = { id: newId(), ...columnsOf[table](owner) };
  const places = Object.keys(row).map((_, at) => `$${at + 1}`);
  if (verb === 'insert') {
    const names = Object.keys(row).join(', ');
    return [`insert into ${table} (${names}) values (${places.join(', ')})`, Object.values(row)];
  }
  const id = ids.get(`${table} ${owner}`);
  if (verb === 'delete') return [`delete from ${table} where id = $1`, [id]];
  return [`update ${table} set name = 'changed' where id = $1`, [id]];
}

/** What each actor changes although it must not (`+`), or not although it must (`-`). */
const miswritten = (table: Table, tamper = 'select') =>
  undone(world, async (client) => {
    await client.query(tamper);
    await client.query('set local role linli_app');
    const wrong: string[] = [];
    for (const actor of Object.keys(ACTORS)) {
      await client.query(`select set_config('app.session', $1, true)`, [handles.get(actor) ?? '']);
      for (const verb of VERBS[table]) {
        for (const owner of OWNERS) {
          await client.query('savepoint s');
          const done = await client.query(...statement(table, verb, owner)).then(
            ({ rowCount }) => rowCount === 1,
            () => false,
          );
          await client.query('rollback to savepoint s');
          const may = actor in WRITER && WRITER[actor] === owner;
          if (done !== may) wrong.push(`${done ? '+' : '-'} ${actor}: ${verb} ${owner}`);
        }
      }
    }
    return wrong;
  });

describe.each(Object.keys(VERBS) as Table[])('the catalogue table %s', (table) => {
  it('is written by the operator for the platform, by an admin for their own district', async () => {
    expect(await miswritten(table)).toEqual([]);
  });

  it.each(VERBS[table])('shows it when the policy for %s is dropped or opened', async (verb) => {
    const policy = `policy ${table}_${verb} on ${table}`;
    expect(await miswritten(table, `drop ${policy}`)).not.toEqual([]);
    const clause = { insert: 'with check (true)', delete: 'using (true)' }[verb as 'insert'];
    const open = clause ?? 'using (true) with check (true)';
    const reading =
      verb === 'insert' ? '' : `; alter policy ${table}_read on ${table} using (true)`;
    const wrong = await miswritten(table, `alter ${policy} ${open}${reading}`);
    expect(wrong.filter((line) => line.startsWith('+'))).not.toEqual([]);
  });
});
