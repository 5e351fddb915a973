import type { Bounds } from './bounds.ts';
import { type Exact, powerOfTen, readDecimal } from './decimal.ts';
import { foldWriting } from './fold.ts';
import { type BoundsResult, product, scale, scaledRatio, sum } from './interval.ts';
import { kindIn } from './measure.ts';
import type { MeasureKind } from './measure-kind.ts';
import { type ExtraMeasure, type Vocabulary, vocabularyWith } from './measure-vocabulary.ts';
import { type Refusal, refuse } from './reasons.ts';

/** An amount that may lie anywhere in its bounds, counted in the measure word. */
export interface Amount {
  bounds: Bounds;
  /** 人, 万人, 元, %, 个/千人 …, in simplified or traditional writing. */
  measureWord: string;
}

/** A measure word taken apart. */
export interface MeasureWord {
  kind: MeasureKind;
  /** The word without its scale, in simplified writing: 人 for 万人. */
  word: string;
  /** How many of `word` one is, a decimal string: 10000 for 万人, 0.1 for ‰ against %. */
  scale: string;
  /** What a rate is counted against, null for all else: 人 with factor 1000 in 个/千人. */
  per: { word: string; factor: string } | null;
}

/** A rate with what it is computed from: `factor × numerator ÷ denominator`. */
export interface Rate {
  numerator: Amount;
  denominator: Amount;
  /** 1000 for a rate per thousand, 100 for a percentage, 1 for an average. A decimal string. */
  factor: string;
}

/** More decimal places than any word's factor has. */
const MAX_PLACES = 12;

const SCALE = /^(百|千|万|百万|千万|亿)(.+)$/;
const EXPONENTS: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
};

/** Takes a measure word apart: 万人, 亿元, ‰, 个/千人; null for what is no measure word. */
export function readMeasureWord(
  text: string,
  extra: readonly ExtraMeasure[] = [],
): MeasureWord | null {
  const words = vocabularyWith(extra);
  const folded = foldWriting(text);
  const [counted = '', base] = words.find(folded) ? [folded] : folded.split('/');
  if (base === undefined) return readPlain(words, counted);
  const plain = readPlain(words, counted);
  if (!plain || kindIn(words, `${plain.word}/${folded.slice(counted.length + 1)}`) !== 'RATE') {
    return null;
  }
  const per = words.find(base) ? null : SCALE.exec(base);
  const factor = per ? powerOfTen(EXPONENTS[per[1] ?? ''] ?? 0).toFixed() : '1';
  const word = words.find(base)?.word ?? per?.[2] ?? base;
  return { ...plain, kind: 'RATE', per: { word, factor } };
}

function readPlain(words: Vocabulary, text: string): MeasureWord | null {
  if (text === '‰') return { kind: 'PERCENT', word: '%', scale: '0.1', per: null };
  const known = words.find(text);
  if (known) return { kind: known.kind, word: known.word, scale: '1', per: null };
  const [, prefix = '', rest = ''] = SCALE.exec(text) ?? [];
  const scaled = words.find(rest);
  if (!scaled || scaled.kind === 'RATE' || scaled.kind === 'PERCENT') return null;
  const factor = powerOfTen(EXPONENTS[prefix] ?? 0).toFixed();
  return { kind: scaled.kind, word: scaled.word, scale: factor, per: null };
}

/**
 * What an amount is multiplied by to be told in another measure word: 10000 from 万人 to 人, 1 from 名
 * to 人, 10 from 个/千人 to 个/万人, 1000 from 公里 to 米.
 *
 * Refuses with `UNKNOWN_MEASURE`, with `MEASURES_DIFFER` (人 and 人次) or with `WORDS_DIFFER` for words of
 * one kind that count different things (本 and 套, 元/月 and 元/年) or have no exact factor (秒 to 分钟).
 *
 * @param extra - Words beside those of the list.
 */
export function conversionFactor(
  from: string,
  to: string,
  extra: readonly ExtraMeasure[] = [],
): { readonly ok: true; readonly factor: string } | Refusal {
  const [source, target] = [readMeasureWord(from, extra), readMeasureWord(to, extra)];
  if (!source || !target) return refuse('UNKNOWN_MEASURE', { word: source ? to : from });
  if (source.kind !== target.kind) return refuse('MEASURES_DIFFER', { a: from, b: to });
  const counted = quotient(sizeOf(source), sizeOf(target));
  const per = quotient(perOf(target), perOf(source));
  const factor = counted && per && counted.times(per);
  if (!factor) return refuse('WORDS_DIFFER', { a: from, b: to });
  return { ok: true, factor: factor.toFixed() };
}

