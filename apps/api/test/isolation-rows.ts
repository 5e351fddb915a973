import { unitId } from '../src/database/demo/unit-tree.ts';
import { newId } from '../src/kernel/ids.ts';
import type { Outcome } from './row-door.ts';
import type { World } from './world.ts';

/** The places of the matrix, as 小营街道 sees them. */
export const PLACES = {
  parent: { unitId: unitId('shangcheng'), districtId: 1 },
  own: { unitId: unitId('xiaoying'), districtId: 1 },
  child: { unitId: unitId('changmingsi'), districtId: 1 },
  sibling: { unitId: unitId('zijin'), districtId: 1 },
  neighbour: { unitId: unitId('ziyang'), districtId: 1 },
  niece: { unitId: unitId('ziyang-centre'), districtId: 1 },
  foreign: { unitId: unitId('xiaoshan'), districtId: 3 },
} as const;
export type Place = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as Place[];

const STREET: Place[] = ['own', 'child', 'sibling'];

/** Who reads and writes rows of which places, by the table "Who sees what". */
export const ACTORS: Record<string, { reads: Place[]; writes: Place[]; district: number | null; staff: boolean }> = {
  operator: { reads: [], writes: [], district: null, staff: true },
  'shangcheng.admin': {
    reads: ['parent', ...STREET, 'neighbour', 'niece'],
    writes: ['parent'],
    district: 1,
    staff: true,
  },
  'xiaoying.lead': { reads: STREET, writes: STREET, district: 1, staff: true },
  'xiaoying.staff': { reads: STREET, writes: STREET, district: 1, staff: true },
  'ziyang.staff': { reads: ['neighbour', 'niece'], writes: ['neighbour', 'niece'], district: 1, staff: true },
  'changmingsi.worker': { reads: ['child'], writes: ['child'], district: 1, staff: true },
  'xiaoshan.admin': { reads: ['foreign'], writes: ['foreign'], district: 3, staff: true },
  'yiyou.owner': { reads: [], writes: [], district: null, staff: false },
  'yiyou.member': { reads: [], writes: [], district: null, staff: false },
  anonymous: { reads: [], writes: [], district: null, staff: false },
};

/** Tables whose rows carry the unit that they belong to. */
export const UNIT_TABLES = [
  'program',
  'participation',
  'program_partner',
  'activity',
  'figure',
  'target',
  'source',
  'unit_fact',
  'agreement',
  'agreement_party',
  'agreement_unit',
  'agreement_program',
] as const;

export interface Planted {
  /** Programs without children, one a place, that a verb may change or delete. */
  bare: Record<Place, string>;
  /** Programs with a row in every table, one a place. */
  full: Record<Place, string>;
  indicatorId: string;
  partnerId: string;
}

/** One row of every table in every place, made by the owner of the schema. */
export async function plant(world: World): Promise<Planted> {
  const [partnerId, indicatorId] = [newId(), newId()];
  await world.sql(`insert into partner (id, name, kind) values ($1, 'planted', 'NGO')`, [partnerId]);
  await world.sql(
    `insert into indicator (id, code, name, measure_code, basis, rule)
     select $1, 'PLANTED', 'planted', min(code), 'FLOW', 'SUM' from measure`,
    [indicatorId],
  );
  const planted: Planted = { bare: {} as never, full: {} as never, indicatorId, partnerId };
  for (const place of PLACE_NAMES) {
    planted.bare[place] = await program(world, place);
    planted.full[place] = await program(world, place);
    await plantAt(world, place, planted);
  }
  return planted;
}

async function program(world: World, place: Place): Promise<string> {
  const id = newId();
  const { districtId, unitId } = PLACES[place];
  await world.sql(`insert into program (district_id, id, unit_id, title) values ($1, $2, $3, 'planted')`, [
    districtId,
    id,
    unitId,
  ]);
  return id;
}

