import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, equals, formatNumrange, parseNumrange } from './bounds.ts';
import { parseQuantity, type QuantityReading } from './quantity.ts';

function summary(reading: QuantityReading): string {
  if (!reading.ok) return reading.reason;
  const { value, qualifier, bounds, measureWord } = reading.quantity;
  return [value, qualifier, formatNumrange(bounds), measureWord]
    .map((part) => part ?? '-')
    .join(' ');
}

describe('parseQuantity', () => {
  it.each([
    ['200余', '200 ODD [200,300) -'],
    ['50余次', '50 ODD [50,60) 次'],
    ['110余名', '110 ODD [110,120) 名'],
    ['270多家', '270 ODD [270,280) 家'],
    ['13500余人次', '13500 ODD [13500,13600) 人次'],
    ['20余万元', '200000 ODD [200000,300000) 元'],
    ['2000多元', '2000 ODD [2000,3000) 元'],
    ['十余场', '10 ODD [10,20) 场'],
    ['二十多', '20 ODD [20,30) -'],
    ['十几人', '10 ODD [10,20) 人'],
    ['十多万人', '100000 ODD [100000,200000) 人'],
    ['百余名', '100 ODD [100,200) 名'],
  ])('reads %s as somewhat more', (wording, expected) => {
    expect(summary(parseQuantity(wording))).toBe(expected);
  });

  it.each([
    ['三四个', '- RANGE [3,4] 个'],
    ['两三场', '- RANGE [2,3] 场'],
    ['三四百人', '- RANGE [300,400] 人'],
    ['五六十户', '- RANGE [50,60] 户'],
    ['十七八个', '- RANGE [17,18] 个'],
    ['二十三四人', '- RANGE [23,24] 人'],
    ['七八千万元', '- RANGE [70000000,80000000] 元'],
    ['约三四百人', '- RANGE [300,400] 人'],
  ])('reads %s as a range between two digits that follow each other', (wording, expected) => {
    expect(summary(parseQuantity(wording))).toBe(expected);
  });

  it.each([
    ['一二三人', 'DIGIT_RUN'],
    ['二〇二三年', '2023 EXACT [2023,2023] 年'],
    ['三五个', 'NOT_A_NUMERAL'],
    ['四五百余人', 'HEDGES_CLASH'],
  ])('reads no such range in %s', (wording, expected) => {
    expect(summary(parseQuantity(wording))).toBe(expected);
  });

  it.each([
    ['上千人', '1000 AT_LEAST [1000,) 人'],
    ['上百场', '100 AT_LEAST [100,) 场'],
    ['65岁以上', '65 AT_LEAST [65,) 岁'],
    ['至少3家', '3 AT_LEAST [3,) 家'],
    ['不少于20场次', '20 AT_LEAST [20,) 场次'],
    ['超50家', '50 OVER (50,) 家'],
    ['超过百人', '100 OVER (100,) 人'],
    ['破千', '1000 OVER (1000,) -'],
    ['逾2万人次', '20000 OVER (20000,) 人次'],
    ['近2000次', '2000 NEARLY [1900,2000] 次'],
    ['近万人次', '10000 NEARLY [9500,10000] 人次'],
    ['约200人', '200 ABOUT [180,220] 人'],
    ['200人左右', '200 ABOUT [180,220] 人'],
    ['约200人左右', '200 ABOUT [180,220] 人'],
    ['十来个', '10 ABOUT [9,11] 个'],
    ['最高达10万元', '100000 AT_MOST [0,100000] 元'],
    ['3岁以下', '3 AT_MOST [0,3] 岁'],
    ['200+人', '200 AT_LEAST [200,) 人'],
    ['不超过5%', '5 AT_MOST [0,5] %'],
    ['不足百', '100 UNDER [0,100) -'],
    ['不到30人', '30 UNDER [0,30) 人'],
  ])('reads the hedge of %s', (wording, expected) => {
    expect(summary(parseQuantity(wording))).toBe(expected);
  });

  it.each([
    ['一百二十人', '120 EXACT [120,120] 人'],
    ['两千', '2000 EXACT [2000,2000] -'],
    ['百分之九十', '90 EXACT [90,90] %'],
    ['百分之百', '100 EXACT [100,100] %'],
    ['265人', '265 EXACT [265,265] 人'],
    ['达265人', '265 EXACT [265,265] 人'],
    ['共计82场', '82 EXACT [82,82] 场'],
    ['3,423名', '3423 EXACT [3423,3423] 名'],
    ['12个社区', '12 EXACT [12,12] 个社区'],
    ['-3%', '-3 EXACT [-3,-3] %'],
    ['−3%', '-3 EXACT [-3,-3] %'],
    ['〇', '0 EXACT [0,0] -'],
  ])('takes the whole number %s at its word', (wording, expected) => {
    expect(summary(parseQuantity(wording))).toBe(expected);
  });

  it.each([
    ['82.7%', '82.7 ROUNDED [82.65,82.75) %'],
    ['百分之八十二点七', '82.7 ROUNDED [82.65,82.75) %'],
    ['4.55个/千人', '4.55 ROUNDED [4.545,4.555) 个/千人'],
    ['4.50个/千人', '4.5 ROUNDED [4.495,4.505) 个/千人'],
    ['仅33.5岁', '33.5 ROUNDED [33.45,33.55) 岁'],
    ['53万人', '530000 ROUNDED [525000,535000) 人'],
    ['50万人', '500000 ROUNDED [495000,505000) 人'],
    ['2.5万人', '25000 ROUNDED [24500,25500) 人'],
  ])('takes %s for a rounded number', (wording, expected) => {
    expect(summary(parseQuantity(wording))).toBe(expected);
  });

  it.each([
    ['15-20人左右', '- RANGE [15,20] 人'],
    ['平均在15-20人左右', '- RANGE [15,20] 人'],
    ['15人至20人', '- RANGE [15,20] 人'],
    ['十到二十场', '- RANGE [10,20] 场'],
    ['１５～２０人', '- RANGE [15,20] 人'],
    ['3-5万元', '- RANGE [30000,50000] 元'],
    ['500-1万人', '- RANGE [500,10000] 人'],
    ['1-1.5万人', '- RANGE [10000,15000] 人'],
    ['5%-10%', '- RANGE [5,10] %'],
  ])('reads %s as a range without one value', (wording, expected) => {
    expect(summary(parseQuantity(wording))).toBe(expected);
  });

  it('takes 近…余 for a contradiction and keeps its value', () => {
    expect(summary(parseQuantity('近200余位'))).toBe('200 CONFLICTING [190,210] 位');
  });

  it.each([
    ['２００餘場', '200余场'],
    ['1100 余人次', '1100余人次'],
    ['超\n\n50家', '超50家'],
    ['兩萬餘戶', '两万余户'],
    ['65歲以上', '65岁以上'],
  ])('reads %j as it reads %s', (wording, plain) => {
    expect(summary(parseQuantity(wording))).toBe(summary(parseQuantity(plain)));
    expect(parseQuantity(wording).ok).toBe(true);
  });

  it('keeps the wording untouched', () => {
    const reading = parseQuantity('２００餘 場');
    expect(reading.ok && reading.quantity.wording).toBe('２００餘 場');
  });

  it.each([
    '百丈镇',
    '千年舟',
    '百炼长钢',
    '三村兩社',
    '88暖心',
    '5G',
    '一中',
    '十小',
    '三等功',
    '五老',
    '一校一品',
    '1+3+N',
    '3·5',
  ])('finds no quantity in the name %s', (wording) => {
    expect(parseQuantity(wording)).toEqual({
      ok: false,
      reason: 'UNKNOWN_WORD',
      params: { wording },
      wording,
    });
  });

  it.each([
    ['', 'EMPTY'],
    [' \n', 'EMPTY'],
    ['1'.repeat(65), 'TOO_LONG'],
    ['第四批', 'ORDINAL'],
    ['首批', 'ORDINAL'],
    ['数百人', 'INDEFINITE'],
    ['几十人', 'INDEFINITE'],
    ['许多', 'INDEFINITE'],
    ['八一', 'NOT_A_NUMERAL'],
    ['超', 'NOT_A_NUMERAL'],
    ['暖心', 'NOT_A_NUMERAL'],
    ['最后一公里', 'NOT_A_NUMERAL'],
    ['1,00人', 'NOT_A_NUMERAL'],
    ['百人', 'BARE_UNIT'],
    ['百-千人', 'BARE_UNIT'],
    ['200余名青少年', 'UNKNOWN_WORD'],
    ['百分之九十人', 'UNKNOWN_WORD'],
    ['5人-10场', 'UNKNOWN_WORD'],
    ['5个/镇长', 'UNKNOWN_WORD'],
    ['2022-03-11', 'DATE_OR_TIME'],
    ['约200余人', 'HEDGES_CLASH'],
    ['近200人以上', 'HEDGES_CLASH'],
    ['超15-20人', 'HEDGES_CLASH'],
    ['20-15人', 'EMPTY_RANGE'],
    ['2022-12', 'DATE_OR_TIME'],
    ['不足0', 'EMPTY_RANGE'],
    ['0余', 'ZERO_VALUE'],
    ['不足-3', 'NEGATIVE_VALUE'],
  ])('refuses %j with %s', (wording, reason) => {
    expect(parseQuantity(wording)).toMatchObject({
      ok: false,
      reason,
      params: { wording },
      wording,
    });
  });

  it.each([
    ['数十场', '[20,99]', '20-99场'],
    ['几百人', '[200,999]', '200-999人'],
    ['几十万', '[200000,999999]', '200000-999999'],
    ['好几千户', '[2000,9999]', '2000-9999户'],
  ])('offers what %s may be', (wording, bounds, words) => {
    const reading = parseQuantity(wording);
    const offered = reading.ok ? undefined : reading.offered;
    expect(offered && formatNumrange(offered.bounds)).toBe(bounds);
    expect(offered?.wording).toBe(words);
    expect(parseQuantity(words)).toMatchObject({ ok: true, quantity: { bounds: offered?.bounds } });
  });

  it.each(['许多', '若干', '几个', '数字', '数十人大会'])('offers nothing for %s', (wording) => {
    expect(parseQuantity(wording)).not.toHaveProperty('offered');
  });

  it('never throws, and gives usable bounds for whatever it accepts', () => {
    const characters = [...'0259.,-%/点零一二两十百千万亿分之余多近超上不足约以下左右人次岁个第 '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 12 }), (letters) => {
        const reading = parseQuantity(letters.join(''));
        if (!reading.ok) return;
        const { value, bounds, qualifier } = reading.quantity;
        expect(equals(parseNumrange(formatNumrange(bounds)), bounds)).toBe(true);
        if (value === null || qualifier === 'OVER' || qualifier === 'UNDER') return;
        expect(contains(bounds, value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(() => parseQuantity(text)).not.toThrow();
      }),
    );
  });
});
