import type { QuantityPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type Stated = Pick<QuantityPartsFragment, 'value' | 'qualifier' | 'wording' | 'bounds' | 'measure'>;
export type Told = Stated & { hidden?: boolean };
type Bounds = NonNullable<Told['bounds']>;

/** Kinds of measures that go on between whole numbers; all others count. */
export const MEASURED: readonly string[] = [
  ...['CNY', 'CURRENCY', 'PERCENT', 'PERCENTAGE_POINT', 'SCORE', 'YEAR_OF_AGE', 'YEAR', 'HOUR'],
  ...['DURATION', 'KILOMETRE', 'AREA', 'VOLUME', 'MASS', 'RATE'],
];

/** A number as a page says it, without the library that reckons with numbers. */
export interface Said {
  /** The number with its hedge; — when nobody said one. */
  number: string;
  /** Its measure word; empty where the number has it already. */
  word: string;
}

/** 200余 名 in Chinese, as it was told; 200–299 people in English, where no wording is kept. */
export function sayNumber({ value, wording, bounds, measure, hidden }: Told): Said {
  const chinese = getLocale() === 'zh-CN';
  const own = (chinese ? measure.word : (measure.wordEn ?? measure.word)) ?? '';
  const range = bounds ? sayBounds(bounds, !MEASURED.includes(measure.kind)) : null;
  const exact = value != null && range === grouped(value);
  if (hidden) return { number: range ?? m.figure_withheld(), word: range ? own : '' };
  if (chinese && wording && !(exact && !/\d/.test(wording.normalize('NFKC')))) {
    return splitWord(wording, measure.word);
  }
  const number = exact || !range ? (value == null ? null : grouped(value)) : range;
  if (number === null) return { number: wording ?? '—', word: '' };
  const percent = ['%', '‰'].includes(measure.word);
  return {
    number: percent ? `${number}${measure.word}` : number,
    word: percent ? '' : own,
  };
}

/** 180–240; 至少 143,200 with one end; a count knows no number between two whole ones. */
export function sayBounds({ lower, upper }: Bounds, counts: boolean): string | null {
  const low = lower && (counts && !lower.inclusive ? next(lower.value, 1) : lower.value);
  const high = upper && (counts && !upper.inclusive ? next(upper.value, -1) : upper.value);
  if (low != null && high != null) {
    return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
  }
  if (low != null) return m.bounds_from({ low: grouped(low) });
  return high == null ? null : m.bounds_to({ high: grouped(high) });
}

const next = (whole: string, step: number): string =>
  /^-?\d{1,15}$/.test(whole) ? String(Number(whole) + step) : whole;

function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** The wording without the measure word that it ends with, or with the beginning of it: 12个 of 个社区. */
function splitWord(wording: string, word: string): { number: string; word: string } {
  if (!word || word === '%' || word === '‰') return { number: wording, word: '' };
  for (let length = word.length; length > 0; length--) {
    if (wording.endsWith(word.slice(0, length))) return { number: wording.slice(0, -length), word };
  }
  return { number: wording, word: wording.includes(word) ? '' : word };
}

interface Ratio {
  value?: string | null;
  bounds: Bounds;
}

/** How much of a target is reached, 82–90%, with one decimal at most; null when that cannot be told. */
export function sayReached(ratio: Ratio | null | undefined): string | null {
  if (!ratio) return null;
  const ends = [ratio.bounds.lower, ratio.bounds.upper].map((end) => end && percent(end.value));
  const [low, high] = ends;
  if (low != null && high != null) return `${low === high ? low : `${low}–${high}`}%`;
  if (low != null) return m.bounds_from({ low: `${low}%` });
  return high == null ? null : m.bounds_to({ high: `${high}%` });
}

const percent = (fraction: string) => Math.round(Number(fraction) * 1_000) / 10;
