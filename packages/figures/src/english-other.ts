import { parseEnglishNumeral } from './english-numeral.ts';
import type { Numeral } from './numeral-value.ts';
import { Unreadable } from './phrase.ts';
import type { QuantityRefusal } from './reading-reasons.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const SPAN = '(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|sessions?|rounds?)';

/** In order: the first that fits names what a phrase is instead of a quantity. All are anchored. */
const KINDS: readonly (readonly [QuantityRefusal, RegExp])[] = [
  [
    'ORDINAL',
    /^(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th)\b(?! of)/,
  ],
  ['ORDINAL', /^(?:no\.?|number|top|grade|room|floor|level) \d/],
  [
    'INDEFINITE',
    /^(?:several|many|a few|few|dozens|scores|hundreds|thousands|millions|numerous|countless|a lot|lots|most|a couple|a handful|tens of)\b/,
  ],
  [
    'DATE_OR_TIME',
    new RegExp(`^(?:the |over the |in the |within )?(?:last|past|next|coming|previous) .*${SPAN}$`),
  ],
  ['DATE_OR_TIME', new RegExp(`^(?:within|in|after|for|since|until|by) .*\\d`)],
  ['DATE_OR_TIME', new RegExp(`^.{1,30} ${SPAN} (?:ago|later|earlier|before|after)$`)],
  [
    'DATE_OR_TIME',
    new RegExp(
      `^(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?,?(?: \\d{4})?$`,
    ),
  ],
  ['DATE_OR_TIME', /^\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|o['’]?clock)\b/],
  [
    'DATE_OR_TIME',
    /^(?:\d{4} ?q[1-4]|q[1-4](?: \d{4})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)$/,
  ],
  ['PERSONAL_NUMBER', /^(?:tel|phone|mobile|fax|id|account|card|passport)\b.*\d{4}/],
  [
    'CHANGE',
    /^(?:up|down|growth|grew|increase|increased|rise|rose|decrease|decreased|fell|fall|drop|dropped|an? (?:increase|rise|growth|fall|drop|decrease))\b/,
  ],
  [
    'MULTIPLE',
    /^\d+(?:\.\d+)? ?(?:x|times (?:as|more|the|that))\b|^(?:double|triple|half as)\b|fold$/,
  ],
];

/** What an English phrase in lower case is where it is plainly no quantity; null where it may be one. */
export function whatElseInEnglish(phrase: string): QuantityRefusal | null {
  return KINDS.find(([, pattern]) => pattern.test(phrase))?.[0] ?? null;
}

const PERCENT: Readonly<Record<string, number>> = {
  half: 50,
  halves: 50,
  quarter: 25,
  quarters: 25,
  fifth: 20,
  fifths: 20,
  tenth: 10,
  tenths: 10,
};
const FRACTION =
  /^(?:(an?|one|two|three|four|\w+) )?(half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|ninths?|tenths?)(?: of(?: them| all| the)?)?$/;

/**
 * Half, three quarters, one in four: a share as a percentage. Null for any other phrase.
 *
 * @throws Unreadable `NOT_FINITE` for a third.
 */
export function englishShare(phrase: string): Numeral | null {
  const [all, count = 'a', part = ''] = FRACTION.exec(phrase) ?? [];
  if (!all) return null;
  const parts = /^an?$/.test(count) ? 1 : Number(parseEnglishNumeral(count)?.value ?? NaN);
  const each = PERCENT[part];
  if (Number.isNaN(parts)) return null;
  if (each === undefined) throw new Unreadable('NOT_FINITE');
  const value = String(each * parts);
  return { value, step: '1', rounded: false, bare: false, sign: '%' };
}
