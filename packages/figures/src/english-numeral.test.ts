import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from './decimal.ts';
import { parseEnglishNumeral } from './english-numeral.ts';
import { stepInWording } from './numeral.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Writes a whole number below a billion in English words: 1120 is one thousand one hundred … */
function inEnglishWords(number: number): string {
  const [millions, thousands] = [Math.floor(number / 1e6), Math.floor(number / 1e3) % 1e3];
  const hundreds = number % 1e3;
  const sections = [
    millions > 0 ? `${belowThousand(millions)} million` : '',
    thousands > 0 ? `${belowThousand(thousands)} thousand` : '',
    hundreds > 0 ? belowThousand(hundreds) : '',
  ];
  return sections.filter((section) => section !== '').join(' ') || 'zero';
}

function belowThousand(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const small = rest > 0 ? belowHundred(rest) : '';
  if (hundreds === 0) return small;
  return `${belowHundred(hundreds)} hundred${small && ` and ${small}`}`;
}

function belowHundred(number: number): string {
  if (number < 20) return ONES.split(' ')[number] ?? '';
  const tens = TENS.split(' ')[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? tens : `${tens}-${ONES.split(' ')[number % 10] ?? ''}`;
}

describe('parseEnglishNumeral', () => {
  it.each([
    ['zero', '0'],
    ['two thousand', '2000'],
    ['one hundred and twenty', '120'],
    ['a hundred and twenty', '120'],
    ['twelve hundred', '1200'],
    ['twenty-one', '21'],
    ['one million two hundred thousand', '1200000'],
    ['2,000', '2000'],
    ['2.5 million', '2500000'],
    ['25 thousand', '25000'],
    ['-3.50', '-3.5'],
    ['minus three', '-3'],
  ])('reads %s as %s', (text, value) => {
    expect(parseEnglishNumeral(text)?.value).toBe(value);
  });

  it.each([
    '',
    'and',
    'a',
    'hundred',
    'thousand',
    'one two',
    'ten one',
    'twenty ten',
    'twenty and one',
    'one hundred and',
    'five thousand million',
    'two hundred hundred',
    '1,00',
    '1.2.3',
    '5.',
    '2 2',
    'one hundred 5',
    'People',
  ])('refuses %j', (text) => {
    expect(parseEnglishNumeral(text)).toBeNull();
  });

  it('refuses more digits than it could keep', () => {
    expect(() => parseEnglishNumeral('9'.repeat(51))).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE' }),
    );
  });

  it('reads every whole number that is written out in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        expect(parseEnglishNumeral(inEnglishWords(number))?.value).toBe(String(number));
      }),
    );
  });

  it.each([
    ['2.50 million', '10000', true, false],
    ['25 thousand', '1000', true, false],
    ['two million', '1000000', true, false],
    ['82.70', '0.01', true, false],
    ['two thousand', '1000', false, false],
    ['1,000', '1', false, false],
    ['a hundred', '100', false, true],
    ['one hundred', '100', false, false],
  ])('%s is written to the nearest %s; rounded: %s; bare: %s', (text, step, rounded, bare) => {
    expect(parseEnglishNumeral(text)).toMatchObject({ step, rounded, bare });
  });

  it('gives the precision of a numeral in a sentence', () => {
    const wording = 'The district has 2.50 million residents.';
    expect(stepInWording(wording, readDecimal('2500000'))?.toFixed()).toBe('10000');
  });
});
