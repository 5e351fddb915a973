import type { MeasureKind, QuantityPartsFragment } from '#lib/gql/graphql.ts';
import { isCounted } from './measured.ts';

/**
 * Writes quantities as the library that reckons does, without it: pages that only show figures do not
 * load it. A test holds every case to the library's.
 */
type Ends = NonNullable<QuantityPartsFragment['bounds']>;
export type Bounds = { lower?: Ends['lower']; upper?: Ends['upper'] };
type End = NonNullable<Ends['lower']>;
type Qualifier = QuantityPartsFragment['qualifier'];

export interface Written {
  value?: string | null;
  bounds?: Bounds | null;
  qualifier: Qualifier;
  wording?: string | null;
  word: string;
  kind: MeasureKind;
}

const UNKNOWN = { 'zh-CN': '未知', en: 'unknown' };
const ANY = { 'zh-CN': '不限', en: 'any' };
type Locale = keyof typeof UNKNOWN;

const plain = (value: string | number): string => String(Number(value));

/** Thousands apart: 12,882.5 */
export function grouped(value: string | number): string {
  const [whole = '', decimals] = plain(value).split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}

/** 200–299 of what is counted; 82.65 ≤ x < 82.75; ≥ 1,000 with one end. */
export function writeBounds(bounds: Bounds, counts: boolean, locale: Locale): string {
  const { lower, upper } = bounds;
  if (lower && upper) return (counts && wholeNumbers(lower, upper)) || interval(lower, upper);
  if (lower) return oneEnd(lower, counts ? Math.ceil(Number(lower.value)) : null, '≥', '>');
  if (upper) return oneEnd(upper, counts ? Math.floor(Number(upper.value)) : null, '≤', '<');
  return ANY[locale];
}

function oneEnd(end: End, whole: number | null, closed: string, open: string): string {
  if (whole !== null && whole !== Number(end.value)) return `${closed} ${grouped(whole)}`;
  return `${end.inclusive ? closed : open} ${grouped(end.value)}`;
}

function wholeNumbers(lower: End, upper: End): string | null {
  const [low, high] = [Number(lower.value), Number(upper.value)];
  const first = lower.inclusive || !Number.isInteger(low) ? Math.ceil(low) : low + 1;
  const last = upper.inclusive || !Number.isInteger(high) ? Math.floor(high) : high - 1;
  if (first > last) return null;
  return first === last ? grouped(first) : `${grouped(first)}–${grouped(last)}`;
}

function interval(lower: End, upper: End): string {
  if (Number(lower.value) === Number(upper.value)) return grouped(lower.value);
  const [from, to] = [lower.inclusive ? '≤' : '<', upper.inclusive ? '≤' : '<'];
  return `${grouped(lower.value)} ${from} x ${to} ${grouped(upper.value)}`;
}

type Hedges = Readonly<Record<Qualifier, readonly [before: string, after: string]>>;

const CHINESE: Hedges = {
  EXACT: ['', ''],
  ROUNDED: ['', ''],
  ODD: ['', '余'],
  OVER: ['超', ''],
  AT_LEAST: ['至少', ''],
  NEARLY: ['近', ''],
  ABOUT: ['约', ''],
  AT_MOST: ['最高', ''],
  UNDER: ['不足', ''],
  RANGE: ['', ''],
  CONFLICTING: ['近', '余'],
};

/** In the source's words, or in words that read the same. */
export function writeChinese(quantity: Written): string {
  const { value = null, bounds = null, wording, qualifier, word } = quantity;
  if (wording) return wording;
  if (value === null && bounds === null) return UNKNOWN['zh-CN'];
  const [before, after] = CHINESE[qualifier];
  return `${before}${chineseNumber(quantity)}${after}${word}`;
}

function chineseNumber(quantity: Written): string {
  const { value, bounds, qualifier, kind } = quantity;
  if (value == null) {
    const ends = statedEnds(quantity);
    if (ends) return ends.map((end) => end.value).join('-');
    return bounds ? writeBounds(bounds, isCounted(kind), 'zh-CN') : UNKNOWN['zh-CN'];
  }
  if (qualifier === 'ODD') return oddChinese(value, bounds);
  return qualifier === 'ROUNDED' ? roundedChinese(value, bounds) : plain(value);
}

/** 40万余 ends one 万 above, 400000余 a hundred thousand. */
function oddChinese(value: string, bounds: Written['bounds']): string {
  const step = bounds?.upper ? Number(bounds.upper.value) - Number(value) : null;
  if (step === 10_000) return isLastDigit(value, step) ? plain(value) : `${Number(value) / step}万`;
  if (step === 1e8) return isLastDigit(value, step) ? plain(value) : `${Number(value) / step}亿`;
  return plain(value);
}

/** Whether a plain number would be read with that step: that of its last digit but zeros. */
function isLastDigit(value: string, step: number): boolean {
  const zeros = /0*$/.exec(plain(value))?.[0].length ?? 0;
  return 10 ** zeros === step;
}

/** Writes the last digit that counts, in 万 or 亿 where a plain number would look exact. */
function roundedChinese(value: string, bounds: Written['bounds']): string {
  if (!bounds?.lower || !bounds.upper) return value;
  const places = Math.max(...[bounds.lower.value, bounds.upper.value].map(decimalsOf));
  const step = Number((Number(bounds.upper.value) - Number(bounds.lower.value)).toFixed(places));
  const number = Number(value);
  if (step < 1) return number.toFixed(decimalsOf(String(step)));
  if (Math.abs(number) < 10_000) return value;
  const [scale, name] = step > 10_000 ? [1e8, '亿'] : [1e4, '万'];
  return `${(number / scale).toFixed(decimalsOf(String(step / scale)))}${name}`;
}

const decimalsOf = (value: string): number => (plain(value).split('.')[1] ?? '').length;

const ENGLISH: Hedges = {
  EXACT: ['', ''],
  ROUNDED: ['', ''],
  ODD: ['', '+'],
  OVER: ['over ', ''],
  AT_LEAST: ['at least ', ''],
  NEARLY: ['nearly ', ''],
  ABOUT: ['about ', ''],
  AT_MOST: ['up to ', ''],
  UNDER: ['under ', ''],
  RANGE: ['', ''],
  CONFLICTING: ['nearly ', '+'],
};

/** The number with its hedge; of the measure word it keeps 元, % and ‰ only. */
export function writeEnglish(quantity: Written): string {
  const { value = null, bounds = null, qualifier, word, kind } = quantity;
  if (value === null && bounds === null) return UNKNOWN.en;
  const ends = value === null ? statedEnds(quantity) : null;
  if (value === null && !ends)
    return withSign(writeBounds(bounds!, isCounted(kind), 'en'), word, ' ');
  const write = kind === 'YEAR' ? plain : grouped;
  const number = ends ? ends.map((end) => write(end.value)).join('–') : write(value ?? '');
  const [before, after] = ENGLISH[qualifier];
  return `${before}${withSign(number, word)}${after}`;
}

function withSign(number: string, word: string, space = ''): string {
  if (word === '%' || word === '‰') return `${number}${space}${word}`;
  return word === '元' ? `CNY ${number}` : number;
}

/** Both ends of a stated range such as 15–20; null for bounds that only computing gives. */
function statedEnds({ bounds, kind }: Written): readonly [End, End] | null {
  if (!bounds?.lower?.inclusive || !bounds.upper?.inclusive) return null;
  const ends = [bounds.lower, bounds.upper] as const;
  const whole = ends.every((end) => Number.isInteger(Number(end.value)));
  return isCounted(kind) && !whole ? null : ends;
}
