import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowestStep, readDecimal, writeDecimal, writtenStep } from './decimal.ts';
import { signedDecimalText } from './figures.arbitrary.ts';

describe('readDecimal', () => {
  it.each([
    ['200', '200'],
    ['0200', '200'],
    ['+4.50', '4.5'],
    ['-12.50', '-12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['-0', '0'],
    ['0.1234567890123456789012345678901234567890', '0.123456789012345678901234567890123456789'],
  ])('reads %s as %s', (text, plain) => {
    expect(writeDecimal(readDecimal(text))).toBe(plain);
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '0x10',
    '0b1',
    '1_000',
    '1,000',
    '二',
    '1 2',
    '.',
  ])('refuses %j, which is no finite decimal', (text) => {
    expect(() => readDecimal(text)).toThrow(expect.objectContaining({ code: 'NOT_A_DECIMAL' }));
  });

  it.each(['1e41', '1e999', '1e-41', `1${'0'.repeat(41)}`, '9'.repeat(51), `1.${'1'.repeat(50)}`])(
    'refuses %s, which has too many places',
    (text) => {
      expect(() => readDecimal(text)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    },
  );

  it.each(['1e40', '1e-40', '0'.repeat(60), '0e999'])('takes %s, the largest it keeps', (text) => {
    expect(() => readDecimal(text)).not.toThrow();
  });

  it('adds a tenth and two tenths to three tenths', () => {
    expect(writeDecimal(readDecimal('0.1').plus(readDecimal('0.2')))).toBe('0.3');
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(signedDecimalText, (text) => {
        const number = readDecimal(text);
        expect(readDecimal(writeDecimal(number)).eq(number)).toBe(true);
      }),
    );
  });
});

describe('steps', () => {
  it.each([
    ['200', '100'],
    ['110', '10'],
    ['13500', '100'],
    ['82.7', '0.1'],
    ['4.50', '0.1'],
    ['1', '1'],
    ['0', '1'],
    ['-2300', '100'],
  ])('steps %s by its lowest non-zero digit, %s', (text, step) => {
    expect(lowestStep(readDecimal(text)).toFixed()).toBe(step);
  });

  it.each([
    ['4.50', '0.01'],
    ['4.0', '0.1'],
    ['82.7', '0.1'],
    ['-82.70', '0.01'],
    ['530000', '10000'],
    ['265', '1'],
  ])('steps %s by the last place it vouches for, %s', (text, step) => {
    expect(writtenStep(text).toFixed()).toBe(step);
  });
});
