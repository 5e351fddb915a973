import { readDecimal, writeDecimal } from './decimal.ts';
import { measureWordFor } from './english-measure.ts';
import { ENGLISH_NUMERAL, parseEnglishNumeral } from './english-numeral.ts';
import { englishShare, whatElseInEnglish } from './english-other.ts';
import { foldPunctuation, foldWidth } from './fold.ts';
import type { Hedge } from './hedge.ts';
import { measureKindOf } from './measure.ts';
import { isCount } from './measure-kind.ts';
import { type Part, type Phrase, Unreadable } from './phrase.ts';

/** Whether a phrase is to be read as English: it has Latin letters and no Chinese ones. */
export function isEnglish(wording: string): boolean {
  const folded = Array.from(wording, foldWidth).join('');
  return /[a-z]/i.test(folded) && !/\p{Script=Han}/u.test(folded);
}

/** A null hedge says nothing about the number. */
const BEFORE: readonly (readonly [RegExp, Hedge | null])[] = [
  [/^(?:up to|at most|at the most|no more than|not more than|a maximum of|≤|<=) ?/, 'AT_MOST'],
  [/^(?:just under|under|below|less than|fewer than|<) ?/, 'UNDER'],
  [
    /^(?:at least|at the least|no fewer than|no less than|not less than|a minimum of|upwards of|≥|>=) ?/,
    'AT_LEAST',
  ],
  [/^(?:just over|well over|over|above|more than|exceeding|in excess of|>) ?/, 'OVER'],
  [/^(?:nearly|almost|close to|approaching) /, 'NEARLY'],
  [/^(?:about|around|approximately|approx\.?|roughly|some|circa|c\.|ca\.|~|≈) ?/, 'ABOUT'],
  [
    /^(?:a total of|in total|altogether|exactly|only|just|as many as|an average of|on average|average) /,
    null,
  ],
];

const BETWEEN = /^(?:\+|[ -]odd\b| or (?:more|fewer|less|so)\b)/;
const AFTER = /(?:\+| plus| or (?:more|above|over|less|fewer|under|so)| and (?:above|over|under))$/;

/**
 * Takes an English quantity phrase apart: over 200, 200-odd visits, 15 to 20 people, 82.7 per cent,
 * 4.55 per 1,000 people, nearly half, twice a month.
 *
 * @throws Unreadable for what is no quantity; FiguresError `OUT_OF_RANGE` for too many digits.
 */
export function readEnglish(wording: string): Phrase {
  const text = plainEnglish(wording);
  const { hedges, rest, piled } = takeHedges(text.replace(CURRENCY, '').replace(FOREIGN, ''));
  const currency = CURRENCY.test(text);
  if (rest === '') throw new Unreadable('NOT_A_NUMERAL');
  const other = whatElseInEnglish(rest);
  if (other) throw new Unreadable(other);
  if (piled) throw new Unreadable('HEDGES_CLASH');
  const share = englishShare(rest);
  if (share) return { hedges, low: { numeral: share, measureWord: '%', hedges: [] }, high: null };
  const [low, high] = endsOf(rest);
  const last = readPart(high ?? low, currency);
  if (high === null) return { hedges, low: last, high: null };
  return { hedges, low: readPart(withScaleOf(high, low, last), false), high: last };
}

const CURRENCY = /(?:\b(?:cny|rmb) ?|^¥ ?)(?=\d)/;

/** Which one it is, the phrase's currency tells. */
const FOREIGN = /^(?:us ?\$|hk ?\$|\$|usd|hkd|€|eur|£|gbp) ?(?=\d)/;

/** In lower case with single blanks, without what stands around the phrase. */
function plainEnglish(wording: string): string {
  const text = Array.from(wording, foldPunctuation).join('').toLowerCase();
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^['‘’`]/, '')
    .replace(/(?<=[^.])[.,;!]$/, '')
    .replace(/\b(\d\d+|\d+\.\d+) ?k\b/, '$1 thousand')
    .replace(/^(once|twice|thrice)(?= (?:an?|per|every)\b)/, (word) => TIMES[word] ?? word)
    .replace(/ in (?:all|total)$/, '')
    .replace(/\b(?:each|every) (?=\w+$)/, 'per ');
}

const TIMES: Readonly<Record<string, string>> = {
  once: '1 times',
  twice: '2 times',
  thrice: '3 times',
};

/** More words than anybody puts before one number. */
const MOST_BEFORE = 4;

function takeHedges(text: string): { hedges: Set<Hedge>; rest: string; piled: boolean } {
  const hedges = new Set<Hedge>();
  const words: string[] = [];
  let rest = text;
  for (let found = true; found;) {
    found = false;
    for (const [pattern, hedge] of BEFORE) {
      const word = pattern.exec(rest)?.[0];
      if (!word) continue;
      rest = rest.slice(word.length);
      words.push(word);
      if (hedge) hedges.add(hedge);
      found = true;
    }
  }
  const piled = words.length > MOST_BEFORE || new Set(words).size < words.length;
  return { hedges, rest, piled };
}

function endsOf(text: string): [low: string, high: string | null] {
  const neighbours = /^(\w+) or (\w+)(?= |$)(.*)$/.exec(text);
  if (neighbours) return neighbouring(text, neighbours);
  const between = /^between (.+) and (.+)$/.exec(text) ?? /^from (.+) to (.+)$/.exec(text);
  const spoken = between ?? /^(.+?) to (.+)$/.exec(text);
  const [, low, high] = spoken ?? /^(.*?[\d%]) ?[-–—~] ?(?=\d)(.+)$/.exec(text) ?? [];
  return low && high ? [low, high] : [text, null];
}

/** Fractions of an hour and the like, told as decimals. */
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/^half an? (?=\w)/, '0.5'],
  [/^(an?|one|two|three|four|five|six|\d{1,3}) and a half (?=\w)/, ''],
  [/^(an?|one|two|three|four|five|six|\d{1,3}) (\w+) and a half$/, ''],
];

