import { describe, expect, test } from 'vitest';
import { openDemo } from '../database/demo/demo.ts';
import { modules } from '../modules/index.ts';
import { unitId } from '../modules/tenancy/unit/demo/unit.tree.demo.ts';

const rows = (await openDemo(modules)).real();
const passage = new Map(rows.source.map((source) => [source.id, source.reference]));
const figure = (reference: string) =>
  rows.figure.find((row) => passage.get(row.source_id) === reference);
const below = (key: string): Set<string> =>
  new Set(
    rows.unit_path.filter((row) => row.ancestor_id === unitId(key)).map((row) => row.descendant_id),
  );
const districts = rows.unit_version.filter((version) => version.parent_id === null);
const programsWithFigures = new Set(rows.figure.map((row) => row.program_id));

describe('the real districts', () => {
  test('carry 139 passages: 114 figures, 1 target and 24 facts', () => {
    expect(rows.figure).toHaveLength(114);
    expect(rows.target).toHaveLength(1);
    expect(rows.unit_fact).toHaveLength(24);
    const cited = [...rows.figure, ...rows.target, ...rows.unit_fact].map((row) =>
      passage.get(row.source_id),
    );
    expect(new Set(cited).size).toBe(139);
    for (const reference of cited) expect(reference).toMatch(/^00[0-4]-\d\d$/);
  });

  test('are eight, each with its code', () => {
    expect(districts.map((district) => [district.name, district.code])).toEqual([
      ['上城区', '330102'],
      ['滨江区', '330108'],
      ['萧山区', '330109'],
      ['余杭区', '330110'],
      ['钱塘区', '330114'],
      ['建德市', '330182'],
      ['浦东新区', '310115'],
      ['灵武市', '640181'],
    ]);
  });

  test('leave the code of every street and community unknown', () => {
    const lower = rows.unit_version.filter((version) => version.parent_id !== null);
    expect(lower.filter((version) => version.code !== null)).toEqual([]);
  });

  test('have a program with an outcome each', () => {
    for (const district of districts) {
      const own = rows.program.filter((program) => program.district_id === district.district_id);
      expect(own.some((program) => programsWithFigures.has(program.id))).toBe(true);
    }
  });

  test('keep the outcomes of 上城区 with its two streets', () => {
    const streets = new Set([...below('xiaoying'), ...below('ziyang')]);
    const owners = rows.program
      .filter((program) => below('shangcheng').has(program.unit_id))
      .filter((program) => programsWithFigures.has(program.id));
    expect(owners.length).toBeGreaterThan(0);
    expect(owners.every((program) => streets.has(program.unit_id))).toBe(true);
  });

  test('hang 育才街社区 below its district and 后滩 below its street', () => {
    const parent = (key: string) =>
      rows.unit_version.find((version) => version.unit_id === unitId(key))?.parent_id;
    expect(parent('yucaijie')).toBe(unitId('lingwu'));
    expect(parent('houtan')).toBe(unitId('shanggang'));
    expect(rows.figure.some((row) => row.unit_id === unitId('houtan-station'))).toBe(true);
  });

  test.each([
    ['000-04', '50', '[50,60)', '50余次'],
    ['000-05', '1000', '[1000,)', '上千人'],
    ['000-17', null, '[15,20]', '15-20人左右'],
    ['001-01', '82', '[82,82]', '82場'],
    ['001-15', '200', '[190,210]', '近200余位'],
    ['001-16', '2000', '[1900,2000]', '近2000次'],
    ['003-02', '82.7', '[82.65,82.75)', null],
    ['003-03', '270', '[270,280)', null],
    ['004-10', '50', '(50,)', '超50家'],
    ['004-16', '530000', '[525000,535000)', '53万人'],
    ['004-18', '4.55', '[4.545,4.555)', '4.55个'],
    ['004-26', '100000', '[0,100000]', '最高达10万元'],
    ['004-34', '13500', '[13500,13600)', '13500余人次'],
    ['004-35', '25000', '[24500,25500)', '2.5万人'],
  ])('keep the words and bounds of %s', (reference, value, bounds, wording) => {
    expect(figure(reference)).toMatchObject({ value, bounds, wording });
  });

  test('quote a quantity phrase, never a sentence', () => {
    const wordings = rows.source.map((source) => source.wording ?? '');
    expect(Math.max(...wordings.map((wording) => wording.length))).toBeLessThanOrEqual(9);
  });

  test('quote nothing from the reports whose words are not known', () => {
    const silent = rows.source.filter((source) => /^00[23]/.test(source.reference ?? ''));
    expect(silent.filter((source) => source.wording !== null)).toEqual([]);
  });

  test('read the outcome of the childcare pilot against its target', () => {
    const target = rows.target[0];
    const outcome = figure('004-18');
    expect(target?.value).toBe('4.5');
    expect(outcome?.program_id).toBe(target?.program_id);
    expect(outcome?.indicator_id).toBe(target?.indicator_id);
    expect(outcome?.dimension).toBe(target?.dimension);
  });

  test('leave the shares of joint programs open', () => {
    const circle = rows.program.find((program) => program.title === '多彩公益圈');
    const parts = rows.participation.filter((part) => part.program_id === circle?.id);
    const expected = ['laozheda', 'daxuelu', 'kuixiang'].map(unitId);
    expect(parts.map((part) => part.participant_id)).toEqual(expected);
    expect(rows.participation.every((part) => part.weight === null)).toBe(true);
  });

  test('remark on it where a figure is kept above the place that its source names', () => {
    for (const reference of ['000-17', '000-22', '001-06', '001-09', '002-03']) {
      expect(figure(reference)?.remark).toBeTruthy();
    }
  });

  test('end a period on the first day after it', () => {
    expect(figure('000-15')).toMatchObject({
      period_start: '2021-01-01',
      period_end: '2022-01-01',
      grain: 'YEAR',
      period_inferred: false,
    });
    expect(figure('002-06')).toMatchObject({ period_start: null, period_end: '2023-11-01' });
    for (const { period_start, period_end } of rows.figure) {
      if (period_start && period_end) expect(period_start < period_end).toBe(true);
    }
  });

  test('mark as synthetic one agreement and nothing else', () => {
    expect(rows.agreement.filter((row) => row.synthetic)).toHaveLength(1);
    const others = [...rows.unit, ...rows.partner, ...rows.program, ...rows.activity];
    expect(others.some((row) => row.synthetic)).toBe(false);
    expect(rows.figure.every((row) => row.origin === 'REPORTED')).toBe(true);
  });

  test('define 42 indicators and use every one', () => {
    expect(rows.indicator).toHaveLength(42);
    expect(new Set(rows.figure.map((row) => row.indicator_id)).size).toBe(42);
    const sensitive = rows.indicator.filter((row) => row.sensitive).map((row) => row.code);
    expect(sensitive).toEqual(['CASE_ACTIONS', 'CASE_IMPROVED']);
  });

  test('relate only indicators and dimensions that figures have', () => {
    const known = new Set(rows.figure.map((row) => `${row.indicator_id}/${row.dimension}`));
    for (const { from_id, from_dimension, to_id, to_dimension } of rows.indicator_relation) {
      expect(from_dimension === null).toBe(to_dimension === null);
      if (from_dimension === null) continue;
      expect(known.has(`${from_id}/${from_dimension}`)).toBe(true);
      expect(known.has(`${to_id}/${to_dimension}`)).toBe(true);
    }
  });

  test('offer an account for each role', () => {
    const roles = new Set(rows.membership.map((membership) => membership.role));
    expect(roles.size).toBe(7);
    expect(rows.membership.filter((row) => row.role === 'DISTRICT_ADMIN')).toHaveLength(8);
  });
});
