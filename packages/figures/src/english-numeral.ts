import { lowestStep, powerOfTen, readDecimal, writeDecimal, writtenStep } from './decimal.ts';
import type { Numeral } from './numeral-value.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, at): [string, number] => [word, at]),
  ...TENS.split(' ').map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

/** Exponents of ten. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
]);

const SCALE = [...SCALES.keys()].join('|');
const WORD = `(?:${[...SMALL.keys(), 'hundred', ...SCALES.keys()].join('|')})\\b`;

/** Finds an English numeral at the beginning of a text; a pattern for the inside of another one. */
export const ENGLISH_NUMERAL =
  `(?:-|minus )?(?:\\d[\\d.,]*(?: (?:${SCALE})\\b)?` +
  `|(?:an? (?=hundred|${SCALE}))?${WORD}(?:[ -](?:and )?${WORD})*)`;

const LITERAL = new RegExp(`^(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?: (${SCALE}))?$`);

/**
 * Reads a whole text in lower case as one English numeral: 2,000, 2.5 million, one hundred and twenty.
 * Digits with a scale, and words that end in million or billion, are rounded; a hundred alone is
 * bare. Null for anything else.
 *
 * @throws FiguresError `OUT_OF_RANGE` for more digits than can be kept.
 */
export function parseEnglishNumeral(text: string): Numeral | null {
  const sign = /^(?:-|minus )/.exec(text)?.[0] ?? '';
  const unsigned = text.slice(sign.length);
  const read = readLiteral(unsigned) ?? readWords(unsigned.split(/[ -]/));
  if (!read || sign === '') return read;
  return { ...read, value: writeDecimal(readDecimal(read.value).neg()) };
}

function readLiteral(text: string): Numeral | null {
  const [, digits, scale] = LITERAL.exec(text) ?? [];
  if (!digits) return null;
  const plain = digits.replaceAll(',', '');
  const power = powerOfTen(SCALES.get(scale ?? '') ?? 0);
  const step = plain.includes('.') ? writtenStep(plain) : powerOfTen(0);
  return {
    value: writeDecimal(readDecimal(plain).times(power)),
    step: writeDecimal(step.times(power)),
    rounded: scale !== undefined || plain.includes('.'),
    bare: false,
    sign: null,
  };
}

function readWords(words: readonly string[]): Numeral | null {
  const [first = '', ...others] = words;
  const article = /^an?$/.test(first);
  const count = countOf(article ? ['one', ...others] : words);
  if (count === null || (article && others.length === 0)) return null;
  const value = readDecimal(String(count));
  return {
    value: writeDecimal(value),
    step: writeDecimal(lowestStep(value)),
    rounded: /^[mb]illion$/.test(words.at(-1) ?? ''),
    bare: article && others.length === 1,
    sign: null,
  };
}

/** Adds up number words from left to right; below 10¹² and so exact. */
function countOf(words: readonly string[]): number | null {
  if (words.join() === 'zero') return 0;
  let [total, section, largest] = [0, 0, 12];
  for (const [at, word] of words.entries()) {
    const [small, scale] = [SMALL.get(word), SCALES.get(word)];
    if (small !== undefined) {
      if (!fits(small, section)) return null;
      section += small;
    } else if (word === 'hundred') {
      if (section < 1 || section > 99) return null;
      section *= 100;
    } else if (scale !== undefined) {
      if (section === 0 || scale >= largest) return null;
      [total, section, largest] = [total + section * 10 ** scale, 0, scale];
    } else if (word !== 'and' || !/hundred|thousand|illion/.test(words[at - 1] ?? '')) return null;
  }
  return words.at(-1) === 'and' ? null : total + section;
}

/** Whether a small number may follow: 20 or 7 after 100, 7 after 120, nothing after 127 or 117. */
function fits(small: number, section: number): boolean {
  if (small === 0) return false;
  if (section % 100 === 0) return true;
  return small < 10 && section % 10 === 0 && section % 100 >= 20;
}
