import type { Bounds, End } from './bounds.ts';
import { type Exact, lowestStep, powerOfTen, readDecimal } from './decimal.ts';
import { measureKindOf } from './measure.ts';
import { isCount } from './measure-kind.ts';
import type { Qualifier } from './qualifier.ts';
import type { Quantity } from './quantity-value.ts';

/** The languages that figures are written in. */
export type FigureLocale = 'zh-CN' | 'en';

const UNKNOWN: Readonly<Record<FigureLocale, string>> = { 'zh-CN': '未知', en: 'unknown' };
const ANY: Readonly<Record<FigureLocale, string>> = { 'zh-CN': '不限', en: 'any' };

/** How to write bounds. */
export interface BoundsFormat {
  /** Whether only whole numbers are meant: 200–299 rather than 200 ≤ x < 300. */
  counts: boolean;
  locale: FigureLocale;
}

/**
 * Writes bounds for a reader: `200–299` for counts, `200 ≤ x < 300` for continuous measures,
 * `≥ 1,000` or `> 50` with one end, whole ends for counts always, a single number when only one is possible, 未知 or `unknown`
 * for null. Counts between whose ends no whole number lies are written as continuous.
 */
export function formatBounds(bounds: Bounds | null, { counts, locale }: BoundsFormat): string {
  if (bounds === null) return UNKNOWN[locale];
  const { lower, upper } = bounds;
  if (lower && upper) return (counts ? wholeNumbers(lower, upper) : null) ?? interval(lower, upper);
  if (lower) return oneEnd(lower, counts ? readDecimal(lower.value).ceil() : null, '≥', '>');
  if (upper) return oneEnd(upper, counts ? readDecimal(upper.value).floor() : null, '≤', '<');
  return ANY[locale];
}

/** A whole number inside stands for an end that no count reaches: ≥ 62 for ≥ 61.75. */
function oneEnd(end: End, whole: Exact | null, closed: string, open: string): string {
  if (whole !== null && !whole.eq(end.value)) return `${closed} ${groupedNumber(whole)}`;
  return `${end.inclusive ? closed : open} ${grouped(end.value)}`;
}

/**
 * Writes a quantity for a reader. Chinese gives the source's wording back, or words one that
 * {@link parseQuantity} reads with the same bounds (except an EXACT number with decimals, which
 * reads as ROUNDED, and a ROUNDED whole number below 10,000, which reads as EXACT). English writes the number with its
 * bounds where they say more, `200+ (200–299)`; of the measure word it keeps 元, % and ‰ only.
 * Without a measure word, bounds with whole ends are taken for a count's.
 */
export function formatQuantity(quantity: Quantity, locale: FigureLocale): string {
  if (quantity.value === null && quantity.bounds === null) {
    return (locale === 'zh-CN' && quantity.wording) || UNKNOWN[locale];
  }
  return locale === 'zh-CN' ? inChinese(quantity) : inEnglish(quantity);
}

