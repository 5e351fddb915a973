import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from './decimal.ts';
import { decimalText, inChineseNumerals } from './figures.arbitrary.ts';
import { parseNumeral, stepInWording } from './numeral.ts';

describe('parseNumeral', () => {
  it.each([
    ['〇', '0'],
    ['零', '0'],
    ['两', '2'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['一百二十', '120'],
    ['一百一十二', '112'],
    ['一百零五', '105'],
    ['两千', '2000'],
    ['两千〇五', '2005'],
    ['一万二千', '12000'],
    ['十二万', '120000'],
    ['三千万', '30000000'],
    ['一亿二千万零五', '120000005'],
    ['一万亿', '1000000000000'],
    ['二〇二一', '2021'],
    ['二零二一', '2021'],
    ['一九九八', '1998'],
  ])('reads the Chinese numeral %s as %s', (text, value) => {
    expect(parseNumeral(text)?.value).toBe(value);
  });

  it.each([
    ['一百二', '120'],
    ['两千五', '2500'],
    ['三万五', '35000'],
    ['一亿五', '150000000'],
    ['一百零二', '102'],
    ['一千零二十', '1020'],
  ])('reads the last digit of %s one place lower unless a zero stands before it', (text, value) => {
    expect(parseNumeral(text)?.value).toBe(value);
  });

  it.each([
    ['265', '265'],
    ['1,000', '1000'],
    ['1,234,567.80', '1234567.8'],
    ['2.5万', '25000'],
    ['53万', '530000'],
    ['3千万', '30000000'],
    ['1.4亿', '140000000'],
    ['1亿2千万', '120000000'],
    ['-3.5', '-3.5'],
    ['负三', '-3'],
    ['二点五', '2.5'],
    ['零点零五', '0.05'],
    ['十二点七五', '12.75'],
    ['二点五万', '25000'],
  ])('reads %s as %s', (text, value) => {
    expect(parseNumeral(text)?.value).toBe(value);
  });

  it.each([
    ['兩萬', '两万'],
    ['２．５萬', '2.5万'],
    ['１，０００', '1000'],
    ['貳佰伍拾', '250'],
    ['一億', '1亿'],
    ['2.5 万', '2.5万'],
  ])('reads %s as it reads %s', (text, plain) => {
    expect(parseNumeral(text)?.value).toBe(parseNumeral(plain)?.value);
    expect(parseNumeral(text)).not.toBeNull();
  });

  it.each([
    ['百分之九十', '90', '%'],
    ['百分之百', '100', '%'],
    ['百分之八十二点七', '82.7', '%'],
    ['百分之4.5', '4.5', '%'],
    ['千分之三', '3', '‰'],
    ['九十', '90', null],
  ])('reads %s as %s with the sign %s', (text, value, sign) => {
    expect(parseNumeral(text)).toMatchObject({ value, sign, bare: false });
  });

  it.each(['百', '千', '万', '百万', '千万'])('marks %s as bare', (text) => {
    expect(parseNumeral(text)?.bare).toBe(true);
  });

  it.each(['十', '十万', '一百', '100'])('does not mark %s as bare', (text) => {
    expect(parseNumeral(text)?.bare).toBe(false);
  });

  it.each([
    '',
    ' ',
    '人',
    '八一',
    '一二百',
    '一百〇',
    '十百',
    '一十百',
    '一万万',
    '1亿2万亿',
    '1,00',
    '1,0000',
    '12,34',
    '1.2.3',
    '1.',
    '3百5',
    '一.五',
    '二点',
    '点五',
    '二万点五',
    '1 000',
    '12 34',
    '5G',
    '一百人',
    '--5',
    '9'.repeat(51),
    '9'.repeat(65),
    '1e3',
    'NaN',
    '①',
  ])('refuses %j', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('reads every whole number that is written the full Chinese way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (number) => {
        expect(parseNumeral(inChineseNumerals(number))?.value).toBe(String(number));
      }),
    );
  });

  it('reads every number in Arabic digits as itself', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        expect(readDecimal(parseNumeral(text)?.value ?? '-1').eq(readDecimal(text))).toBe(true);
      }),
    );
  });

  it('never throws', () => {
    const characters = [...'0159.,-点零〇一二两九十百千万亿分之负 '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 20 }), (text) => {
        expect(() => parseNumeral(text.join(''))).not.toThrow();
      }),
    );
  });
});

describe('the precision of a numeral', () => {
  it.each([
    ['53万', '10000', true],
    ['50万', '10000', true],
    ['五十万', '100000', true],
    ['2.5万', '1000', true],
    ['2.50万', '100', true],
    ['二点五万', '1000', true],
    ['3千万', '10000000', true],
    ['一亿二千万', '10000000', true],
    ['82.70', '0.01', true],
    ['3', '1', false],
    ['1000', '1', false],
    ['两千', '1000', false],
    ['一百二', '10', false],
    ['一百零五', '1', false],
  ])('%s is written to the nearest %s; rounded: %s', (text, step, rounded) => {
    expect(parseNumeral(text)).toMatchObject({ step, rounded });
  });

  it('is taken from the numeral of a sentence that has the value', () => {
    const wording = '3个村共有常住人口５０萬人';
    expect(stepInWording(wording, readDecimal('500000'))?.toFixed()).toBe('10000');
    expect(stepInWording(wording, readDecimal('3'))?.toFixed()).toBe('1');
  });

  it('is unknown when no numeral of the sentence has the value', () => {
    expect(stepInWording('五处驿站', readDecimal('6'))).toBeNull();
    expect(stepInWording('', readDecimal('6'))).toBeNull();
  });
});
