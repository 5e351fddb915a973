import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TotalPart } from './aggregation-types.ts';
import { totalOf } from './aggregation.ts';
import { part, request, summary } from './aggregation.arbitrary.ts';
import { contains, parseNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { amountHeld } from './interval.arbitrary.ts';

describe('totals of real figures', () => {
  const street = { unitId: '小营街道' };

  it('tell that 50余次, 30场, 5次 and 18次 of one street are at least 50 activities', () => {
    const parts = [
      part('000-04', '[50,60)', { ...street, measureWord: '次', dimension: '研学' }),
      part('000-09', '[30,30]', { ...street, dimension: '党史宣讲' }),
      part('000-11', '[5,5]', { ...street, measureWord: '次', dimension: '法制进校园' }),
      part('000-18', '[18,18]', { ...street, measureWord: '次', dimension: '爱国主义' }),
    ];
    expect(summary(request(parts))).toBe('[50,) AT_LEAST');
    const disjoint = { dimensionsDisjoint: true };
    expect(summary(request(parts, disjoint))).toBe('[103,113) RANGE');
  });

  it('never add the 700名 of one street to the 1100余人次 of another', () => {
    const parts = [
      part('000-08', '[700,700]', { ...street, measureWord: '名' }),
      part('001-16', '[1100,1200)', { unitId: '紫阳街道', measureWord: '人次' }),
    ];
    expect(summary(request(parts, { measureWord: '人' }))).toBe(
      '[700,) AT_LEAST -001-16:MEASURES_DIFFER ?紫阳街道',
    );
  });
});

describe('totals by other rules', () => {
  it('are refused for NONE', () => {
    expect(summary(request([part('a', '[5,5]')], { rule: 'NONE' }))).toBe('NOT_TOTALLED');
  });

  it('take the latest of one series for LATEST and never add', () => {
    const latest = { rule: 'LATEST' as const };
    const old = part('a0', '[3,3]', { period: { start: '2020-01-01', end: '2021-01-01' } });
    expect(summary(request([part('a', '(50,)'), old], latest))).toBe('(50,) OVER -a0:NOT_LATEST');
    expect(summary(request([part('a', '[5,5]'), part('b', '[5,5]')], latest))).toBe('LATEST_ONLY');
    const asked = request([part('a', '[5,5]')], { ...latest, expectedUnitIds: ['b'] });
    expect(summary(asked)).toBe('NEEDS_PARTS');
  });

  it('stay reach for REACH', () => {
    const person = { measureWord: '人' };
    const parts = [part('a', '[1000,)', person), part('b', '[700,700]', person)];
    const total = totalOf(request(parts, { rule: 'REACH', measureWord: '人' }));
    expect(total).toMatchObject({ label: 'REACH', qualifier: 'AT_LEAST', value: '1700' });
  });

  it('never add distinct persons without identity', () => {
    const parts = [part('a', '[700,700]'), part('b', '[110,120)')];
    expect(summary(request(parts, { rule: 'DISTINCT' }))).toBe('NEEDS_IDENTITY');
    expect(summary(request(parts.slice(1), { rule: 'DISTINCT' }))).toBe('[110,120) RANGE');
  });

  it('count distinct persons that are known apart', () => {
    const parts = [
      part('a', null, { members: ['k1', 'k2'] }),
      part('b', '[2,2]', { members: ['k2', 'k3'] }),
    ];
    const asked = request(parts, { rule: 'DISTINCT' });
    expect(summary(asked)).toBe('[3,3] EXACT');
    expect(summary({ ...asked, expectedUnitIds: ['c'] })).toBe('[3,) AT_LEAST ?c');
  });

  it('are refused without any part', () => {
    expect(summary(request([]))).toBe('NEEDS_PARTS');
    expect(summary(request([], { expectedUnitIds: ['a'], rule: 'DISTINCT' }))).toBe('NEEDS_PARTS');
  });
});

describe('totals of ratios', () => {
  const rate = (part: string, whole: string, word = '人') => ({
    numerator: { bounds: parseNumrange(part), measureWord: word },
    denominator: { bounds: parseNumrange(whole), measureWord: '人' },
    factor: '100',
  });
  const ratio = { basis: 'RATIO' as const, measureWord: '%' };
  const asked = (parts: TotalPart[]) => request(parts, { ...ratio, rule: 'RECOMPUTE' });

  it('are recomputed, never averaged', () => {
    const parts = [
      part('a', '[50,50]', { ...ratio, rate: rate('[5,5]', '[10,10]') }),
      part('b', '[90,90]', { ...ratio, rate: rate('[81,81]', '[90,90]') }),
    ];
    expect(summary(asked(parts))).toBe('[86,86] EXACT');
    expect(summary({ ...asked(parts), measureWord: '‰' })).toBe('[860,860] EXACT');
    expect(summary({ ...asked(parts), rule: 'SUM' })).toBe('[86,86] EXACT');
  });

  it.each([
    ['a numerator', {}, 'NEEDS_NUMERATORS'],
    ['one kind of numerator', { rate: rate('[5,5]', '[10,10]', '人次') }, 'MEASURES_DIFFER'],
    ['a known unit', { unitId: 'c', basis: 'STOCK' as const }, 'NEEDS_PARTS'],
  ])('are refused without %s', (_, more, reason) => {
    const first = part('a', '[50,50]', { ...ratio, rate: rate('[5,5]', '[10,10]') });
    expect(summary(asked([first, part('b', '[50,50]', { ...ratio, ...more })]))).toBe(reason);
  });

  it('are refused when all denominators may be nothing', () => {
    const parts = [part('a', '[50,50]', { ...ratio, rate: rate('[0,0]', '[0,10]') })];
    expect(summary(asked(parts))).toBe('DIVIDES_BY_ZERO');
  });
});

describe('any total', () => {
  const units = fc.array(fc.tuple(amountHeld, fc.boolean()), { minLength: 1, maxLength: 8 });

  it('holds the sum of what the parts truly are, missing ones included', () => {
    fc.assert(
      fc.property(units, (held) => {
        const parts = held.flatMap(([{ bounds }, known], at) =>
          known ? [part(`u${at}`, null, { unitId: `u${at}`, bounds })] : [],
        );
        const expectedUnitIds = held.map((_, at) => `u${at}`);
        const total = totalOf(request(parts, { expectedUnitIds }));
        const truth = held.reduce((n, [{ member }]) => n.plus(member), readDecimal('0'));
        expect(total.ok).toBe(parts.length > 0);
        if (total.ok) expect(contains(total.bounds, truth.toFixed())).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the parts', () => {
    const one = fc.record({
      unit: fc.constantFrom('a', 'b', 'c'),
      dimension: fc.constantFrom(null, '研学', '宣讲'),
      programId: fc.constantFrom(null, 'p'),
      joint: fc.boolean(),
      year: fc.integer({ min: 2020, max: 2023 }),
      years: fc.integer({ min: 1, max: 2 }),
      held: amountHeld,
    });
    const rules = fc.constantFrom('SUM', 'SUM_AT_DATE', 'LATEST', 'DISTINCT', 'REACH');
    const bases = fc.constantFrom('FLOW', 'STOCK', 'CUMULATIVE', 'DELTA');
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 6 }),
        rules,
        bases,
        fc.boolean(),
        (rows, rule, basis, reverse) => {
          const parts = rows.map(({ unit, year, years, held, ...more }, at) =>
            part(`f${at}`, null, {
              ...more,
              unitId: unit,
              basis,
              bounds: held.bounds,
              period: { start: `${year}-01-01`, end: `${year + years}-01-01` },
            }),
          );
          const shuffled = reverse ? parts.toReversed() : [...parts.slice(2), ...parts.slice(0, 2)];
          const asked = request(parts, { rule, basis });
          expect(totalOf({ ...asked, parts: shuffled })).toEqual(totalOf(asked));
        },
      ),
      { numRuns: 400 },
    );
  });
});
