import type { Bounds } from './bounds.ts';
import { powerOfTen, readDecimal } from './decimal.ts';
import { foldWriting } from './fold.ts';
import { type BoundsResult, product, scale, scaledRatio, sum } from './interval.ts';
import { type MeasureKind, measureKindOf } from './measure.ts';
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

const SCALE = /^(百|千|万|百万|千万|亿)(.+)$/;
const EXPONENTS: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
};

/** Words of one kind that count the same thing. All other words stand for themselves. */
const SAME: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['家', '所'],
  ['场', '次', '场次'],
  ['个村社', '村社'],
  ['托位', '个托位'],
  ['岁', '周岁'],
];

/** Takes a measure word apart: 万人, 亿元, ‰, 个/千人; null for what is no measure word. */
export function readMeasureWord(text: string): MeasureWord | null {
  const folded = foldWriting(text);
  const [counted = '', base] = folded.split('/');
  if (base === undefined) return readPlain(counted);
  const plain = readPlain(counted);
  if (!plain || measureKindOf(`${plain.word}/${folded.slice(counted.length + 1)}`) !== 'RATE') {
    return null;
  }
  const per = measureKindOf(base) ? null : SCALE.exec(base);
  const factor = per ? powerOfTen(EXPONENTS[per[1] ?? ''] ?? 0).toFixed() : '1';
  return { ...plain, kind: 'RATE', per: { word: per?.[2] ?? base, factor } };
}

function readPlain(text: string): MeasureWord | null {
  if (text === '‰') return { kind: 'PERCENT', word: '%', scale: '0.1', per: null };
  const kind = measureKindOf(text);
  if (kind && kind !== 'RATE') return { kind, word: text, scale: '1', per: null };
  const [, prefix = '', rest = ''] = SCALE.exec(text) ?? [];
  const scaled = measureKindOf(rest);
  if (!scaled || scaled === 'RATE' || scaled === 'PERCENT') return null;
  const factor = powerOfTen(EXPONENTS[prefix] ?? 0).toFixed();
  return { kind: scaled, word: rest, scale: factor, per: null };
}

/**
 * What an amount is multiplied by to be told in another measure word: 10000 from 万人 to 人, 1 from 名
 * to 人, 10 from 个/千人 to 个/万人. A quotient that is not finite cannot occur: all are powers of ten.
 *
 * Refuses with `UNKNOWN_MEASURE`, with `MEASURES_DIFFER` (人 and 人次) or with `WORDS_DIFFER` for words of
 * one kind that count different things (本 and 套, 元/月 and 元/年).
 */
export function conversionFactor(
  from: string,
  to: string,
): { readonly ok: true; readonly factor: string } | Refusal {
  const [source, target] = [readMeasureWord(from), readMeasureWord(to)];
  if (!source || !target) return refuse('UNKNOWN_MEASURE', { word: source ? to : from });
  if (source.kind !== target.kind) return refuse('MEASURES_DIFFER', { a: from, b: to });
  if (!sameThing(source.word, target.word)) return refuse('WORDS_DIFFER', { a: from, b: to });
  if (!sameThing(source.per?.word, target.per?.word)) {
    return refuse('WORDS_DIFFER', { a: from, b: to });
  }
  const whole = readDecimal(source.scale).times(readDecimal(target.per?.factor ?? '1'));
  const part = readDecimal(target.scale).times(readDecimal(source.per?.factor ?? '1'));
  return { ok: true, factor: whole.div(part).toFixed() };
}

/** An amount in another measure word. Refuses as {@link conversionFactor}. */
export function convert(
  amount: Amount,
  to: string,
): { readonly ok: true; readonly amount: Amount } | Refusal {
  const conversion = conversionFactor(amount.measureWord, to);
  if (!conversion.ok) return conversion;
  const bounds = scale(amount.bounds, conversion.factor);
  return { ok: true, amount: { bounds, measureWord: to } };
}

/** The sum of two amounts, in the first one's measure word. Refuses as {@link conversionFactor}. */
export function add(
  a: Amount,
  b: Amount,
): { readonly ok: true; readonly amount: Amount } | Refusal {
  const converted = convert(b, a.measureWord);
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
export function rateOf(rate: Rate): BoundsResult {
  const [numerator, denominator] = [unscaled(rate.numerator), unscaled(rate.denominator)];
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

function unscaled(amount: Amount): BoundsResult {
  const word = readMeasureWord(amount.measureWord);
  if (!word) return refuse('UNKNOWN_MEASURE', { word: amount.measureWord });
  return { ok: true, bounds: scale(amount.bounds, word.scale) };
}

function sameThing(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  return SAME.some((words) => words.includes(a) && words.includes(b));
}