/** A size in a word that stands for no other one. */
interface Size {
  word: string;
  factor: Exact;
}

function sizeOf({ word, scale: written }: MeasureWord): Size {
  return inRoot(word, readDecimal(written));
}

function perOf({ per }: MeasureWord): Size {
  return per ? inRoot(per.word, readDecimal(per.factor)) : inRoot('', readDecimal('1'));
}

function inRoot(word: string, factor: Exact): Size {
  const unit = vocabularyWith().find(word)?.unit;
  if (!unit) return { word, factor };
  return { word: unit.word, factor: factor.times(readDecimal(unit.factor)) };
}

/** How often one size goes into the other, when that is a finite decimal; else null. */
function quotient(a: Size, b: Size): Exact | null {
  if (a.word !== b.word) return null;
  const times = a.factor.div(b.factor);
  return times.times(b.factor).eq(a.factor) && times.decimalPlaces() <= MAX_PLACES ? times : null;
}

/** An amount in another measure word. Refuses as {@link conversionFactor}. */
export function convert(
  amount: Amount,
  to: string,
  extra: readonly ExtraMeasure[] = [],
): { readonly ok: true; readonly amount: Amount } | Refusal {
  const conversion = conversionFactor(amount.measureWord, to, extra);
  if (!conversion.ok) return conversion;
  const bounds = scale(amount.bounds, conversion.factor);
  return { ok: true, amount: { bounds, measureWord: to } };
}

/** The sum of two amounts, in the first one's measure word. Refuses as {@link conversionFactor}. */
export function add(
  a: Amount,
  b: Amount,
  extra: readonly ExtraMeasure[] = [],
): { readonly ok: true; readonly amount: Amount } | Refusal {
  const converted = convert(b, a.measureWord, extra);
  if (!converted.ok) return converted;
  const bounds = sum([a.bounds, converted.amount.bounds]);
  return { ok: true, amount: { bounds, measureWord: a.measureWord } };
}

/**
 * What a rate is, told in units without scale: 2411.5 托位 for 53万人 and factor 1000 is 4.55.
 *
 * Refuses with `DIVIDES_BY_ZERO` when the denominator may be zero, `UNKNOWN_MEASURE` for its words.
 * @throws FiguresError `NOT_A_DECIMAL` or `OUT_OF_RANGE` for a factor that is no decimal string.
 */
export function rateOf(rate: Rate, extra: readonly ExtraMeasure[] = []): BoundsResult {
  const [numerator, denominator] = [
    unscaled(rate.numerator, extra),
    unscaled(rate.denominator, extra),
  ];
  if (!numerator.ok) return numerator;
  if (!denominator.ok) return denominator;
  return scaledRatio(numerator.bounds, denominator.bounds, rate.factor);
}

/**
 * How many a rate stands for: 4.55个/千人 of 53万人 is 2386 to 2437 个. The denominator is counted in
 * the word that the rate is per, or in one that converts to it.
 *
 * Refuses as {@link conversionFactor}; with `NOT_A_RATE` when the first operand is none.
 */
export function amountAtRate(
  rate: Amount,
  denominator: Amount,
): { readonly ok: true; readonly amount: Amount } | Refusal {
  const word = readMeasureWord(rate.measureWord);
  if (!word) return refuse('UNKNOWN_MEASURE', { word: rate.measureWord });
  if (!word.per) return refuse('NOT_A_RATE', { word: rate.measureWord });
  const base = convert(denominator, word.per.word);
  if (!base.ok) return base;
  const perOne = readDecimal(word.scale).div(readDecimal(word.per.factor)).toFixed();
  const bounds = product(rate.bounds, scale(base.amount.bounds, perOne));
  return { ok: true, amount: { bounds, measureWord: word.word } };
}

function unscaled(amount: Amount, extra: readonly ExtraMeasure[]): BoundsResult {
  const word = readMeasureWord(amount.measureWord, extra);
  if (!word) return refuse('UNKNOWN_MEASURE', { word: amount.measureWord });
  return { ok: true, bounds: scale(amount.bounds, word.scale) };
}
