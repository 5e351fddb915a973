import { type Bounds, type End, formatBounds, formatQuantity, pointBounds } from '@linli/figures';
import { Decimal } from 'decimal.js';
import type { Locale } from '#kernel/locale';
import { en } from './en.ts';
import type { Param, Saying, Sayings, Words } from './sayings.ts';
import { zh } from './zh.ts';

/** Every text of a finding, in each language. */
export const SAYINGS: Readonly<Record<Locale, Sayings>> = { 'zh-CN': zh, en };

/** A text of a finding in the reader's language; a blank that nothing fills stays as it is. */
export function tell(
  says: Saying,
  part: keyof Words,
  params: Readonly<Record<string, Param>>,
  locale: Locale,
): string {
  const filled = SAYINGS[locale][says][part].replace(/\{(\w+)\}/g, (blank, name: string) => {
    const param = params[name];
    return param ? told(param, locale) : blank;
  });
  // A blank that is set apart for a number may be filled with words.
  return filled.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '');
}

function told(param: Param, locale: Locale): string {
  if ('text' in param) return param.text;
  if ('quantity' in param) return formatQuantity(param.quantity, locale);
  const { bounds, places } = param;
  const { lower, upper } = bounds;
  if (lower && upper) {
    return places === undefined
      ? formatBounds(bounds, { counts: true, locale })
      : between([lower, upper], places, locale);
  }
  return beyond(bounds, places ?? 0, locale);
}

const number = (value: Decimal, locale: Locale) =>
  formatBounds(pointBounds(value.toFixed()), { counts: false, locale });

/** Both ends, rounded half up: 800–1,000; one number where they round to the same. */
function between(ends: readonly End[], places: number, locale: Locale): string {
  const rounded = ends.map(({ value }) => new Decimal(value).toDecimalPlaces(places));
  return [...new Set(rounded.map((value) => number(value, locale)))].join('–');
}

const BEYOND: Readonly<Record<Locale, Record<'from' | 'over' | 'to' | 'under', string>>> = {
  'zh-CN': { from: '至少 ', over: '超过 ', to: '至多 ', under: '不到 ' },
  en: { from: 'at least ', over: 'over ', to: 'at most ', under: 'under ' },
};

/** The one end that is known, rounded outward and in words. */
function beyond({ lower, upper }: Bounds, places: number, locale: Locale): string {
  const words = BEYOND[locale];
  const end = lower ?? upper;
  if (!end) return formatBounds(null, { counts: false, locale });
  const outward = lower ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL;
  const told = number(new Decimal(end.value).toDecimalPlaces(places, outward), locale);
  if (lower) return `${end.inclusive ? words.from : words.over}${told}`;
  return `${end.inclusive ? words.to : words.under}${told}`;
}