function halfIn(phrase: string): Part | null {
  for (const [pattern, fixed] of HALVES) {
    const found = pattern.exec(phrase);
    if (!found) continue;
    const [all, count = '', named = ''] = found;
    const word = measureWordFor(named || phrase.slice(all.length));
    const kind = word === null ? null : measureKindOf(word);
    if (kind === null || isCount(kind)) throw new Unreadable('UNKNOWN_WORD');
    const whole = /^an?$/.test(count) ? '1' : (parseEnglishNumeral(count)?.value ?? '0');
    const value = fixed || writeDecimal(readDecimal(whole).plus('0.5'));
    const numeral = { value, step: '0.1', rounded: false, bare: false, sign: null };
    return { numeral, measureWord: word, hedges: [] };
  }
  return null;
}

const NUMBER = new RegExp(`^(${ENGLISH_NUMERAL})(.*)$`);

/** Reads a number with its unit, which is in yuan when the currency stood before the number. */
function readPart(phrase: string, inYuan: boolean): Part {
  const half = halfIn(phrase);
  if (half) return half;
  const [, text = '', rest = ''] = NUMBER.exec(phrase) ?? [];
  const numeral = parseEnglishNumeral(text);
  if (!numeral) throw new Unreadable('NOT_A_NUMERAL');
  const between = BETWEEN.exec(rest)?.[0] ?? '';
  const after = AFTER.exec(rest.slice(between.length))?.[0] ?? '';
  const named = rest.slice(between.length, rest.length - after.length).trim();
  const unit = inYuan ? `yuan ${named}`.trim() : named;
  const measureWord = unit === '' ? null : measureWordFor(unit);
  if (unit !== '' && measureWord === null) throw new Unreadable('UNKNOWN_WORD');
  // One and a half times as many is no number of sessions.
  if (measureWord === '次' && numeral.rounded) throw new Unreadable('MULTIPLE');
  const hedges = [hedgeOf(between), hedgeOf(after)].filter((hedge) => hedge !== null);
  return { numeral, measureWord, hedges };
}

function hedgeOf(word: string): Hedge | null {
  if (word === '') return null;
  if (word.endsWith('odd')) return 'ODD';
  if (word.endsWith('so')) return 'ABOUT';
  return /\+|plus|more|above|over/.test(word) ? 'AT_LEAST' : 'AT_MOST';
}

/** Five or six sessions; five or eight are two numbers. */
function neighbouring(text: string, [, low = '', high = '', rest = '']: readonly string[]) {
  const [first, next] = [parseEnglishNumeral(low), parseEnglishNumeral(high)];
  const follows = first && next && readDecimal(first.value).plus(1).eq(readDecimal(next.value));
  const ends: [string, string | null] = follows ? [low, `${high}${rest}`] : [text, null];
  return ends;
}

const SCALED = /^(\d[\d.,]*|[a-z]+) (hundred|thousand|million|billion)\b/;

/** The lower end with the upper one's scale, where it names none and is smaller: 2 to 3 million. */
function withScaleOf(high: string, low: string, upper: Part): string {
  const [, count, scale] = SCALED.exec(high) ?? [];
  if (!count || !scale || !/^(?:\d[\d.]*|[a-z]+)$/.test(low)) return low;
  const [first, last] = [parseEnglishNumeral(low), parseEnglishNumeral(count)];
  if (!first || !last || readDecimal(first.value).gte(readDecimal(last.value))) return low;
  const scaled = `${low} ${scale}`;
  const numeral = parseEnglishNumeral(scaled);
  const smaller = numeral && readDecimal(numeral.value).lt(readDecimal(upper.numeral.value));
  return smaller ? scaled : low;
}
