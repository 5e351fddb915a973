import { newId } from '../src/kernel/ids.ts';
import { ACTORS, type Place, PLACE_NAMES, type Planted, PLACES } from './isolation-rows.ts';
import { firstColumn, type Outcome } from './row-door.ts';

/** Runs a statement as an actor and gives its outcome. */
export type AskAs = (actor: string, text: string, params: unknown[]) => Promise<Outcome>;

/** Planted rows that an actor reads although it must not (`+`), or not although it must (`-`). */
export async function misreadings(
  ask: AskAs,
  actor: string,
  tables: readonly string[],
  { ids }: Planted,
) {
  const wrong: string[] = [];
  for (const table of tables) {
    const outcome = await ask(actor, `select distinct unit_id from ${table} where id = any($1)`, [
      ids,
    ]);
    const seen = firstColumn(outcome);
    for (const place of PLACE_NAMES) {
      const sees = seen.includes(PLACES[place].unitId);
      if (sees === ACTORS[actor]!.reads.includes(place)) continue;
      wrong.push(`${sees ? '+' : '-'} ${actor}: ${table} of ${place}`);
    }
  }
  return wrong;
}

const OF_PROGRAM = ['participation', 'program_partner'];

/** Statements that change one table in one place: each touches exactly one planted or new row. */
export function changes(
  table: string,
  place: Place,
  planted: Planted,
): Record<string, [string, unknown[]]> {
  const { districtId, unitId } = PLACES[place];
  const key = OF_PROGRAM.includes(table) ? planted.full[place] : planted.bare[place];
  const column = OF_PROGRAM.includes(table) ? 'program_id' : 'id';
  const newRow: Record<string, [string, unknown[]]> = {
    program: ['title', ['planted']],
    participation: ['program_id, participant_id', [planted.bare[place], unitId]],
    program_partner: ['program_id, partner_id', [planted.bare[place], planted.partnerId]],
  };
  const [columns, values] = newRow[table]!;
  return {
    insert: [
      `insert into ${table} (district_id, id, unit_id, ${columns})
       values ($1, $2, $3, ${values.map((_, at) => `$${at + 4}`).join(', ')})`,
      [districtId, newId(), unitId, ...values],
    ],
    update: [`update ${table} set unit_id = unit_id where ${column} = $1`, [key]],
    delete: [`delete from ${table} where ${column} = $1`, [key]],
  };
}

/** Changes that an actor makes although it must not (`+`), or not although it must (`-`). */
export async function miswritings(ask: AskAs, actor: string, table: string, planted: Planted) {
  const wrong: string[] = [];
  for (const place of PLACE_NAMES) {
    for (const [verb, [text, params]] of Object.entries(changes(table, place, planted))) {
      const outcome = await ask(actor, text, params);
      const done = 'count' in outcome && outcome.count === 1;
      if (done === ACTORS[actor]!.writes.includes(place)) continue;
      wrong.push(`${done ? '+' : '-'} ${actor}: ${verb} ${table} of ${place}`);
    }
  }
  return wrong;
}