/** $1 district, $2 unit, $3 program, $4 agreement, $5 source, $6 indicator, $7 partner. */
const ROWS = [
  `insert into agreement (district_id, id, unit_id, title, note) values (D, $4, U, 'planted', 'planted')`,
  `insert into agreement_party (district_id, id, agreement_id, unit_id, partner_id) values (D, NEW, $4, U, $7)`,
  `insert into agreement_unit (district_id, id, agreement_id, unit_id, covered_unit_id) values (D, NEW, $4, U, U)`,
  `insert into agreement_program (district_id, id, agreement_id, unit_id, program_id, program_unit_id) values (D, NEW, $4, U, $3, U)`,
  `insert into participation (district_id, id, unit_id, program_id, participant_id) values (D, NEW, U, $3, U)`,
  `insert into program_partner (district_id, id, unit_id, program_id, partner_id, note) values (D, NEW, U, $3, $7, 'planted')`,
  `insert into source (district_id, id, unit_id, kind, title) values (D, $5, U, 'ENTRY', 'planted')`,
  `insert into activity (district_id, id, unit_id, title, held_on, coverage) values (D, NEW, U, 'planted', '2024-01-01', 'FULL')`,
  `insert into unit_fact (district_id, id, unit_id, code, label, source_id, note) values (D, NEW, U, 'P', 'planted', $5, 'planted')`,
  ...['figure', 'target'].map(
    (table) => `insert into ${table} (district_id, id, unit_id, indicator_id, measure_code, value, qualifier, source_id, wording
       ${table === 'figure' ? ', slot_id, basis, origin' : ''})
     select D, NEW, U, $6, measure_code, 1, 'EXACT', $5, 'planted'
       ${table === 'figure' ? `, NEW, 'FLOW', 'SYNTHETIC'` : ''} from indicator where id = $6`,
  ),
];

async function plantAt(world: World, place: Place, { full, indicatorId, partnerId }: Planted): Promise<void> {
  const { districtId, unitId } = PLACES[place];
  const values = [districtId, unitId, full[place], newId(), newId(), indicatorId, partnerId];
  for (const row of ROWS) {
    const text = row.replaceAll('NEW', 'gen_random_uuid()').replace('(D,', '($1,').replace('select D', 'select $1').replaceAll(/\bU\b/g, '$2');
    const used = values.map((value, at) => (text.includes(`$${at + 1}`) ? value : null));
    const types = ['smallint', 'uuid', 'uuid', 'uuid', 'uuid', 'uuid', 'uuid'];
    const typed = types.reduce((sql, type, at) => sql.replaceAll(`$${at + 1}`, `${literal(used[at])}::${type}`), text);
    await world.sql(typed);
  }
}

const literal = (value: unknown) => `'${String(value)}'`;

/** A reader: runs a statement as an actor and gives the outcome. */
export type AskAs = (actor: string, text: string) => Promise<Outcome>;

/** What an actor reads although it should not (`+`), or does not although it should (`-`). */
export async function misreadings(ask: AskAs, actor: string, tables: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const planted = {
    program: `title = 'planted'`,
    participation: `program_id in (PROGRAMS)`,
    agreement_party: `partner_id = (PARTNER)`,
    agreement_unit: `agreement_id in (AGREEMENTS)`,
    agreement_program: `agreement_id in (AGREEMENTS)`,
  } as Record<string, string>;
  for (const table of tables) {
    void planted;
    const outcome = await ask(actor, `select distinct unit_id from ${table}`);
    const seen = new Set('rows' in outcome ? outcome.rows.map((row) => row.unit_id as string) : []);
    for (const place of PLACE_NAMES) {
      const [sees, should] = [seen.has(PLACES[place].unitId), ACTORS[actor]!.reads.includes(place)];
      if (sees !== should) wrong.push(`${sees ? '+' : '-'} ${actor} ${table} of ${place}`);
    }
  }
  return wrong;
}
