import { describe, expect, test } from 'vitest';
import { openDemo } from '#database/demo/demo';
import { syntheticDemo } from '#database/demo/synthetic-options';
import { modules } from '#modules/index';
import { indicator } from './indicator.demo.ts';

const demo = await openDemo(modules);
const rows = demo.all();
const recorded = [...rows.figure, ...rows.target];
const kindOf = new Map(rows.unit.map((unit) => [unit.id, unit.kind]));
const indicatorOf = new Map(rows.indicator.map((row) => [row.id, row]));
const place = (row: { indicator_id: string; dimension: string | null }) =>
  `${indicatorOf.get(row.indicator_id)?.code}/${row.dimension}`;
const known = new Set(
  rows.indicator_dimension.map(({ indicator_id, name }) =>
    place({ indicator_id, dimension: name }),
  ),
);
const dimension = (code: string, name: string) =>
  rows.indicator_dimension.find(
    (row) => row.indicator_id === indicator(code).id && row.name === name,
  );

describe('the catalogue of the demo', () => {
  test('knows the dimension of every figure and target', () => {
    const unknown = recorded.filter((row) => row.dimension !== null && !known.has(place(row)));
    expect(unknown.map(place)).toEqual([]);
  });

  test('knows the only dimension of a synthetic district, of no program', () => {
    const many = { ...syntheticDemo, code: '990002', login: 'many', streets: 3 };
    const { figure } = demo.district({ ...many, figuresPerProgram: 15 });
    expect(new Set(figure.map((row) => row.indicator_id)).size).toBe(9);
    const told = figure.filter((row) => row.dimension !== null);
    expect(new Set(told.map(place))).toEqual(new Set(['POPULATION/常住']));
    expect(known).toContain('POPULATION/常住');
    expect(told.filter((row) => row.program_id !== null)).toEqual([]);
  });

  test('lets every unit record what it has recorded', () => {
    const refused = recorded.filter(({ unit_id, indicator_id }) => {
      const kind = kindOf.get(unit_id);
      return !kind || !indicatorOf.get(indicator_id)?.levels.includes(kind);
    });
    expect(refused.map((row) => `${place(row)} at ${kindOf.get(row.unit_id)}`)).toEqual([]);
  });

  test('lets dimensions add only where the sources say that they exclude each other', () => {
    const adding = rows.indicator.filter((row) => row.dimensions_disjoint);
    expect(adding.map(({ code }) => code).sort()).toEqual(['CAPACITY_PLACES', 'FACILITY_COUNT']);
  });

  test('names each level of an indicator once, in the order of the tree', () => {
    const order = ['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'];
    for (const { code, levels } of rows.indicator) {
      expect([code, levels]).toEqual([
        code,
        order.filter((kind) => levels.includes(kind as never)),
      ]);
      expect(levels.length).toBeGreaterThan(0);
    }
  });

  test('lists no dimension twice, and each under an indicator that it has', () => {
    expect(known.size).toBe(rows.indicator_dimension.length);
    expect(rows.indicator_dimension.every((row) => indicatorOf.has(row.indicator_id))).toBe(true);
  });

  test('names every dimension in both languages, without space around it', () => {
    for (const { name, name_en } of rows.indicator_dimension) {
      for (const text of [name, name_en]) expect([text, text !== '']).toEqual([text.trim(), true]);
      expect(name_en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('says of whom an amount speaks only where the source does', () => {
    expect(dimension('INCOME_GAIN', '村集体/年')?.unit_of_analysis).toBe('UNIT');
    expect(dimension('INCOME_GAIN', '月(户/人未明)')?.unit_of_analysis).toBeNull();
    expect(dimension('SUBSIDY_RULE', '房租上限')?.unit_of_analysis).toBe('ORGANISATION');
  });

  test('sets the actions on cases below the cases that improved', () => {
    expect(rows.indicator_relation).toContainEqual(
      expect.objectContaining({
        from_id: indicator('CASE_ACTIONS').id,
        kind: 'DENOMINATOR',
        to_id: indicator('CASE_IMPROVED').id,
        from_dimension: '重点青少年',
        to_dimension: '重点青少年',
      }),
    );
  });

  test('is the platform’s as a whole', () => {
    for (const table of ['indicator', 'indicator_dimension', 'indicator_relation'] as const) {
      expect(rows[table].filter((row) => row.owner_district_id !== null)).toEqual([]);
    }
  });
});
