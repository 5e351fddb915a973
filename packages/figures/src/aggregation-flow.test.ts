import { describe, expect, it } from 'vitest';
import { totalOf } from './aggregation.ts';
import { part, request, summary, YEAR } from './aggregation.arbitrary.ts';
import { parseNumrange } from './bounds.ts';

describe('totals of flows', () => {
  it('add over units', () => {
    const parts = [part('a', '[50,60)'), part('b', '[30,30]'), part('c', '[5,5]')];
    expect(totalOf(request(parts))).toEqual({
      ok: true,
      bounds: parseNumrange('[85,95)'),
      qualifier: 'RANGE',
      value: null,
      measureWord: '场',
      label: 'TOTAL',
      partIds: ['a', 'b', 'c'],
      leftOut: [],
      missingUnitIds: [],
      notes: [],
    });
  });

  it('add over periods that fill the one asked for', () => {
    const period = (start: string, end: string) => ({ period: { start, end } });
    const halves = [
      part('a1', '[4,4]', period('2021-01-01', '2021-07-01')),
      part('a2', '[6,6]', period('2021-07-01', '2022-01-01')),
    ];
    expect(summary(request(halves, { period: YEAR }))).toBe('[10,10] EXACT');
    expect(summary(request(halves.slice(0, 1), { period: YEAR }))).toBe('[4,) AT_LEAST ?a');
  });

  it('are at least what is known when a unit is missing, and say so', () => {
    const total = totalOf(request([part('a', '[50,60)')], { expectedUnitIds: ['a', 'b', 'c'] }));
    expect(total).toMatchObject({
      qualifier: 'AT_LEAST',
      value: '50',
      missingUnitIds: ['b', 'c'],
      notes: [{ reason: 'PARTS_MISSING', params: { missing: '2' } }],
    });
  });

  it('are refused when a missing part might be negative', () => {
    const asked = request([part('a', '[-3,5]')], { expectedUnitIds: ['b'] });
    expect(summary(asked)).toBe('NEEDS_PARTS');
    expect(summary({ ...asked, mayBeNegative: false })).toBe('[-3,) AT_LEAST ?b');
  });

  it.each([
    ['another kind', { measureWord: '期' }, 'MEASURES_DIFFER'],
    ['another basis', { basis: 'CUMULATIVE' as const }, 'BASES_DIFFER'],
    ['an unknown measure word', { measureWord: '镇' }, 'UNKNOWN_MEASURE'],
    ['no known value', { bounds: null }, 'VALUE_UNKNOWN'],
  ])('leave out a figure of %s and lose its amount', (_, more, reason) => {
    const parts = [part('a', '[50,60)'), part('b', '[5,5]', more)];
    expect(summary(request(parts))).toBe(`[50,) AT_LEAST -b:${reason} ?b`);
    expect(summary(request(parts.slice(1)))).toBe('NEEDS_PARTS');
  });

  it('convert 万人次 to 人次', () => {
    const parts = [
      part('a', '[2.45,2.55)', { measureWord: '万人次' }),
      part('b', '[13500,13600)', { measureWord: '人次' }),
    ];
    expect(summary(request(parts, { measureWord: '人次' }))).toBe('[38000,39100) RANGE');
  });

  it('count the whole of a unit instead of its parts', () => {
    const parts = [
      part('a', '[82,82]'),
      part('a-tour', '[50,60)', { dimension: '研学' }),
      part('a-club', '[9,9]', { programId: 'p' }),
      part('a-may', '[7,7]', { period: { start: '2021-05-01', end: '2021-06-01' } }),
      part('b-tour', '[5,5]', { dimension: '研学' }),
      part('b-talk', '[6,6]', { dimension: '党史宣讲' }),
    ];
    const held = ['club', 'may', 'tour'].map((name) => ` -a-${name}:COUNTED_IN_WHOLE`).join('');
    const asked = request(parts, { dimensionsDisjoint: true });
    expect(summary(asked)).toBe(`[93,93] EXACT${held}`);
  });

  it('refuse periods that cross and values of one slot', () => {
    const crossing = { period: { start: '2021-07-01', end: '2022-07-01' } };
    const parts = [part('a1', '[5,5]'), part('a2', '[6,6]', crossing)];
    expect(totalOf(request(parts))).toEqual({
      ok: false,
      reason: 'PERIODS_OVERLAP',
      params: { a: 'a1', b: 'a2' },
    });
    expect(summary(request([part('a1', '[5,5]'), part('a2', '[6,6]')]))).toBe('SLOT_TAKEN_TWICE');
    expect(summary(request([part('a1', '[5,5]'), part('a1', '[5,5]')]))).toBe('[5,5] EXACT');
  });

  it('leave out what is of another or an unknown period', () => {
    const parts = [
      part('a', '[5,5]'),
      part('b', '[6,6]', { period: { start: '2020-01-01', end: '2021-01-01' } }),
      part('c', '[7,7]', { period: { start: null, end: null } }),
    ];
    expect(summary(request(parts, { period: YEAR }))).toBe(
      '[5,) AT_LEAST -b:OUTSIDE_PERIOD -c:SPAN_UNKNOWN ?b ?c',
    );
  });

  it.each([
    ['2021-06-01', '2021-06-01'],
    ['2022-01-01', '2021-01-01'],
    ['2021-13-01', '2022-01-01'],
    ['soon', null],
  ])('refuse a period from %s to %s', (start, end) => {
    expect(summary(request([part('a', '[5,5]', { period: { start, end } })]))).toBe(
      'PERIOD_INVALID',
    );
  });
});

describe('joint programs', () => {
  const joint = { programId: 'circle', joint: true };

  it('count once, however many units report the result', () => {
    const parts = [part('a', '[200,300)', joint), part('b', '[210,)', joint), part('c', '[5,5]')];
    expect(summary(request(parts))).toBe('[215,305) RANGE');
    expect(totalOf(request(parts))).toMatchObject({ partIds: ['a', 'b', 'c'], missingUnitIds: [] });
  });

  it('are refused when the reports contradict each other', () => {
    const parts = [part('a', '[200,300)', joint), part('b', '[300,300]', joint)];
    expect(summary(request(parts))).toBe('JOINT_RESULTS_DIFFER');
  });

  it('are not counted again beside the whole of a unit that reports them', () => {
    const parts = [part('a', '[50,50]', joint), part('b', '[50,50]', joint), part('b0', '[80,80]')];
    expect(summary(request(parts))).toBe(
      '[80,) AT_LEAST -a:COUNTED_IN_WHOLE -b:COUNTED_IN_WHOLE ?a',
    );
  });
});
