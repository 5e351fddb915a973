import { EntitySchema } from '@mikro-orm/core';
import { MEASURES, parseNumrange, RATES } from '@linli/figures';
import { describe, expect, test } from 'vitest';
import { openDemo } from '../database/demo/demo.ts';
import type { DemoTable } from '../database/demo/demo-rows.ts';
import { modules } from '../modules/index.ts';

type Cells = Readonly<Record<string, unknown>>;

const rows = (await openDemo(modules)).all();
const demoTables = Object.keys(rows) as DemoTable[];
const cells = (table: DemoTable): readonly Cells[] => rows[table] as unknown as readonly Cells[];
const keyOf = (row: Cells, columns: readonly string[]): string =>
  columns.map((column) => String(row[column])).join('|');
const repeated = (keys: readonly string[]): string[] =>
  keys.filter((key, at) => keys.indexOf(key) !== at);

type ForeignKey = readonly [columns: readonly string[], table: DemoTable, key: readonly string[]];

const OWNED = ['district_id', 'unit_id', 'id'];
const unit = (column = 'unit_id'): ForeignKey => [
  ['district_id', column],
  'unit',
  ['district_id', 'id'],
];
const program = (column = 'program_unit_id'): ForeignKey => [
  ['district_id', column, 'program_id'],
  'program',
  OWNED,
];
const agreement: ForeignKey = [['district_id', 'unit_id', 'agreement_id'], 'agreement', OWNED];
const source: ForeignKey = [['district_id', 'unit_id', 'source_id'], 'source', OWNED];
const partner: ForeignKey = [['partner_id'], 'partner', ['id']];
const indicator = (column = 'indicator_id'): ForeignKey => [[column], 'indicator', ['id']];

const foreignKeys: Partial<Record<DemoTable, readonly ForeignKey[]>> = {
  indicator: [],
  indicator_relation: [indicator('from_id'), indicator('to_id')],
  unit_version: [unit(), unit('parent_id')],
  unit_path: [unit('ancestor_id'), unit('descendant_id')],
  district_partner: [partner],
  membership: [[['account_id'], 'account', ['id']], unit(), partner],
  brand: [unit()],
  theme: [unit()],
  program: [unit(), [['district_id', 'brand_id'], 'brand', ['district_id', 'id']]],
  participation: [unit(), program('unit_id'), unit('participant_id')],
  program_partner: [unit(), program('unit_id'), partner],
  program_post: [unit(), program('unit_id'), unit('of_unit_id')],
  milestone: [unit(), program('unit_id')],
  review: [unit(), program('unit_id')],
  agreement: [unit()],
  agreement_party: [agreement, unit('party_unit_id'), partner],
  agreement_unit: [agreement, unit('covered_unit_id')],
  agreement_program: [agreement, program()],
  source: [unit(), program()],
  unit_fact: [unit(), program(), source],
  activity: [unit(), program(), source],
  figure: [unit(), program(), source, indicator()],
  target: [unit(), program(), source, indicator()],
};

const closedLists: readonly [DemoTable, string, string][] = [
  ['unit', 'kind', 'DISTRICT STREET COMMUNITY SITE'],
  [
    'unit_version',
    'subtype',
    'DISTRICT COUNTY_LEVEL_CITY SUBDISTRICT TOWN COMMUNITY SERVICE_CENTRE STATION WORKSHOP BASE',
  ],
  ['partner', 'kind', 'NGO SCHOOL UNIVERSITY ENTERPRISE PUBLIC_BODY ASSOCIATION HOSPITAL'],
  ['indicator', 'basis', 'STOCK FLOW CUMULATIVE DELTA RATIO AVERAGE CAPACITY'],
  ['indicator', 'rule', 'SUM SUM_AT_DATE LATEST REACH DISTINCT RECOMPUTE NONE'],
  ['indicator', 'direction', 'HIGHER LOWER NEUTRAL'],
  ['indicator_relation', 'kind', 'PART_OF NUMERATOR DENOMINATOR TIER_OF'],
  ['agreement', 'kind', 'VENUE_SHARING PARTY_BUILDING SERVICE'],
  ['participation', 'role', 'LEAD CO'],
  ['activity', 'kind', 'LECTURE TRAINING EXPERIENCE CULTURE CONTEST SERVICE VISIT OTHER'],
  ['figure', 'basis', 'STOCK FLOW CUMULATIVE DELTA RATIO AVERAGE CAPACITY'],
  ['figure', 'grain', 'YEAR HALF QUARTER MONTH SEASON PLAN MOMENT null'],
];

