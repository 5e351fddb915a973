import { describe, expect, it } from 'vitest';
import { formatNumrange, parseNumrange } from './bounds.ts';
import { pointBounds, roundOutward } from './interval.ts';
import { MEASURE_WORDS } from './measure.ts';
import {
  add,
  amountAtRate,
  conversionFactor,
  convert,
  rateOf,
  readMeasureWord,
} from './measure-conversion.ts';

const of = parseNumrange;

describe('readMeasureWord', () => {
  it.each([
    ['人', 'PERSON', '人', '1'],
    ['万人', 'PERSON', '人', '10000'],
    ['萬人次', 'VISIT', '人次', '10000'],
    ['亿元', 'CNY', '元', '100000000'],
    ['千人', 'PERSON', '人', '1000'],
    ['‰', 'PERCENT', '%', '0.1'],
  ])('takes %s apart', (text, kind, word, scale) => {
    expect(readMeasureWord(text)).toEqual({ kind, word, scale, per: null });
  });

  it.each([
    ['个/千人', '个', { word: '人', factor: '1000' }],
    ['人/社区', '人', { word: '社区', factor: '1' }],
    ['元/月', '元', { word: '月', factor: '1' }],
    ['元/年', '元', { word: '年', factor: '1' }],
  ])('gives %s its numerator, denominator and factor', (text, word, per) => {
    expect(readMeasureWord(text)).toEqual({ kind: 'RATE', word, scale: '1', per });
  });

  it.each(['', '万', '镇', '万万人', '万%', '人/镇长', '人/月/年', '/人'])(
    'knows no %j',
    (text) => {
      expect(readMeasureWord(text)).toBeNull();
    },
  );

  it('knows every measure word as it stands', () => {
    for (const word of MEASURE_WORDS) expect(readMeasureWord(word)).not.toBeNull();
  });
});

describe('conversionFactor', () => {
  it.each([
    ['万人', '人', '10000'],
    ['人', '万人', '0.0001'],
    ['名', '人', '1'],
    ['场次', '场', '1'],
    ['‰', '%', '0.1'],
    ['%', '‰', '10'],
    ['个/千人', '个/万人', '10'],
    ['万元/月', '元/月', '10000'],
  ])('turns %s into %s by %s', (from, to, factor) => {
    expect(conversionFactor(from, to)).toEqual({ ok: true, factor });
  });

  it.each([
    ['人', '人次', 'MEASURES_DIFFER'],
    ['场', '期', 'MEASURES_DIFFER'],
    ['户', '人', 'MEASURES_DIFFER'],
    ['%', '个/千人', 'MEASURES_DIFFER'],
    ['本', '套', 'WORDS_DIFFER'],
    ['处', '托位', 'WORDS_DIFFER'],
    ['元/月', '元/年', 'WORDS_DIFFER'],
    ['个/千人', '人/社区', 'WORDS_DIFFER'],
    ['人', '镇', 'UNKNOWN_MEASURE'],
    ['5G', '人', 'UNKNOWN_MEASURE'],
  ])('refuses to turn %s into %s with %s', (from, to, reason) => {
    expect(conversionFactor(from, to)).toMatchObject({ ok: false, reason });
  });
});

describe('convert and add', () => {
  it('tells 2.5万人 in 人', () => {
    const amount = { bounds: of('[2.45,2.55)'), measureWord: '万人' };
    expect(convert(amount, '人')).toEqual({
      ok: true,
      amount: { bounds: of('[24500,25500)'), measureWord: '人' },
    });
  });

  it('adds in the first word', () => {
    const people = { bounds: of('[500,500]'), measureWord: '名' };
    const more = { bounds: of('[2,3)'), measureWord: '万人' };
    expect(add(people, more)).toEqual({
      ok: true,
      amount: { bounds: of('[20500,30500)'), measureWord: '名' },
    });
  });

  it('never adds persons and visits', () => {
    const people = { bounds: of('[700,700]'), measureWord: '名' };
    const visits = { bounds: of('[1100,1200)'), measureWord: '人次' };
    expect(add(people, visits)).toEqual({
      ok: false,
      reason: 'MEASURES_DIFFER',
      params: { a: '人次', b: '名' },
    });
  });
});

describe('rates', () => {
  const residents = { bounds: pointBounds('53'), measureWord: '万人' };

  it('are computed from their numerator, denominator and factor', () => {
    const numerator = { bounds: pointBounds('2411.5'), measureWord: '托位' };
    const rate = rateOf({ numerator, denominator: residents, factor: '1000' });
    expect(rate).toEqual({ ok: true, bounds: pointBounds('4.55') });
  });

  it('refuse a denominator that may be nothing', () => {
    const none = { bounds: of('[0,5]'), measureWord: '人' };
    expect(rateOf({ numerator: none, denominator: none, factor: '100' })).toMatchObject({
      reason: 'DIVIDES_BY_ZERO',
    });
  });

  it('stand for 2386 to 2437 places at 4.55 per thousand of 53万', () => {
    const rate = { bounds: of('[4.545,4.555)'), measureWord: '个/千人' };
    const rounded = { bounds: of('[525000,535000)'), measureWord: '人' };
    const places = amountAtRate(rate, rounded);
    expect(places.ok && places.amount.measureWord).toBe('个');
    expect(places.ok && formatNumrange(roundOutward(places.amount.bounds, 0))).toBe('(2386,2437)');
  });

  it.each([
    ['个', '人', 'NOT_A_RATE'],
    ['个/千人', '户', 'MEASURES_DIFFER'],
    ['镇', '人', 'UNKNOWN_MEASURE'],
  ])('of %s refuse to stand for %s with %s', (word, base, reason) => {
    const rate = { bounds: of('[4,5]'), measureWord: word };
    const result = amountAtRate(rate, { bounds: of('[10,10]'), measureWord: base });
    expect(result).toMatchObject({ ok: false, reason });
  });
});
