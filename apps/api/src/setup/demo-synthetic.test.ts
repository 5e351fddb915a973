import { describe, expect, test } from 'vitest';
import { openDemo } from '../database/demo/demo.ts';
import { syntheticDemo } from '../database/demo/synthetic-options.ts';
import { modules } from '../modules/index.ts';

const demo = await openDemo(modules);
const rows = demo.synthetic();
const small = { ...syntheticDemo, streets: 2, communitiesPerStreet: 3, programsPerCommunity: 1 };
const catalogue = demo.real().indicator;
const indicatorId = (code: string) => catalogue.find((indicator) => indicator.code === code)?.id;

describe('the synthetic district', () => {
  test('gives the same rows for the same options', () => {
    expect(demo.district(small)).toEqual(demo.district(small));
  });

  test('gives other numbers for another seed', () => {
    const values = (seed: number) =>
      demo.district({ ...small, seed }).figure.map((figure) => figure.value);
    expect(values(1)).not.toEqual(values(2));
  });

  test('marks everything as synthetic', () => {
    const marked = [rows.unit, rows.partner, rows.program, rows.agreement, rows.activity];
    for (const table of marked) expect(table.every((row) => row.synthetic)).toBe(true);
    expect(rows.target.every((row) => row.synthetic)).toBe(true);
    expect(rows.figure.every((row) => row.origin === 'SYNTHETIC')).toBe(true);
    expect(rows.source.every((row) => row.kind === 'SYNTHETIC')).toBe(true);
  });

  test('has fifteen streets of ten communities, some with five sites', () => {
    const count = (kind: string) => rows.unit.filter((unit) => unit.kind === kind).length;
    expect([count('STREET'), count('COMMUNITY'), count('SITE')]).toEqual([15, 150, 25]);
  });

  test('stays small enough for a demo', () => {
    expect(rows.program.length).toBeLessThanOrEqual(900);
    expect(rows.figure.length).toBeLessThanOrEqual(6_000);
    expect(rows.activity.length).toBeLessThanOrEqual(6_000);
  });

  test('grows to the size of a benchmark', () => {
    const large = demo.district({
      ...syntheticDemo,
      code: '990002',
      communitiesPerStreet: 12,
      sitesPerStreet: 0,
      programsPerStreet: 0,
      jointProgramsPerStreet: 0,
      programsPerCommunity: 5,
      partnersPerProgram: 2,
      activitiesPerProgram: 30,
      figuresPerProgram: 6,
    });
    expect(large.program).toHaveLength(900);
    expect(large.program_partner).toHaveLength(1_800);
    expect(large.activity).toHaveLength(27_000);
    expect(large.figure.filter((figure) => figure.program_id !== null)).toHaveLength(5_400);
  });

  test('shares no identifier with a district of another code', () => {
    const other = demo.district({ ...small, code: '990003', login: 'other' });
    const ids = new Set(rows.unit.map((unit) => unit.id));
    expect(other.unit.some((unit) => ids.has(unit.id))).toBe(false);
  });

  test('shows every qualifier and three years', () => {
    expect(new Set(rows.figure.map((figure) => figure.qualifier)).size).toBe(11);
    const years = new Set(rows.figure.map((figure) => figure.period_start));
    expect([...years].sort()).toEqual(['2022-01-01', '2023-01-01', '2024-01-01']);
  });

  test('has joint programs with weights, and some whose shares are not agreed', () => {
    const weights = rows.participation.map((part) => part.weight);
    expect(weights.some((weight) => weight === null)).toBe(true);
    expect(weights.some((weight) => weight !== null)).toBe(true);
    for (const weight of weights) expect(weight ?? 1).toBeGreaterThan(0);
  });

  test('tells the figures and targets of a program apart by the program alone', () => {
    const ofPrograms = [...rows.figure, ...rows.target].filter((row) => row.program_id !== null);
    expect(ofPrograms.length).toBeGreaterThan(1_000);
    expect(ofPrograms.filter((row) => row.dimension !== null)).toEqual([]);
  });

  test('plans a target for some programs, in a slot that has an outcome', () => {
    expect(rows.target.length).toBeGreaterThan(100);
    expect(rows.target.length).toBeLessThan(rows.program.length);
    const slot = (row: { program_id: string | null; indicator_id: string }) =>
      `${row.program_id}/${row.indicator_id}`;
    const outcomes = new Set(rows.figure.map(slot));
    expect(rows.target.every((target) => outcomes.has(slot(target)))).toBe(true);
  });

  test('counts the activities of a fully recorded program exactly', () => {
    const full = rows.activity.filter((activity) => activity.coverage === 'FULL');
    const complete = new Set(full.map((activity) => activity.program_id));
    const counts = rows.figure.filter(
      (figure) =>
        figure.indicator_id === indicatorId('ACTIVITY_COUNT') &&
        complete.has(figure.program_id ?? ''),
    );
    expect(counts.length).toBeGreaterThan(0);
    const byProgram = Map.groupBy(full, ({ program_id }) => program_id);
    for (const { program_id, period_start, period_end, value } of counts) {
      const held = (byProgram.get(program_id ?? '') ?? []).filter(
        ({ held_on: on }) => (on ?? '') >= (period_start ?? '') && (on ?? '') < (period_end ?? ''),
      );
      expect(value).toBe(String(held.length));
    }
  });
});