describe('demo rows', () => {
  test('are named by the slice that their table belongs to', async () => {
    for (const { name, entities = [], demo } of modules) {
      const own = entities.map((entity) => EntitySchema.REGISTRY.get(entity)?.meta.tableName);
      for (const table of (await demo?.())?.demo.tables ?? [])
        expect([name, own]).toEqual([name, expect.arrayContaining([table])]);
    }
  });

  test('resolve every foreign key within themselves, in the order of the tables', () => {
    const broken: string[] = [];
    for (const table of demoTables) {
      for (const [columns, target, key] of foreignKeys[table] ?? []) {
        const known = new Set(cells(target).map((row) => keyOf(row, key)));
        const pointing = cells(table).filter((row) => row[columns.at(-1) ?? ''] !== null);
        const lost = pointing.filter((row) => !known.has(keyOf(row, columns)));
        broken.push(...lost.map((row) => `${table} ${columns.join()} ${keyOf(row, columns)}`));
        if (demoTables.indexOf(target) >= demoTables.indexOf(table)) broken.push(table);
      }
    }
    expect(broken).toEqual([]);
  });

  test('never repeat an identifier, each a UUID of version 7', () => {
    for (const table of demoTables) {
      const ids = cells(table).flatMap((row) => (typeof row.id === 'string' ? [row.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    }
  });

  test.each<[DemoTable, readonly string[]]>([
    ['indicator', ['code']],
    ['account', ['login']],
    ['unit_version', ['unit_id']],
    ['unit_path', ['ancestor_id', 'descendant_id']],
    ['district_partner', ['district_id', 'partner_id']],
    ['participation', ['program_id', 'participant_id']],
    ['program_partner', ['program_id', 'partner_id']],
    ['agreement_unit', ['agreement_id', 'covered_unit_id']],
    ['agreement_program', ['agreement_id', 'program_id']],
  ])('never repeat a natural key of %s', (table, columns) => {
    expect(repeated(cells(table).map((row) => keyOf(row, columns)))).toEqual([]);
  });

  test('hold one figure per slot', () => {
    const slot = ['unit_id', 'indicator_id', 'dimension', 'measure_code', 'basis'];
    const period = ['period_start', 'period_end', 'grain', 'program_id'];
    const slots = cells('figure').map((row) => keyOf(row, [...slot, ...period]));
    expect(new Set(slots).size).toBe(slots.length);
  });

  test('set both columns of a program or neither', () => {
    for (const table of ['source', 'unit_fact', 'activity', 'figure', 'target'] as const) {
      for (const row of rows[table]) {
        expect(row.program_id === null).toBe(row.program_unit_id === null);
      }
    }
  });

  test('bound every value that a reader sees', () => {
    for (const { value, bounds } of [...rows.figure, ...rows.target]) {
      expect(bounds).not.toBeNull();
      const { lower, upper } = parseNumrange(bounds ?? '');
      if (value === null) continue;
      expect(Number(lower?.value ?? value)).toBeLessThanOrEqual(Number(value));
      expect(Number(upper?.value ?? value)).toBeGreaterThanOrEqual(Number(value));
    }
  });

  test('close the tree of units: a path to each ancestor, through to the district', () => {
    const parents = new Map(rows.unit_version.map((row) => [row.unit_id, row.parent_id]));
    const kinds = new Map(rows.unit.map((row) => [row.id, row.kind]));
    const depths = new Map(
      rows.unit_path.map((row) => [`${row.descendant_id}|${row.ancestor_id}`, row.depth]),
    );
    for (const { id } of rows.unit) {
      let at: string = id;
      for (let depth = 0; ; depth += 1) {
        expect(depths.get(`${id}|${at}`)).toBe(depth);
        depths.delete(`${id}|${at}`);
        const parent = parents.get(at) ?? null;
        if (parent === null) break;
        at = parent;
      }
      expect(kinds.get(at)).toBe('DISTRICT');
    }
    expect(depths.size).toBe(0);
  });

  test('give a membership exactly one of platform, unit and partner', () => {
    for (const { role, district_id, unit_id, partner_id } of rows.membership) {
      expect(unit_id === null).toBe(district_id === null);
      expect(unit_id !== null && partner_id !== null).toBe(false);
      expect(unit_id === null && partner_id === null).toBe(role === 'PLATFORM_OPERATOR');
    }
  });

  test('name a unit or a partner as party of an agreement, never both', () => {
    for (const { party_unit_id, partner_id } of rows.agreement_party) {
      expect(party_unit_id === null).toBe(partner_id !== null);
    }
  });

  test.each(closedLists)('keep to the closed list of %s.%s', (table, column, list) => {
    const used = new Set(cells(table).map((row) => String(row[column])));
    expect([...used].filter((word) => !list.split(' ').includes(word))).toEqual([]);
  });

  test('count in measures of the list', () => {
    const codes = new Set([...MEASURES, ...RATES].map(({ code }) => code));
    const used = [...rows.indicator, ...rows.figure, ...rows.target];
    expect(used.filter(({ measure_code }) => !codes.has(measure_code))).toEqual([]);
  });
});
