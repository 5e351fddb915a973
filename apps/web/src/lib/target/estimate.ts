import { sayRange } from '#lib/figure/range.ts';
import type { EstimatePartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A computed number with all that it may be. */
export type Estimate = EstimatePartsFragment;

/** How what is computed is counted. */
export interface Counting {
  /** Measure word, in the reader's language. */
  word: string;
  /** Whether only whole numbers are meant. */
  counts: boolean;
}

/** The words between number and unit: none in Chinese. */
function withWord(number: string, word: string): string {
  return getLocale() === 'zh-CN' || word === '%' ? `${number}${word}` : `${number} ${word}`.trim();
}

/** 约2,412个（2,386–2,437）; just the number where it is one alone. */
export function sayEstimate({ value, bounds }: Estimate, { word, counts }: Counting): string {
  const range = rangeOf(bounds, counts);
  if (value === null) return withWord(range, word);
  const number = withWord(shorten(value, counts), word);
  if (isPoint(bounds)) return number;
  return m.target_about({ number, range });
}

/** 24–29; with one end, what is at least or at most. */
export function rangeOf(bounds: Estimate['bounds'], counts: boolean): string {
  return sayRange({ lower: end(bounds.lower, 'lower'), upper: end(bounds.upper, 'upper') }, counts);
}

function end(bound: Estimate['bounds']['lower'], side: 'lower' | 'upper') {
  if (!bound) return null;
  return { value: decimals(bound.value, side), inclusive: bound.inclusive };
}

/** Three decimals at most, outward, so that the range never promises too much. */
function decimals(value: string, side: 'lower' | 'upper'): string {
  const round = side === 'lower' ? Math.floor : Math.ceil;
  return /\.\d{4}/.test(value) ? String(round(Number(value) * 1000) / 1000) : value;
}

function isPoint({ lower, upper }: Estimate['bounds']): boolean {
  return lower !== null && upper !== null && lower?.value === upper?.value;
}

/** A number as it is said: whole for counts, else with two decimals at most. */
export function shorten(value: string, counts: boolean): string {
  const number = Number(value);
  const rounded = counts ? Math.trunc(number) : Math.round(number * 100) / 100;
  return grouped(String(rounded));
}

/** Four digits that count: 53.59万, 535,900. */
export function roughly(value: string): string {
  const number = Number(value);
  const digits = Number(number.toPrecision(4));
  if (getLocale() !== 'zh-CN' || Math.abs(digits) < 10_000) return grouped(String(digits));
  return `${Number((number / 10_000).toPrecision(3))}万`;
}

/** A fraction in percent, with one decimal at most. */
export function percent(fraction: string): string {
  return `${Math.round(Number(fraction) * 1000) / 10}%`;
}

function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
