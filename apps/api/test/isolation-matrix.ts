import { ACTORS, type Place, PLACE_NAMES, type Planted, PLACES, rowOf } from './isolation-rows.ts';
import type { Table, Verb } from './isolation-tables.ts';
import { firstColumn, type Outcome } from './row-door.ts';

/** Runs a statement as an actor and gives its outcome. */
export type AskAs = (actor: string, text: string, params: unknown[]) => Promise<Outcome>;

/** Planted rows that an actor reads although it must not (`+`), or not although it must (`-`). */
export async function misreadings(
  ask: AskAs,
  actor: string,
  tables: readonly Table[],
  planted: Planted,
) {
  const wrong: string[] = [];
  for (const { name: table } of tables) {
    const may = readable(table, actor, planted);
    const outcome = await ask(actor, `select distinct unit_id from ${table} where id = any($1)`, [
      planted.ids,
    ]);
    const seen = firstColumn(outcome);
    for (const place of PLACE_NAMES) {
      const sees = seen.includes(PLACES[place].unitId);
      if (sees === may.includes(place)) continue;
      wrong.push(`${sees ? '+' : '-'} ${actor}: ${table} of ${place}`);
    }
  }
  return wrong;
}

/** Where an actor reads rows of a table. */
function readable(table: string, actor: string, { samples }: Planted): readonly Place[] {
  const { reads, district, worksIn = [] } = ACTORS[actor]!;
  if (samples[table]?.reads !== 'shared') return reads;
  return PLACE_NAMES.filter(
    (place) => PLACES[place].districtId === district || worksIn.includes(place),
  );
}

/** Where an actor writes rows of a table. */
function written({ name }: Table, actor: string, { samples }: Planted): readonly Place[] {
  const { reads, writes } = ACTORS[actor]!;
  const by = samples[name]?.writes;
  // A district's admin also writes what the district sets for the units below.
  return by === 'readers' || (by === 'governed' && actor.endsWith('.admin')) ? reads : writes;
}

/** Statements that change one table in one place: each touches exactly one planted or new row. */
export function changes(table: Table, place: Place, planted: Planted) {
  const { name, verbs, updates } = table;
  const row: Record<string, unknown> = rowOf(table, place, planted, 'new');
  const places = Object.keys(row).map((_, at) => `$${at + 1}`);
  const own = [(planted.bare[name] ?? planted.full[name])![place]];
  const all: Record<Verb, [string, unknown[]]> = {
    insert: [
      `insert into ${name} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    ],
    update: [`update ${name} set ${updates} = ${updates} where id = $1`, own],
    delete: [`delete from ${name} where id = $1`, own],
  };
  return verbs.map((verb) => [verb, ...all[verb]] as const);
}

/** Changes that an actor makes although it must not (`+`), or not although it must (`-`). */
export async function miswritings(ask: AskAs, actor: string, table: Table, planted: Planted) {
  const wrong: string[] = [];
  const may = written(table, actor, planted);
  for (const place of PLACE_NAMES) {
    for (const [verb, text, params] of changes(table, place, planted)) {
      const outcome = await ask(actor, text, params);
      const done = 'count' in outcome && outcome.count === 1;
      if (done === may.includes(place)) continue;
      wrong.push(`${done ? '+' : '-'} ${actor}: ${verb} ${table.name} of ${place}`);
    }
  }
  return wrong;
}
