import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Basis } from './basis.ts';
import { boundsBetween } from './bounds.ts';
import type { ComparableFigure } from './comparable.ts';
import {
  figure,
  SINCE_2022,
  TEN_MONTHS,
  verdict,
  YEAR_2021,
  YEAR_2022,
} from './comparable.arbitrary.ts';
import { anyBounds } from './figures.arbitrary.ts';
import { Qualifier } from './qualifier.ts';

describe('the rules of comparable', () => {
  it.each([
    ['人', '名'],
    ['场', '場'],
    ['家', '所'],
    ['亩', '亩'],
  ])('take %s and %s for one measure', (a, b) => {
    expect(verdict(figure({ measureWord: a }), figure({ measureWord: b }))).toEqual(['yes']);
  });

  it.each([
    ['场', '期', 'MEASURES_DIFFER'],
    ['%', '个/千人', 'MEASURES_DIFFER'],
    ['本', '套', 'WORDS_DIFFER'],
    ['元/月', '元/年', 'WORDS_DIFFER'],
    ['个/千人', '个/万人', 'SCALES_DIFFER'],
    ['人', '万人', 'SCALES_DIFFER'],
    ['%', '‰', 'SCALES_DIFFER'],
    ['人', '镇', 'UNKNOWN_MEASURE'],
    ['人', null, 'UNKNOWN_MEASURE'],
    [null, null, 'UNKNOWN_MEASURE'],
  ])('refuse %s beside %s with %s', (a, b, reason) => {
    expect(verdict(figure({ measureWord: a }), figure({ measureWord: b }))).toEqual([reason]);
  });

  it.each([
    ['100', 'ODD', true],
    ['100000', 'AT_MOST', false],
    ['100', 'UNDER', false],
    ['0', 'EXACT', true],
    ['0.0', 'ROUNDED', true],
    ['200', 'CONFLICTING', true],
  ] as const)('of a number %s that is %s allow comparing: %s', (value, qualifier, allowed) => {
    const told = verdict(figure({ value, qualifier }), figure({}));
    expect(!told.includes('QUALIFIER_TOO_WIDE')).toBe(allowed);
  });

  it('find a number without a lower end, or from below zero to above, too wide', () => {
    const upper = { value: '5', inclusive: true };
    const below = {
      ...figure({}),
      bounds: boundsBetween(null, upper),
      qualifier: 'RANGE',
    } as const;
    const across = { ...below, bounds: boundsBetween({ value: '-5', inclusive: true }, upper) };
    expect(verdict(below, figure({}))).toContain('QUALIFIER_TOO_WIDE');
    expect(verdict(across, figure({}))).toContain('QUALIFIER_TOO_WIDE');
  });

  it('tell periods of different kinds apart', () => {
    const month = { start: '2022-05-01', end: '2022-06-01', grain: 'MONTH' } as const;
    expect(verdict(figure({}), figure({ period: month }))).toEqual([
      'PERIODS_DIFFER',
      'GRAINS_DIFFER',
    ]);
  });

  it('follow a running total of one unit from one start', () => {
    const total = figure({ basis: 'CUMULATIVE', period: SINCE_2022 });
    const later = { ...total, period: { ...SINCE_2022, end: '2025-01-01' } };
    expect(verdict(total, later)).toEqual(['yes', 'SAME_UNIT_TREND']);
  });

  it('need both periods, and name the indicators when both are given', () => {
    const undated = { start: null, end: null, grain: null };
    expect(verdict(figure({}), figure({ period: undated }))).toEqual(['PERIOD_UNKNOWN']);
    expect(verdict(figure({ indicator: 'A' }), figure({ indicator: 'B' }))).toEqual([
      'INDICATORS_DIFFER',
    ]);
    expect(verdict(figure({ indicator: 'A' }), figure({}))).toEqual(['yes']);
  });

  it('do not depend on the order of the figures', () => {
    const figures = fc.record<ComparableFigure>({
      unit: fc.constantFrom('a', 'b'),
      level: fc.constantFrom('STREET', 'DISTRICT'),
      measureWord: fc.constantFrom('人', '名', '人次', '%', null),
      basis: fc.constantFrom(...Object.values(Basis)),
      period: fc.constantFrom(YEAR_2021, YEAR_2022, TEN_MONTHS, SINCE_2022),
      scope: fc.constantFrom('x', null),
      base: fc.constantFrom('12', null),
      qualifier: fc.constantFrom(...Object.values(Qualifier)),
      bounds: fc.option(anyBounds),
    });
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(verdict(a, b)).toEqual(verdict(b, a));
      }),
    );
  });
});
