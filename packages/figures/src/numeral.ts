import { type Exact, readDecimal, writeDecimal } from './decimal.ts';
import { parseEnglishNumeral } from './english-numeral.ts';
import { FiguresError } from './figures-error.ts';
import type { Numeral } from './numeral-value.ts';
import { foldWriting } from './fold.ts';
import { DIGITS, literalReading, PlaceSum, type Reading } from './place-sum.ts';

/** What a numeral may be made of after folding, as the inside of a character class. */
export const NUMERAL_CHARACTERS = '\\d.,点〇一二两三四五六七八九十百千万亿';

const MAX_LENGTH = 64;
const SIGNS: Readonly<Record<string, '%' | '‰'>> = { 百分之: '%', 千分之: '‰' };

/**
 * Reads a whole text as one numeral: 一百二十, 两千, 二〇二一, 二点五万, 2.5万, １，０００, 兩萬,
 * 百分之九十. A number below ten after a unit counts one place lower when no 〇 stands between
 * (一百二 is 120). Returns null when the text is anything else, too long or out of range.
 */
export function parseNumeral(text: string): Numeral | null {
  return orNull(() => readNumeral(text));
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof FiguresError) return null;
    throw error;
  }
}

/**
 * The same, where a number that is out of range tells so.
 *
 * @throws FiguresError `OUT_OF_RANGE` for a number that could not be kept exactly.
 */
export function readNumeral(text: string): Numeral | null {
  if (text.length > MAX_LENGTH) return null;
  const match = /^(百分之|千分之)?([-负])?(.+)$/.exec(foldWriting(text));
  const read = match && readUnsigned(match[3] ?? '');
  if (!read) return null;
  const value = match[2] ? read.value.neg() : read.value;
  return {
    value: writeDecimal(value),
    step: writeDecimal(read.step),
    rounded: read.rounded,
    bare: read.bare && match[1] === undefined,
    sign: SIGNS[match[1] ?? ''] ?? null,
  };
}

const NUMERAL_RUN = new RegExp(`[${NUMERAL_CHARACTERS}]+`, 'g');
const ENGLISH_RUN = /\d[\d.,]{0,50} ?(?:k|thousand|million|billion)\b/gi;

/**
 * One step of the last written digit of the first numeral in `wording` whose value is `number`,
 * or null when no numeral there has that value. Of English numerals those with a scale count too.
 */
export function stepInWording(wording: string, number: Exact): Exact | null {
  for (const [run] of foldWriting(wording).matchAll(NUMERAL_RUN)) {
    const read = run.length <= MAX_LENGTH ? orNull(() => readUnsigned(run)) : null;
    if (read && number.abs().eq(read.value)) return read.step;
  }
  for (const [run] of wording.matchAll(ENGLISH_RUN)) {
    const numeral = parseEnglishNumeral(run.toLowerCase().replace(/ ?k$/, ' thousand'));
    if (numeral && number.abs().eq(readDecimal(numeral.value))) return readDecimal(numeral.step);
  }
  return null;
}

function readUnsigned(text: string): Reading | null {
  const positional = toPositional(text);
  if (positional) return literalReading(positional);
  // 七点二十 is a time: after decimals only 百 and more may stand.
  const point = /^([^点]+)点([〇一二三四五六七八九]+)([百千万亿]*)$/.exec(text);
  if (!point) return readTokens(text);
  const whole = readTokens(point[1] ?? '');
  if (!whole || whole.rounded || whole.bare) return null;
  const decimals = Array.from(point[2] ?? '', (digit) => DIGITS.indexOf(digit)).join('');
  return readTokens(`${whole.value.toFixed()}.${decimals}${point[3] ?? ''}`);
}

/**
 * Digit by digit writing: 一二〇, 二〇二一, and years of the last century. Other runs of digits are
 * names, dates and ways of speaking: 八一, 一二九, 五四三.
 */
function toPositional(text: string): string | null {
  if (!POSITIONAL.test(text)) return null;
  return Array.from(text, (digit) => DIGITS.indexOf(digit)).join('');
}

const POSITIONAL =
  /^(?:[一二三四五六七八九](?=.*〇)[〇一二三四五六七八九]{1,5}|一[八九][一二三四五六七八九]{2})$/;

const TOKEN = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[〇一二两三四五六七八九十百千万亿]/y;

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (!token) return null;
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function readTokens(text: string): Reading | null {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0) return null;
  const sum = new PlaceSum();
  return tokens.every((token) => sum.take(token)) ? sum.finish() : null;
}
