import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, equals, formatNumrange, parseNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { qualifiedValue } from './figures.arbitrary.ts';
import { boundsOf, Qualifier, type QualifiedValue } from './qualifier.ts';

function rangeOf(
  value: string,
  qualifier: Qualifier,
  more: Pick<Partial<QualifiedValue>, 'upperValue' | 'wording'> = {},
): string {
  return formatNumrange(boundsOf({ value, qualifier, ...more }));
}

describe('boundsOf', () => {
  it.each([
    ['265', '[265,265]'],
    ['0', '[0,0]'],
    ['33.50', '[33.5,33.5]'],
    ['-40', '[-40,-40]'],
  ])('takes EXACT %s at its word', (value, range) => {
    expect(rangeOf(value, 'EXACT')).toBe(range);
  });

  it.each([
    ['82.7', '[82.65,82.75)'],
    ['82.70', '[82.695,82.705)'],
    ['4.55', '[4.545,4.555)'],
    ['33.5', '[33.45,33.55)'],
    ['530000', '[525000,535000)'],
    ['25000', '[24500,25500)'],
    ['-3.5', '[-3.55,-3.45)'],
    ['0', '[-0.5,0.5)'],
  ])('lets ROUNDED %s be off by half a step', (value, range) => {
    expect(rangeOf(value, 'ROUNDED')).toBe(range);
  });

  it.each([
    ['500000', '50万', '[495000,505000)'],
    ['500000', '五十万', '[450000,550000)'],
    ['500000', '全区常住人口为50萬人', '[495000,505000)'],
    ['82.7', '入住率82.70%', '[82.695,82.705)'],
    ['25000', '二点五万', '[24500,25500)'],
    ['500000', '约三成', '[450000,550000)'],
    ['500000', '', '[450000,550000)'],
  ])('takes the precision of ROUNDED %s from the wording %s', (value, wording, range) => {
    expect(rangeOf(value, 'ROUNDED', { wording })).toBe(range);
  });

  it.each([
    ['10', '[10,20)'],
    ['50', '[50,60)'],
    ['110', '[110,120)'],
    ['200', '[200,300)'],
    ['1100', '[1100,1200)'],
    ['13500', '[13500,13600)'],
    ['200000', '[200000,300000)'],
    ['25000', '[25000,26000)'],
    ['1.5', '[1.5,1.6)'],
  ])('lets ODD %s reach to the next step of its lowest digit', (value, range) => {
    expect(rangeOf(value, 'ODD')).toBe(range);
  });

  it('leaves OVER and AT_LEAST open above', () => {
    expect(rangeOf('50', 'OVER')).toBe('(50,)');
    expect(rangeOf('1000', 'AT_LEAST')).toBe('[1000,)');
  });

  it('starts AT_MOST and UNDER at zero', () => {
    expect(rangeOf('100000', 'AT_MOST')).toBe('[0,100000]');
    expect(rangeOf('100', 'UNDER')).toBe('[0,100)');
    expect(rangeOf('0', 'AT_MOST')).toBe('[0,0]');
  });

  it('gives NEARLY five per cent below', () => {
    expect(rangeOf('2000', 'NEARLY')).toBe('[1900,2000]');
  });

  it('gives CONFLICTING five per cent either way', () => {
    expect(rangeOf('200', 'CONFLICTING')).toBe('[190,210]');
  });

  it('gives ABOUT ten per cent either way unless two numbers are stated', () => {
    expect(rangeOf('200', 'ABOUT')).toBe('[180,220]');
    expect(rangeOf('15', 'ABOUT', { upperValue: '20' })).toBe('[15,20]');
  });

  it('takes a RANGE at its word', () => {
    expect(rangeOf('15', 'RANGE', { upperValue: '20' })).toBe('[15,20]');
    expect(rangeOf('-2', 'RANGE', { upperValue: '-1.5' })).toBe('[-2,-1.5]');
  });

  it('keeps an unknown value unknown', () => {
    for (const qualifier of Object.values(Qualifier)) {
      expect(boundsOf({ value: null, qualifier })).toBeNull();
    }
  });

  it.each<[QualifiedValue, string]>([
    [{ value: '15', qualifier: 'RANGE' }, 'UPPER_VALUE_MISSING'],
    [{ value: null, upperValue: '20', qualifier: 'RANGE' }, 'VALUE_MISSING'],
    [{ value: '20', upperValue: '15', qualifier: 'RANGE' }, 'EMPTY_RANGE'],
    [{ value: '0', qualifier: 'ODD' }, 'ZERO_VALUE'],
    [{ value: '0', qualifier: 'UNDER' }, 'EMPTY_RANGE'],
    [{ value: '二百', qualifier: 'EXACT' }, 'NOT_A_DECIMAL'],
    [{ value: '1e50', qualifier: 'EXACT' }, 'OUT_OF_RANGE'],
    [{ value: '9.9e40', qualifier: 'CONFLICTING' }, 'OUT_OF_RANGE'],
  ])('refuses %o with %s', (input, code) => {
    expect(() => boundsOf(input)).toThrow(expect.objectContaining({ code }));
  });

  it.each(['ODD', 'NEARLY', 'ABOUT', 'AT_MOST', 'UNDER', 'CONFLICTING'] as const)(
    'refuses a negative number with %s',
    (qualifier) => {
      expect(() => boundsOf({ value: '-5', qualifier })).toThrow(
        expect.objectContaining({ code: 'NEGATIVE_VALUE' }),
      );
    },
  );
});

describe('the laws of bounds', () => {
  it('the value lies within its bounds, or just outside for OVER and UNDER', () => {
    fc.assert(
      fc.property(qualifiedValue, (input) => {
        const bounds = boundsOf(input);
        const outside = input.qualifier === 'OVER' || input.qualifier === 'UNDER';
        expect(contains(bounds, input.value)).toBe(!outside);
        if (!outside) return;
        const end = input.qualifier === 'OVER' ? bounds.lower : bounds.upper;
        expect(end?.inclusive).toBe(false);
        expect(readDecimal(end?.value ?? 'none').eq(readDecimal(input.value))).toBe(true);
      }),
    );
  });

  it('bounds survive the way through a numrange', () => {
    fc.assert(
      fc.property(qualifiedValue, (input) => {
        const bounds = boundsOf(input);
        expect(equals(parseNumrange(formatNumrange(bounds)), bounds)).toBe(true);
      }),
    );
  });

  it('the same number in another notation has the same bounds', () => {
    fc.assert(
      fc.property(qualifiedValue, (input) => {
        const padded = { ...input, value: `00${input.value}` };
        expect(equals(boundsOf(padded), boundsOf(input))).toBe(true);
      }),
    );
  });

  it('bounds of a number of 0 or more never start below zero unless it is ROUNDED', () => {
    fc.assert(
      fc.property(qualifiedValue, (input) => {
        const { lower } = boundsOf(input);
        if (input.qualifier === 'ROUNDED') return;
        expect(lower && readDecimal(lower.value).gte(0)).toBe(true);
      }),
    );
  });
});
