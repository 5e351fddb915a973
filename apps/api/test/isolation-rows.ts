import { unitId } from '#database/demo/unit-tree';
import { newId } from '#kernel/ids';
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
export const ACTORS: Record<
  string,
  { reads: Place[]; writes: Place[]; district: number | null; staff: boolean }
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
  'yiyou.owner': { reads: [], writes: [], district: null, staff: false },
  'yiyou.member': { reads: [], writes: [], district: null, staff: false },
  anonymous: { reads: [], writes: [], district: null, staff: false },
};

/** Tables whose rows carry the unit that they belong to. */
export const UNIT_TABLES = [
  'program',
  'step',
  'participation',
  'program_partner',
  'activity',
  'figure',
  'target',
  'source',
  'unit_fact',
  'finding',
  'finding_settlement',
  'agreement',
  'agreement_party',
  'agreement_unit',
  'agreement_program',
] as const;

export interface Planted {
  /** Programs without children, one a place, that a statement may change or delete. */
  bare: Record<Place, string>;
  /** Programs with rows in the tables below them, one a place. */
  full: Record<Place, string>;
  /** Ids of all planted rows. */
  ids: string[];
  indicatorId: string;
  measureCode: string;
  partnerId: string;
  /** Sources and findings, one a place, that a new row may refer to. */
  sources: Record<Place, string>;
  findings: Record<Place, string>;
}

/** What a finding and its settlement say; none of it matters here. */
export const FOUND = {
  check_code: 'K6',
  key: 'planted',
  severity: 'NOTE',
  figure_ids: '{}',
  params: '{}',
} as const;
export const SETTLED = {
  decision: 'EXPLAINED',
  reason: 'planted',
  settled_by: '00000000-0000-7000-8000-000000000000',
  settled_by_name: 'planted',
} as const;

export const STEPPED = {
  subject_kind: 'Planted',
  verb: 'planted',
  row_version: 1,
  account_id: '00000000-0000-7000-8000-000000000000',
  account_name: 'planted',
} as const;

/** One row of every table in every place, made by the owner of the schema. */
export async function plant(world: World): Promise<Planted> {
  const [partnerId, indicatorId] = [newId(), newId()];
  await world.sql(`insert into partner (id, name, kind) values ($1, 'planted', 'NGO')`, [
    partnerId,
  ]);
  await world.sql(
    `insert into indicator (id, code, name, measure_code, basis, rule)
     select $1, 'PLANTED', 'planted', min(code), 'FLOW', 'SUM' from measure`,
    [indicatorId],
  );
  const [measure] = await world.sql<{ code: string }>('select min(code) as code from measure');
  const planted: Planted = {
    bare: {} as never,
    full: {} as never,
    sources: {} as never,
    findings: {} as never,
    ids: [],
    indicatorId,
    measureCode: measure!.code,
    partnerId,
  };
  for (const place of PLACE_NAMES) await plantAt(world, place, planted);
  return planted;
}

async function plantAt(world: World, place: Place, planted: Planted): Promise<void> {
  const { districtId, unitId } = PLACES[place];
  const [programId, bareId, agreementId, sourceId, findingId] = Array.from({ length: 5 }, () =>
    newId(),
  ) as [string, string, string, string, string];
  planted.full[place] = programId;
  planted.bare[place] = bareId;
  planted.sources[place] = sourceId;
  planted.findings[place] = findingId;
  const add = async (table: string, columns: Record<string, unknown>) => {
    const row = { district_id: districtId, id: newId(), unit_id: unitId, ...columns };
    planted.ids.push(row.id);
    await insert(world, table, row);
  };
  const quantity = {
    indicator_id: planted.indicatorId,
    measure_code: planted.measureCode,
    qualifier: 'EXACT',
    value: 1,
    source_id: sourceId,
  };
  await add('program', { id: programId, title: 'planted' });
  await add('program', { id: bareId, title: 'planted' });
  await add('agreement', { id: agreementId, title: 'planted' });
  await add('agreement_party', { agreement_id: agreementId, partner_id: planted.partnerId });
  await add('agreement_unit', { agreement_id: agreementId, covered_unit_id: unitId });
  await add('agreement_program', {
    agreement_id: agreementId,
    program_id: programId,
    program_unit_id: unitId,
  });
  // Of no kind that a trigger knows.
  await add('step', { ...STEPPED, subject_id: programId });
  await add('participation', { program_id: programId, participant_id: unitId });
  await add('program_partner', { program_id: programId, partner_id: planted.partnerId });
  await add('source', { id: sourceId, kind: 'ENTRY', title: 'planted' });
  await add('activity', { title: 'planted', held_on: '2024-01-01', coverage: 'FULL' });
  await add('unit_fact', { code: 'PLANTED', label: 'planted', source_id: sourceId });
  await add('target', { ...quantity, slot_id: newId() });
  await add('figure', { ...quantity, slot_id: newId(), basis: 'FLOW', origin: 'SYNTHETIC' });
  await add('finding', { ...FOUND, id: findingId });
  await add('finding_settlement', { ...SETTLED, finding_id: findingId });
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