const CHINESE: Readonly<Record<Qualifier, readonly [before: string, after: string]>> = {
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

function inChinese(quantity: Quantity): string {
  if (quantity.wording) return quantity.wording;
  const [before, after] = CHINESE[quantity.qualifier];
  return `${before}${chineseNumber(quantity)}${after}${quantity.measureWord ?? ''}`;
}

function chineseNumber({ value, bounds, qualifier, measureWord }: Quantity): string {
  if (value === null) {
    const ends = closedEnds(bounds, measureWord);
    if (ends) return ends.map((end) => end.value).join('-');
    return formatBounds(bounds, { counts: countsWhole(bounds, measureWord), locale: 'zh-CN' });
  }
  if (qualifier === 'ODD') return oddChinese(value, bounds);
  return qualifier === 'ROUNDED' ? roundedChinese(value, bounds) : plain(value);
}

/** 40万余 ends one 万 above, 400000余 a hundred thousand. */
function oddChinese(value: string, bounds: Bounds | null): string {
  const number = readDecimal(value);
  const step = bounds?.upper ? readDecimal(bounds.upper.value).minus(number) : null;
  if (!step || step.eq(lowestStep(number))) return plain(value);
  if (step.eq(powerOfTen(4))) return `${number.div(step).toFixed()}万`;
  return step.eq(powerOfTen(8)) ? `${number.div(step).toFixed()}亿` : plain(value);
}

/** Writes the last digit that counts, in 万 or 亿 where a plain number would look exact. */
function roundedChinese(value: string, bounds: Bounds | null): string {
  if (!bounds?.lower || !bounds.upper) return value;
  const number = readDecimal(value);
  const step = readDecimal(bounds.upper.value).minus(bounds.lower.value);
  if (step.lt(1)) return number.toFixed(step.decimalPlaces());
  if (number.abs().lt(10_000)) return value;
  const [scale, name] = step.gt(10_000) ? [powerOfTen(8), '亿'] : [powerOfTen(4), '万'];
  return `${number.div(scale).toFixed(step.div(scale).decimalPlaces())}${name}`;
}

const ENGLISH: Readonly<Record<Qualifier, readonly [before: string, after: string]>> = {
  EXACT: ['', ''],
  ROUNDED: ['', ' rounded'],
  ODD: ['', '+'],
  OVER: ['over ', ''],
  AT_LEAST: ['at least ', ''],
  NEARLY: ['nearly ', ''],
  ABOUT: ['about ', ''],
  AT_MOST: ['up to ', ''],
  UNDER: ['under ', ''],
  RANGE: ['', ''],
  CONFLICTING: ['nearly ', '+, contradictory'],
};

/** Whose bounds the English words alone do not tell. */
const WITH_BOUNDS: ReadonlySet<Qualifier> = new Set([
  'ROUNDED',
  'ODD',
  'NEARLY',
  'ABOUT',
  'CONFLICTING',
]);

function inEnglish({ value, bounds, qualifier, measureWord }: Quantity): string {
  const format = { counts: countsWhole(bounds, measureWord), locale: 'en' } as const;
  const write = measureWord !== null && measureKindOf(measureWord) === 'YEAR' ? plain : grouped;
  const ends = value === null ? closedEnds(bounds, measureWord) : null;
  if (value === null && !ends) return withUnit(formatBounds(bounds, format), measureWord, ' ');
  const number = ends ? ends.map((end) => write(end.value)).join('–') : write(value ?? '');
  const told = value === null || bounds === null || !WITH_BOUNDS.has(qualifier);
  const range = told ? '' : ` (${formatBounds(bounds, format)})`;
  const [before, after] = ENGLISH[qualifier];
  return `${before}${withUnit(number, measureWord)}${after}${range}`;
}

/** Whether only whole numbers are meant; without a measure word, when all ends are whole. */
function countsWhole(bounds: Bounds | null, measureWord: string | null): boolean {
  const kind = measureWord === null ? null : measureKindOf(measureWord);
  if (kind !== null) return isCount(kind);
  const ends = [bounds?.lower, bounds?.upper].filter((end) => end != null);
  return ends.every((end) => readDecimal(end.value).isInteger());
}

function withUnit(number: string, measureWord: string | null, space = ''): string {
  if (measureWord === '%' || measureWord === '‰') return `${number}${space}${measureWord}`;
  return measureWord === '元' ? `CNY ${number}` : number;
}

/** Both ends of a stated range such as 15–20; null for bounds that only computing gives. */
function closedEnds(bounds: Bounds | null, measureWord: string | null): readonly [End, End] | null {
  if (!bounds?.lower?.inclusive || !bounds.upper?.inclusive) return null;
  const ends = [bounds.lower, bounds.upper];
  const stated = ends.every((end) => readDecimal(end.value).isInteger());
  if (countsWhole(bounds, measureWord) && !stated) return null;
  return [bounds.lower, bounds.upper];
}

function wholeNumbers(lower: End, upper: End): string | null {
  const low = readDecimal(lower.value);
  const high = readDecimal(upper.value);
  const first = lower.inclusive || !low.isInteger() ? low.ceil() : low.plus(1);
  const last = upper.inclusive || !high.isInteger() ? high.floor() : high.minus(1);
  if (first.gt(last)) return null;
  return first.eq(last) ? groupedNumber(first) : `${groupedNumber(first)}–${groupedNumber(last)}`;
}

function interval(lower: End, upper: End): string {
  if (readDecimal(lower.value).eq(readDecimal(upper.value))) return grouped(lower.value);
  const from = lower.inclusive ? '≤' : '<';
  const to = upper.inclusive ? '≤' : '<';
  return `${grouped(lower.value)} ${from} x ${to} ${grouped(upper.value)}`;
}

function plain(value: string): string {
  return readDecimal(value).toFixed();
}

function grouped(value: string): string {
  return groupedNumber(readDecimal(value));
}

function groupedNumber(number: Exact): string {
  const [whole = '', decimals] = number.toFixed().split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}
