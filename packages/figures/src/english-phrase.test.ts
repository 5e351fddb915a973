import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumrange } from './bounds.ts';
import { qualifiedValue } from './figures.arbitrary.ts';
import { formatQuantity } from './format.ts';
import { intersection } from './interval.ts';
import { boundsOf } from './qualifier.ts';
import { parseQuantity } from './quantity.ts';

function summary(wording: string): string {
  const reading = parseQuantity(wording);
  if (!reading.ok) return reading.reason;
  const { value, qualifier, bounds, measureWord } = reading.quantity;
  return [value, qualifier, formatNumrange(bounds), measureWord]
    .map((part) => part ?? '-')
    .join(' ');
}

describe('parseQuantity in English', () => {
  it.each([
    ['200-odd', '200余'],
    ['at least a thousand', '上千'],
    ['nearly 2,000', '近2000'],
    ['under a hundred', '不足百'],
    ['up to 100,000', '最高10万'],
    ['25 thousand', '2.5万'],
    ['ten-odd sessions', '十余场'],
    ['one hundred and twenty', '一百二十'],
    ['about 15-20 people', '15-20人左右'],
    ['82.7 per cent', '82.7%'],
    ['4.55 per 1,000 people', '4.55个/千人'],
    ['ninety percent', '百分之九十'],
    ['two thousand', '两千'],
    ['zero', '〇'],
    ['over fifty organisations', '超50家'],
    ['CNY 2,000 per month', '2000元/月'],
  ])('reads %s as it reads %s', (english, chinese) => {
    expect(summary(english)).toBe(summary(chinese));
    expect(parseQuantity(english).ok).toBe(true);
  });

  it.each([
    ['200+ people', '200 AT_LEAST [200,) 人'],
    ['200 or more visits', '200 AT_LEAST [200,) 人次'],
    ['65 years of age and over', '65 AT_LEAST [65,) 岁'],
    ['3 years old or under', '3 AT_MOST [0,3] 岁'],
    ['fewer than 30 households', '30 UNDER [0,30) 户'],
    ['some 200 people', '200 ABOUT [180,220] 人'],
    ['200 or so', '200 ABOUT [180,220] -'],
    ['a total of 82 sessions', '82 EXACT [82,82] 场'],
    ['2.50 million yuan', '2500000 ROUNDED [2495000,2505000) 元'],
    ['over RMB 2.5 million', '2500000 OVER (2500000,) 元'],
    ['CNY 3–5 million', '- RANGE [3000000,5000000] 元'],
    ['500 to 1 million people', '- RANGE [500,1000000] 人'],
    ['between five and ten communities', '- RANGE [5,10] 个社区'],
    ['5% to 10%', '- RANGE [5,10] %'],
    ['minus 3 per cent', '-3 EXACT [-3,-3] %'],
    ['１５　ＰＥＯＰＬＥ', '15 EXACT [15,15] 人'],
    ['20 sessions a year', '20 EXACT [20,20] 场/年'],
    ['10 people per community', '10 EXACT [10,10] 人/社区'],
  ])('reads %s as %s', (wording, expected) => {
    expect(summary(wording)).toBe(expected);
    const reading = parseQuantity(wording);
    if (!reading.ok || reading.quantity.value === null) return;
    expect(boundsOf(reading.quantity)).toEqual(reading.quantity.bounds);
  });

  it.each([
    ['a thousand people', 'BARE_UNIT'],
    ['hundreds of people', 'INDEFINITE'],
    ['several sessions', 'INDEFINITE'],
    ['the 4th batch', 'ORDINAL'],
    ['first batch', 'ORDINAL'],
    ['5G', 'UNKNOWN_WORD'],
    ['200 cats', 'UNKNOWN_WORD'],
    ['200 people per fortnight', 'UNKNOWN_WORD'],
    ['5 people to 10 sessions', 'UNKNOWN_WORD'],
    ['CNY 200 people', 'UNKNOWN_WORD'],
    ['abc', 'NOT_A_NUMERAL'],
    ['nearly', 'NOT_A_NUMERAL'],
    ['1,00 people', 'NOT_A_NUMERAL'],
    ['about 200 or more', 'HEDGES_CLASH'],
    ['over 15-20 people', 'HEDGES_CLASH'],
    ['20-15 people', 'EMPTY_RANGE'],
    ['zero-odd', 'ZERO_VALUE'],
    ['under minus 3', 'NEGATIVE_VALUE'],
    [`${'9'.repeat(51)} people`, 'OUT_OF_RANGE'],
  ])('refuses %s with %s', (wording, reason) => {
    expect(parseQuantity(wording)).toEqual({ ok: false, reason, params: { wording }, wording });
  });

  it('never claims more than the quantity that English was written from', () => {
    fc.assert(
      fc.property(qualifiedValue, (input) => {
        const bounds = boundsOf({ ...input, measureWord: '%' });
        const { qualifier } = input;
        const value = qualifier === 'RANGE' ? null : input.value;
        const quantity = { value, bounds, qualifier, measureWord: '%', wording: null };
        const written = formatQuantity(quantity, 'en').replace(/,? (?:rounded|contra|\().*/, '');
        const reading = parseQuantity(written.replace('%', ' per cent'));
        if (qualifier === 'CONFLICTING') return;
        if (!reading.ok) throw new Error(`${written}: ${reading.reason}`);
        if (qualifier === 'ROUNDED' && !written.includes('.')) return;
        expect(intersection(reading.quantity.bounds, bounds)).toEqual(bounds);
      }),
    );
  });

  it('takes any Latin text without throwing', () => {
    const words = [...'0159.,%-+ab', ' people', ' million', 'about ', 'two ', 'hundred ', ' to '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 10 }), (parts) => {
        expect(() => parseQuantity(parts.join(''))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
