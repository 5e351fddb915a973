import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { type AskAs, misreadings, miswritings } from './isolation-matrix.ts';
import { ACTORS, OTHER_RULES, plant, type Planted, PLACES } from './isolation-rows.ts';
import { handleOf, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
let planted: Planted;
const handles = new Map<string, string | null>();
const ask: AskAs = (actor, text, params) => door.ask(handles.get(actor)!, text, params);
const actors = Object.keys(ACTORS);

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  planted = await plant(world);
  for (const actor of actors) {
    handles.set(actor, actor === 'anonymous' ? null : await handleOf(world, actor));
  }
});
afterAll(async () => {
  await door.close();
  await world.close();
});

/** Tables with another rule than "the unit's own readers"; each is asked for below. */
const BY_DISTRICT = ['unit', 'unit_path', 'unit_succession'];
const OTHERS = [...OTHER_RULES, 'district_partner', 'partner', 'account', 'state_move'];
/** Written by whom they belong to; asked for in isolation-global.test.ts. */
const CATALOGUE: Record<string, string[]> = {
  indicator: ['insert', 'update'],
  indicator_dimension: ['insert'],
  measure: ['insert'],
  indicator_relation: ['insert', 'delete'],
  work_line: ['insert', 'update'],
};
const CLOSED = [
  ...['credential', 'session', 'known_device', 'sign_in_count', 'schema_migration'],
  ...['search_entry', 'han_character'],
];
const JOURNALS = ['audit_entry', 'outbox'];

it('covers every table', async () => {
  const tables = await world.sql<{ name: string }>(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`);
  const covered = [
    ...planted.tables.map(({ name }) => name),
    ...BY_DISTRICT,
    ...OTHERS,
    ...Object.keys(CATALOGUE),
    ...CLOSED,
    ...JOURNALS,
  ];
  expect(tables.map(({ name }) => name).sort()).toEqual([...covered].sort());
});

describe('rows of a unit', () => {
  it.each(actors)('are read by %s exactly where its scope reaches', async (actor) => {
    expect(await misreadings(ask, actor, planted.tables, planted)).toEqual([]);
  });

  it.each(actors)('are changed by %s exactly where its scope lets it write', async (actor) => {
    for (const table of planted.tables)
      expect(await miswritings(ask, actor, table, planted)).toEqual([]);
  });

  it.each(['xiaoying.staff', 'shangcheng.admin', 'changmingsi.worker'])(
    'are handed to nobody else by %s',
    async (actor) => {
      const mine = ACTORS[actor]!.writes[0]!;
      for (const place of ['neighbour', 'foreign'] as const) {
        const { unitId, districtId } = PLACES[place];
        const move = 'update program set unit_id = $1, district_id = $2 where id = $3';
        expect(await ask(actor, move, [unitId, districtId, planted.bare.program![mine]])).toEqual({
          refused: '42501',
        });
      }
    },
  );

  it('are tied to no program or participant of another district', async () => {
    const { unitId } = PLACES.own;
    const join = `insert into participation (district_id, id, unit_id, program_id, participant_id) values (1, $1, $2, $3, $4)`;
    for (const [program, participant] of [
      [planted.bare.program!.own, PLACES.foreign.unitId],
      [planted.bare.program!.foreign, unitId],
      [planted.bare.program!.neighbour, unitId],
    ]) {
      expect(await ask('xiaoying.staff', join, [newId(), unitId, program, participant])).toEqual({
        refused: '23503',
      });
    }
  });
});

describe('what no verb does', () => {
  it('is not granted on any table of units', () => {
    for (const { name, verbs } of planted.tables) {
      expect([name, verbs]).toEqual([name, planted.samples[name]?.does ?? []]);
    }
  });

  const statements = (table: string, column: string) => [
    ['insert', `insert into ${table} default values`],
    ['update', `update ${table} set ${column} = ${column}`],
    ['delete', `delete from ${table}`],
  ];

  it.each(actors)('is refused to %s on every table', async (actor) => {
    const catalogue = Object.keys(CATALOGUE);
    const tables = [
      ...planted.tables.map(({ name }) => name),
      ...BY_DISTRICT,
      ...OTHERS,
      ...catalogue,
      ...CLOSED,
      ...JOURNALS,
    ];
    const done = (table: string, verb: string) =>
      (planted.samples[table]?.does ?? CATALOGUE[table] ?? []).includes(verb as never);
    const columns = await world.sql<{
      t: string;
      c: string;
    }>(`select distinct on (table_name) table_name as t,
      column_name as c from information_schema.columns where table_schema = 'public' order by 1, ordinal_position desc`);
    const allowed: string[] = [];
    for (const table of tables) {
      const column = columns.find(({ t }) => t === table)!.c;
      for (const [verb, text] of statements(table, `"${column}"`)) {
        if (done(table, verb!) || (verb === 'insert' && JOURNALS.includes(table))) continue;
        const outcome = await ask(actor, text!, []);
        if (!('refused' in outcome) || outcome.refused !== '42501')
          allowed.push(`${verb} ${table}`);
      }
    }
    expect(allowed).toEqual([]);
  });
});
