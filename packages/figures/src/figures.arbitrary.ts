import fc from 'fast-check';
import { type Bounds, boundsBetween } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { Qualifier, type QualifiedValue } from './qualifier.ts';

/** Non-negative decimal strings of up to 12 digits before and 6 after the point. */
export const decimalText: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 0, max: 999_999_999_999 }),
    fc.constantFrom('', '.', '.0', '.00', '.000'),
  )
  .chain(([whole, point]) =>
    point === ''
      ? fc.constant(String(whole))
      : fc.integer({ min: 0, max: 999 }).map((decimals) => `${whole}${point}${decimals}`),
  );

/** The same with either sign. */
export const signedDecimalText: fc.Arbitrary<string> = fc
  .tuple(decimalText, fc.boolean())
  .map(([text, negative]) => (negative ? `-${text}` : text));

/** Values that every qualifier accepts, with an upper value for those that want one. */
export const qualifiedValue: fc.Arbitrary<QualifiedValue & { value: string }> = fc
  .record({
    qualifier: fc.constantFrom(...Object.values(Qualifier)),
    numbers: fc.tuple(decimalText, decimalText),
  })
  .map(({ qualifier, numbers }) => {
    const [value, upperValue] = numbers.toSorted((a, b) => readDecimal(a).cmp(readDecimal(b)));
    return qualifier === 'RANGE'
      ? { qualifier, value: value ?? '0', upperValue }
      : { qualifier, value: value ?? '0' };
  })
  .filter(({ qualifier, value }) => {
    return !readDecimal(value).isZero() || (qualifier !== 'ODD' && qualifier !== 'UNDER');
  });

/** Any bounds: unbounded, half bounded or bounded, ends in or out, either sign. */
export const anyBounds: fc.Arbitrary<Bounds> = fc
  .tuple(
    fc.tuple(signedDecimalText, signedDecimalText),
    fc.tuple(fc.boolean(), fc.boolean()),
    fc.tuple(fc.boolean(), fc.boolean()),
  )
  .filter(([[a, b], [left, right]]) => !readDecimal(a).eq(readDecimal(b)) || (left && right))
  .map(([numbers, [left, right], [lowerKnown, upperKnown]]) => {
    const [low = '0', high = '0'] = numbers.toSorted((a, b) => readDecimal(a).cmp(readDecimal(b)));
    return boundsBetween(
      lowerKnown ? { value: low, inclusive: left } : null,
      upperKnown ? { value: high, inclusive: right } : null,
    );
  });

const DIGITS = [...'零一二三四五六七八九'];

/** Writes a whole number below 10^12 the full Chinese way: 10203 is 一万零二百零三. */
export function inChineseNumerals(number: number): string {
  if (number === 0) return '零';
  const [high, middle, low] = [
    Math.floor(number / 1e8),
    Math.floor(number / 1e4) % 1e4,
    number % 1e4,
  ];
  let text = high > 0 ? `${fourDigits(high)}亿` : '';
  if (middle > 0) text += `${gap(text, middle)}${fourDigits(middle)}万`;
  if (low > 0) text += `${middle === 0 && text !== '' ? '零' : gap(text, low)}${fourDigits(low)}`;
  return text;
}

function gap(before: string, section: number): string {
  return before !== '' && section < 1000 ? '零' : '';
}

function fourDigits(section: number): string {
  const digits = [...String(section).padStart(4, '0')].map(Number);
  const words = digits.map((digit, at) =>
    digit === 0 ? '零' : `${DIGITS[digit]}${'千百十'[at] ?? ''}`,
  );
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
