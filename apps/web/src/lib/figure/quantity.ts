import type { QuantityPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { isCounted } from './measured.ts';
import { writeBounds, writeChinese, writeEnglish, type Written } from './written.ts';

export type Reported = Pick<
  QuantityPartsFragment,
  'value' | 'qualifier' | 'wording' | 'bounds' | 'measure'
> & { hidden?: boolean };

/** A quantity as printed: the number with its hedge, and its measure word. */
export interface Printed {
  number: string;
  unit: string;
}

/** 200余 and 名; 82.7% and nothing; a step of ten for what is hidden; 来源未载 for what nobody stated. */
export function print(quantity: Reported): Printed {
  const { measure, wording, value, bounds, hidden } = quantity;
  const chinese = getLocale() === 'zh-CN';
  const word = chinese ? measure.word : (measure.wordEn ?? measure.word);
  if (hidden) return printHidden(bounds, word);
  if (value === null && bounds === null && !wording) return { number: m.not_stated(), unit: '' };
  if (!chinese) return printEnglish(quantity, word);
  if (wording) return splitWording(inDigits(quantity, wording), word);
  return splitWording(writeChinese(toWritten(quantity, word)), word);
}

const NUMERALS = /^[〇零一二两三四五六七八九十百千]+/;

/** Cells have plain digits; 三场 and ４５ stay as they are in quotes. */
function inDigits({ value, qualifier }: Reported, wording: string): string {
  const text = wording.replace(/[０-９]/g, (one) =>
    String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );
  return value && qualifier === 'EXACT' ? text.replace(NUMERALS, String(Number(value))) : text;
}

/** 0 to 9 reads <10; nothing is told of a rate, nor to who knows other numbers of it. */
function printHidden(bounds: Reported['bounds'], unit: string): Printed {
  if (!bounds) return { number: m.figure_withheld(), unit: '' };
  const { lower = null, upper = null } = bounds;
  if (lower?.value === '0' && upper?.value === '10') return { number: '<10', unit };
  return { number: writeBounds({ lower, upper }, true, getLocale()), unit };
}

function printEnglish(quantity: Reported, word: string): Printed {
  const { measure, wording } = quantity;
  if (wording && /^[\d.]+[%‰]$/.test(wording)) return { number: wording, unit: '' };
  // The bounds and what they rest on are one click away; here they would only be in the way.
  const number = writeEnglish(toWritten(quantity, measure.word));
  return { number, unit: measure.word === '%' || measure.word === '‰' ? '' : word };
}

function toWritten(quantity: Reported, word: string): Written {
  const { value, bounds, qualifier, wording, measure } = quantity;
  return { value, bounds, qualifier, wording, word, kind: measure.kind };
}

/** Takes the measure word off the end, or adds what the wording leaves out: 12个 + 个社区. */
function splitWording(wording: string, word: string): Printed {
  if (word === '%' || word === '‰') return { number: wording, unit: '' };
  for (let length = word.length; length > 0; length--) {
    if (!wording.endsWith(word.slice(0, length))) continue;
    return { number: wording.slice(0, wording.length - length), unit: word };
  }
  // Such as 2800人次以上, which says its measure word in the middle.
  if (wording.includes(word)) return { number: wording, unit: '' };
  const [counted = '', per] = word.split('/');
  // Such as 15-20人左右 of 人/社区.
  return { number: wording, unit: per && wording.includes(counted) ? `/${per}` : word };
}

/** The words that one would type for it, whatever the reader's language: 200余 of 200余名. */
export function typed(quantity: Reported): string {
  const { word } = quantity.measure;
  const written = writeChinese(toWritten(quantity, word));
  return splitWording(inDigits(quantity, written), word).number;
}

/** Both as one string, for labels. */
export function say(quantity: Reported): string {
  const { number, unit } = print(quantity);
  const space = getLocale() === 'zh-CN' || !unit ? '' : ' ';
  return `${number}${space}${unit}`;
}

/** True when a number may be something else than what is printed. */
export function isHedged({ qualifier, hidden }: Reported): boolean {
  return qualifier !== 'EXACT' || hidden === true;
}

/** The bounds as a sentence. */
export function sayBounds({ bounds, measure }: Reported): string {
  if (!bounds) return m.bounds_unknown();
  const text = writeBounds(bounds, isCounted(measure.kind), getLocale());
  const { lower, upper } = bounds;
  if (lower && upper) return sayBoth(text);
  const end = text.replace(/^\D+/, '');
  if (lower) return lower.inclusive ? m.bounds_at_least({ low: end }) : m.bounds_over({ low: end });
  if (upper)
    return upper.inclusive ? m.bounds_at_most({ high: end }) : m.bounds_under({ high: end });
  return m.bounds_unknown();
}

function sayBoth(text: string): string {
  const [low, high] = text.split('–');
  if (low && high) return m.bounds_between({ low, high });
  return /[<≤]/.test(text) ? text : m.bounds_exact({ value: text });
}
