import { describe, expect, it } from 'vitest';
import { readDecimal } from './decimal.ts';
import { foldWriting } from './fold.ts';
import { measureKindOf, measureName } from './measure.ts';
import { conversionFactor } from './measure-conversion.ts';
import { MEASURE_KINDS, MeasureKind } from './measure-kind.ts';
import { MEASURES } from './measure-words.ts';
import { parseQuantity } from './quantity.ts';
import { totalOf } from './aggregation.ts';

describe('the list of measure words', () => {
  it('names every word once, under whatever writing, and every code once', () => {
    const writings = MEASURES.flatMap(({ word, also }) => [word, ...also]).map(foldWriting);
    expect(writings.filter((word, at) => writings.indexOf(word) !== at)).toEqual([]);
    expect(new Set(MEASURES.map(({ code }) => code)).size).toBe(MEASURES.length);
  });

  it.each(MEASURES)('tells $word in both languages and reads it', (measure) => {
    const { code, word, kind, nameZh, nameEn, also } = measure;
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(foldWriting(word)).toBe(word);
    expect(nameZh).not.toBe('');
    expect(nameEn).not.toMatch(/\p{Script=Han}|^$/u);
    for (const writing of [word, ...also]) {
      expect(measureKindOf(writing), writing).toBe(kind);
      expect(conversionFactor(writing, word), writing).toEqual({ ok: true, factor: '1' });
    }
  });

  it('converts only within a kind, to a word that stands for itself', () => {
    for (const { word, kind, unit } of MEASURES) {
      if (!unit) continue;
      const root = MEASURES.find((measure) => measure.word === unit.word);
      expect(root, word).toMatchObject({ kind, unit: null });
      expect(conversionFactor(word, unit.word)).toEqual({ ok: true, factor: unit.factor });
    }
  });

  it.each([
    ['120车次', '120', '车次', 'VEHICLE_RUN'],
    ['210车', '210', '车', 'VEHICLE'],
    ['36宗', '36', '宗', 'CASE'],
    ['249个班', '249', '个班', 'CLASS'],
    ['3个百分点', '3', '个百分点', 'PERCENTAGE_POINT'],
    ['48个小区', '48', '个小区', 'UNIT'],
    ['1000㎡', '1000', '平方米', 'AREA'],
    ['3000平方', '3000', '平方米', 'AREA'],
    ['15个课时', '15', '课时', 'HOUR'],
    ['120人/次', '120', '人次', 'VISIT'],
    ['80户/次', '80', '户次', 'CALL'],
  ])('reads %s as %s %s, a %s', (wording, value, word, kind) => {
    expect(parseQuantity(wording)).toMatchObject({ quantity: { value, measureWord: word } });
    expect(measureKindOf(word)).toBe(kind);
  });

  it('keeps persons, attendances and hours apart', () => {
    for (const [a, b] of [
      ['人', '人次'],
      ['人', '小时'],
      ['人次', '小时'],
      ['户', '户次'],
      ['辆', '车次'],
      ['%', '个百分点'],
      ['元', '美元'],
    ] as const) {
      expect(conversionFactor(a, b)).toMatchObject({ ok: false, reason: 'MEASURES_DIFFER' });
    }
    expect(conversionFactor('美元', '欧元')).toMatchObject({ ok: false, reason: 'WORDS_DIFFER' });
  });

  it.each([
    ['公里', '米', '1000'],
    ['米', '公里', '0.001'],
    ['平方公里', '公顷', '100'],
    ['万吨', '公斤', '10000000'],
    ['元/平方公里', '元/公顷', '0.01'],
    ['分钟', '秒', '60'],
  ])('converts %s to %s', (from, to, factor) => {
    expect(conversionFactor(from, to)).toEqual({ ok: true, factor });
  });

  it('converts nothing that would have to be rounded', () => {
    expect(conversionFactor('秒', '分钟')).toMatchObject({ ok: false, reason: 'WORDS_DIFFER' });
  });

  it('counts no persons per call on a household, but money per visit', () => {
    expect(measureKindOf('人/户次')).toBeNull();
    expect(measureKindOf('元/人次')).toBe('RATE');
  });
});

describe('kinds of measure', () => {
  it('are each named in both languages, with a limit', () => {
    expect(MEASURE_KINDS.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(Object.values(MeasureKind)),
    );
    expect(MEASURE_KINDS).toHaveLength(Object.keys(MeasureKind).length);
    for (const { nameZh, nameEn, limit } of MEASURE_KINDS) {
      expect(nameZh).toMatch(/\p{Script=Han}/u);
      expect(nameEn).toMatch(/^[a-z, ]+$/);
      expect(readDecimal(limit).gte(100)).toBe(true);
    }
  });
});

describe('measureName', () => {
  it.each([
    ['人次', '人次', 'visits'],
    ['㎡', '平方米', 'square metres'],
    ['元/月', '元/月', 'yuan per month'],
    ['个/千人', '个/千人', 'items per 1,000 people'],
    ['镇长', '镇长', '镇长'],
    ['人/镇长', '人/镇长', '人/镇长'],
  ])('calls %s %s and %s', (word, chinese, english) => {
    expect(measureName(word, 'zh-CN')).toBe(chinese);
    expect(measureName(word, 'en')).toBe(english);
  });
});

describe("a caller's own measure words", () => {
  const own = [
    { word: '顶帐篷', kind: 'ITEM', nameEn: 'tents' },
    { word: '人', kind: 'ITEM' },
  ] as const;

  it('are read for that caller alone, and redefine none of the list', () => {
    expect(parseQuantity('200余顶帐篷', own)).toMatchObject({
      quantity: { value: '200', measureWord: '顶帐篷' },
    });
    expect(parseQuantity('3顶帐篷/社区', own)).toMatchObject({
      quantity: { measureWord: '顶帐篷/社区' },
    });
    expect(parseQuantity('200余顶帐篷').ok).toBe(false);
    expect(measureKindOf('顶帐篷', own)).toBe('ITEM');
    expect(measureKindOf('人', own)).toBe('PERSON');
    expect(measureName('顶帐篷', 'en', own)).toBe('tents');
  });

  it('total like the others', () => {
    const part = {
      basis: 'FLOW',
      measureWord: '顶帐篷',
      period: { start: null, end: null },
    } as const;
    const five = { value: '5', inclusive: true };
    const bounds = { lower: five, upper: five };
    const request = {
      rule: 'SUM',
      basis: 'FLOW',
      measureWord: '顶帐篷',
      parts: [{ ...part, id: 'a', unitId: 'a', bounds }],
    } as const;
    expect(totalOf({ ...request, measures: own })).toMatchObject({ ok: true, value: '5' });
    expect(totalOf(request).ok).toBe(false);
  });
});
