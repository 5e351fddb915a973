import { newId } from '#kernel/ids';
import {
  ACTORS,
  FOUND,
  type Place,
  PLACE_NAMES,
  type Planted,
  PLACES,
  SETTLED,
} from './isolation-rows.ts';
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

type Verb = 'insert' | 'update' | 'delete';

interface Writing {
  /** Columns of a new row beside its key and unit. */
  row: (place: Place, planted: Planted) => Record<string, unknown>;
  /** What the application's role may do to the table at all, and the column that it may update. */
  verbs: readonly Verb[];
  updates?: string;
  /** Column of the planted programs by which the row to change is found. */
  found?: 'id' | 'program_id';
  /** Takes away what guards the table beside its policies, to see that they hold by themselves. */
  unguarded?: string;
  /** Where an actor writes; where its staff do unless said otherwise. */
  writes?: (actor: string) => readonly Place[];
}

const EVERY = ['insert', 'update', 'delete'] as const;
const quantity = ({ indicatorId, measureCode, sources }: Planted, place: Place) => ({
  indicator_id: indicatorId,
  measure_code: measureCode,
  qualifier: 'EXACT',
  value: 2,
  source_id: sources[place],
  slot_id: newId(),
});
/** A district's admin also writes what the district sets for the units below. */
const governed = (actor: string) =>
  actor.endsWith('.admin') ? ACTORS[actor]!.reads : ACTORS[actor]!.writes;

/** Every table of units that the application writes to. */
export const WRITINGS: Record<string, Writing> = {
  program: { row: () => ({ title: 'planted' }), verbs: EVERY, updates: 'title', found: 'id' },
  // A step moves a program: who may write the one may do the other. Its unit is the program's.
  step: {
    row: (place, { bare }) => ({
      unit_id: undefined,
      subject_kind: 'Program',
      subject_id: bare[place],
      verb: 'startProgram',
      row_version: 1,
    }),
    verbs: ['insert'],
    unguarded: `alter table step disable trigger program_step, alter unit_id drop not null,
      alter account_id drop not null, alter account_name drop not null`,
  },
  participation: {
    row: (place, { bare }) => ({
      program_id: bare[place],
      participant_id: PLACES[place].unitId,
    }),
    verbs: ['insert', 'delete'],
    found: 'program_id',
  },
  program_partner: {
    row: (place, { bare, partnerId }) => ({ program_id: bare[place], partner_id: partnerId }),
    verbs: EVERY,
    updates: 'note',
    found: 'program_id',
  },
  figure: {
    row: (place, planted) => ({
      ...quantity(planted, place),
      basis: 'FLOW',
      origin: 'REPORTED',
      dimension: 'new',
    }),
    verbs: ['insert', 'update'],
    updates: 'superseded_at',
  },
  target: {
    row: (place, planted) => ({ ...quantity(planted, place), dimension: 'new' }),
    verbs: ['insert', 'update'],
    updates: 'superseded_at',
    writes: governed,
  },
  source: {
    row: () => ({ kind: 'ENTRY', title: 'planted' }),
    verbs: ['insert'],
    writes: governed,
  },
  finding: {
    row: () => ({ ...FOUND, key: 'new' }),
    verbs: ['insert', 'update'],
    updates: 'status',
    // Findings follow from figures: who reads them may bring them up to date.
    writes: (actor) => ACTORS[actor]!.reads,
  },
  finding_settlement: {
    row: (place, { findings }) => ({ ...SETTLED, finding_id: findings[place] }),
    verbs: ['insert'],
  },
};

/** Statements that change one table in one place: each touches exactly one planted or new row. */
export function changes(table: string, place: Place, planted: Planted) {
  const { districtId, unitId } = PLACES[place];
  const { row, verbs, updates = 'unit_id', found } = WRITINGS[table]!;
  const given = { district_id: districtId, id: newId(), unit_id: unitId, ...row(place, planted) };
  const columns = Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined));
  const places = Object.keys(columns).map((_, at) => `$${at + 1}`);
  const key = found === 'program_id' ? planted.full[place] : planted.bare[place];
  const [where, params] = found
    ? [`${found} = $1`, [key]]
    : ['unit_id = $1 and id = any($2)', [unitId, planted.ids]];
  const all: Record<Verb, [string, unknown[]]> = {
    insert: [
      `insert into ${table} (${Object.keys(columns).join(', ')}) values (${places.join(', ')})`,
      Object.values(columns),
    ],
    update: [`update ${table} set ${updates} = ${updates} where ${where}`, params],
    delete: [`delete from ${table} where ${where}`, params],
  };
  return verbs.map((verb) => [verb, ...all[verb]] as const);
}

/** Changes that an actor makes although it must not (`+`), or not although it must (`-`). */
export async function miswritings(ask: AskAs, actor: string, table: string, planted: Planted) {
  const wrong: string[] = [];
  const written = (WRITINGS[table]!.writes ?? ((name) => ACTORS[name]!.writes))(actor);
  for (const place of PLACE_NAMES) {
    for (const [verb, text, params] of changes(table, place, planted)) {
      const outcome = await ask(actor, text, params);
      const done = 'count' in outcome && outcome.count === 1;
      if (done === written.includes(place)) continue;
      wrong.push(`${done ? '+' : '-'} ${actor}: ${verb} ${table} of ${place}`);
    }
  }
  return wrong;
}
