import { readDecimal } from './decimal.ts';
import { measureWordFor } from './english-measure.ts';
import { ENGLISH_NUMERAL, parseEnglishNumeral } from './english-numeral.ts';
import { foldWidth } from './fold.ts';
import type { Hedge } from './hedge.ts';
import { type Part, type Phrase, Unreadable } from './phrase.ts';

/** Whether a phrase is to be read as English: it has Latin letters and no Chinese ones. */
export function isEnglish(wording: string): boolean {
  const folded = Array.from(wording, foldWidth).join('');
  return /[a-z]/i.test(folded) && !/\p{Script=Han}/u.test(folded);
}

/** A null hedge says nothing about the number. */
const BEFORE: readonly (readonly [RegExp, Hedge | null])[] = [
  [/^(?:up to|at most|no more than|not more than) /, 'AT_MOST'],
  [/^(?:under|below|less than|fewer than) /, 'UNDER'],
  [/^(?:at least|no fewer than|no less than|not less than) /, 'AT_LEAST'],
  [/^(?:over|above|more than|exceeding) /, 'OVER'],
  [/^(?:nearly|almost|close to) /, 'NEARLY'],
  [/^(?:about|around|approximately|roughly|some) /, 'ABOUT'],
  [/^(?:a total of|exactly|only|an average of) /, null],
];

const BETWEEN = /^(?:\+|[ -]odd\b| or (?:more|fewer|less|so)\b)/;
const AFTER = /(?:\+| or (?:more|above|over|less|fewer|under|so)| and (?:above|over|under))$/;

/**
 * Takes an English quantity phrase apart: over 200, 200-odd visits, 15 to 20 people, 82.7 per cent,
 * 4.55 per 1,000 people.
 *
 * @throws Unreadable for what is no quantity; FiguresError `OUT_OF_RANGE` for too many digits.
 */
export function readEnglish(wording: string): Phrase {
  const text = Array.from(wording, foldWidth).join('').toLowerCase().replace(/\s+/g, ' ').trim();
  const { hedges, rest } = takeHedges(text.replace(CURRENCY, ''));
  const currency = CURRENCY.test(text);
  if (rest === '') throw new Unreadable('NOT_A_NUMERAL');
  if (ORDINAL.test(rest)) throw new Unreadable('ORDINAL');
  if (INDEFINITE.test(rest)) throw new Unreadable('INDEFINITE');
  const [low, high] = endsOf(rest);
  const last = readPart(high ?? low, currency);
  if (high === null) return { hedges, low: last, high: null };
  return { hedges, low: readPart(withScaleOf(high, low, last), false), high: last };
}

const CURRENCY = /\b(?:cny|rmb) ?(?=\d)/;
const ORDINAL =
  /^(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th)\b/;
const INDEFINITE =
  /^(?:several|many|a few|few|dozens|hundreds|thousands|millions|numerous|countless|a lot|lots)\b/;

function takeHedges(text: string): { hedges: Set<Hedge>; rest: string } {
  const hedges = new Set<Hedge>();
  let rest = text;
  for (let found = true; found;) {
    found = false;
    for (const [pattern, hedge] of BEFORE) {
      const word = pattern.exec(rest)?.[0];
      if (!word) continue;
      rest = rest.slice(word.length);
      if (hedge) hedges.add(hedge);
      found = true;
    }
  }
  return { hedges, rest };
}

function endsOf(text: string): [low: string, high: string | null] {
  const between = /^between (.+) and (.+)$/.exec(text) ?? /^from (.+) to (.+)$/.exec(text);
  const spoken = between ?? /^(.+?) to (.+)$/.exec(text);
  const [, low, high] = spoken ?? /^(.*?[\d%]) ?[-–—~] ?(?=\d)(.+)$/.exec(text) ?? [];
  return low && high ? [low, high] : [text, null];
}

const NUMBER = new RegExp(`^(${ENGLISH_NUMERAL})(.*)$`);

/** Reads a number with its unit, which is in yuan when the currency stood before the number. */
function readPart(phrase: string, inYuan: boolean): Part {
  const [, text = '', rest = ''] = NUMBER.exec(phrase) ?? [];
  const numeral = parseEnglishNumeral(text);
  if (!numeral) throw new Unreadable('NOT_A_NUMERAL');
  const between = BETWEEN.exec(rest)?.[0] ?? '';
  const after = AFTER.exec(rest.slice(between.length))?.[0] ?? '';
  const named = rest.slice(between.length, rest.length - after.length).trim();
  const unit = inYuan ? `yuan ${named}`.trim() : named;
  const measureWord = unit === '' ? null : measureWordFor(unit);
  if (unit !== '' && measureWord === null) throw new Unreadable('UNKNOWN_WORD');
  const hedges = [hedgeOf(between), hedgeOf(after)].filter((hedge) => hedge !== null);
  return { numeral, measureWord, hedges };
}

function hedgeOf(word: string): Hedge | null {
  if (word === '') return null;
  if (word.endsWith('odd')) return 'ODD';
  if (word.endsWith('so')) return 'ABOUT';
  return /\+|more|above|over/.test(word) ? 'AT_LEAST' : 'AT_MOST';
}

/** The lower end with the upper one's scale, where it names none and is smaller: 2 to 3 million. */
function withScaleOf(high: string, low: string, upper: Part): string {
  const [, digits, scale] = /^(\d[\d.,]*) (thousand|million|billion)\b/.exec(high) ?? [];
  if (!digits || !scale || !/^\d[\d.]*$/.test(low)) return low;
  const scaled = `${low} ${scale}`;
  const numeral = parseEnglishNumeral(scaled);
  const smaller = numeral && readDecimal(numeral.value).lt(readDecimal(upper.numeral.value));
  return smaller ? scaled : low;
}
