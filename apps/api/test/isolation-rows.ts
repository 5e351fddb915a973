import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { newId } from '#kernel/ids';
import { type Table, tablesOfUnits, valueOf } from './isolation-tables.ts';
import { type RowSamples, samplesOf } from './samples.ts';
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
const NOTHING = { reads: [], writes: [], district: null, staff: false };

/** Who reads and writes rows of which places, by the table "Who sees what". */
export const ACTORS: Record<
  string,
  {
    reads: Place[];
    writes: Place[];
    district: number | null;
    staff: boolean;
    /** Units of whose programs agreements in force tell it, and those above. */
    worksIn?: Place[];
  }
> = {
  operator: { reads: [], writes: [], district: null, staff: true },
  'shangcheng.admin': {
    reads: ['parent', ...STREET, 'neighbour', 'niece'],
    writes: ['parent'],
    district: 1,
    staff: true,
  },
  'xiaoying.lead': { reads: STREET, writes: STREET, district: 1, staff: true },
  'xiaoying.staff': { reads: STREET, writes: STREET, district: 1, staff: true },
  'ziyang.staff': {
    reads: ['neighbour', 'niece'],
    writes: ['neighbour', 'niece'],
    district: 1,
    staff: true,
  },
  'changmingsi.worker': { reads: ['child'], writes: ['child'], district: 1, staff: true },
  'xiaoshan.admin': { reads: ['foreign'], writes: ['foreign'], district: 3, staff: true },
  'yiyou.owner': { ...NOTHING, worksIn: ['parent', 'own'] },
  'yiyou.member': { ...NOTHING, worksIn: ['parent', 'own'] },
  anonymous: NOTHING,
};

/** Tables with a unit that follow another rule than its readers: members of the district, the account. */
export const OTHER_RULES = ['unit_version', 'membership'] as const;

type Ids = Record<Place, string>;

export interface Planted {
  tables: Table[];
  /** What slices say of their tables. */
  samples: RowSamples;
  /** Rows of every table, one a place, that others may refer to. */
  full: Record<string, Ids>;
  /** Of tables that are referred to: rows to which nothing refers yet. */
  bare: Record<string, Ids>;
  /** Ids of all planted rows. */
  ids: string[];
  /** Rows of tables without units that planted rows refer to, by table. */
  shared: Record<string, string>;
}

/** One row of every table in every place, made by the owner of the schema. */
export async function plant(world: World): Promise<Planted> {
  const [partner, indicator] = [newId(), newId()];
  await world.sql(`insert into partner (id, name, kind) values ($1, 'planted', 'NGO')`, [partner]);
  await world.sql(
    `insert into indicator (id, code, name, measure_code, basis, rule)
     select $1, $2, 'planted', min(code), 'FLOW', 'SUM' from measure`,
    [indicator, `PLANTED_${indicator.slice(-12).toUpperCase()}`],
  );
  const [measure] = await world.sql<{ code: string }>('select min(code) as code from measure');
  const tables = await tablesOfUnits(world.sql, OTHER_RULES);
  const shared = { partner, indicator, measure: measure!.code };
  const samples = await samplesOf('rows');
  const planted: Planted = { tables, samples, full: {}, bare: {}, ids: [], shared };
  const referred = new Set(tables.flatMap(({ needed }) => needed.map(({ table }) => table)));
  for (const table of tables) await plantRows(world, table, planted, 'full');
  for (const table of tables) {
    if (referred.has(table.name)) await plantRows(world, table, planted, 'bare');
  }
  return planted;
}

async function plantRows(world: World, table: Table, planted: Planted, as: 'full' | 'bare') {
  if (planted[as][table.name]) return;
  const needed = table.needed.map(({ table: parent }) => parent);
  for (const parent of [...needed, ...(planted.samples[table.name]?.refers ?? [])]) {
    const found = planted.tables.find(({ name }) => name === parent);
    if (found && found !== table) await plantRows(world, found, planted, 'full');
  }
  const ids = (planted[as][table.name] = {} as Ids);
  for (const place of PLACE_NAMES) {
    const row = rowOf(table, place, planted, as);
    ids[place] = row.id;
    planted.ids.push(row.id);
    await insert(world, table.name, row).catch(({ message }: Error) => {
      const help = 'Say what it needs in `rows` of a *.samples.ts of its slice.';
      throw new Error(`The matrix cannot plant a row of ${table.name}: ${message}. ${help}`);
    });
  }
}

/** A row of a table; a new one refers to rows to which nothing else does. */
export function rowOf(table: Table, place: Place, planted: Planted, said: string) {
  const { districtId, unitId } = PLACES[place];
  const refer = (name: string, key = 'id') => {
    if (key === 'unit_id' || name === 'unit') return unitId;
    const rows = (said === 'new' && planted.bare[name]) || planted.full[name];
    const id = rows?.[place] ?? planted.shared[name];
    if (id === undefined)
      throw new Error(`${table.name} refers to ${name}, of which there is no row.`);
    return id;
  };
  const values = table.needed.map((column) => [column.name, valueOf(column, refer, said)]);
  const row = {
    ...{ district_id: districtId, id: newId(), unit_id: unitId },
    ...(Object.fromEntries(values) as Record<string, unknown>),
    ...planted.samples[table.name]?.columns?.(said, refer),
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    id: string;
  };
}

/** Inserts a row as the owner of the schema. */
export async function insert(
  world: World,
  table: string,
  row: Record<string, unknown>,
): Promise<void> {
  const places = Object.keys(row).map((_, at) => `$${at + 1}`);
  await world.sql(
    `insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}
