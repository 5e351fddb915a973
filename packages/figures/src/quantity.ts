import type { Bounds } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { FiguresError, type FiguresErrorCode } from './figures-error.ts';
import { foldWriting } from './fold.ts';
import {
  type Hedge,
  hedgeOf,
  HEDGES_AFTER,
  HEDGES_BETWEEN,
  qualifierOf,
  takeHedgesBefore,
} from './hedge.ts';
import { MEASURE_WORDS, measureKindOf } from './measure.ts';
import { type Numeral, NUMERAL_CHARACTERS, parseNumeral } from './numeral.ts';
import { boundsOf, type Qualifier } from './qualifier.ts';

/** A reported number with all that is known of it. */
export interface Quantity {
  /** Decimal string in the measure word's unit (2.5万人 is 25000); null for a RANGE or unknown. */
  value: string | null;
  /** Null when unknown. */
  bounds: Bounds | null;
  qualifier: Qualifier;
  /** In simplified writing, `%` and `‰` included; null when the phrase names none. */
  measureWord: string | null;
  /** The source's own words, untouched; null when there are none. */
  wording: string | null;
}

/**
 * Why a phrase is no quantity.
 *
 * - `EMPTY`, `TOO_LONG`: nothing there, or more than 64 characters.
 * - `ORDINAL`: 第四批, 首批.
 * - `INDEFINITE`: 数百, 许多: no number is named.
 * - `NOT_A_NUMERAL`: it does not begin with a well-formed numeral.
 * - `BARE_UNIT`: 百人, 千人 without a hedge: a manner of speaking.
 * - `UNKNOWN_WORD`: what follows the numeral is no measure word, as in the names 百丈镇 and 5G.
 * - `HEDGES_CLASH`: hedges that no qualifier covers together, such as 约…余.
 * - or the code of the {@link FiguresError} that {@link boundsOf} throws.
 */
export type QuantityRefusal =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'ORDINAL'
  | 'INDEFINITE'
  | 'NOT_A_NUMERAL'
  | 'BARE_UNIT'
  | 'UNKNOWN_WORD'
  | 'HEDGES_CLASH'
  | FiguresErrorCode;

/** What {@link parseQuantity} makes of a phrase. */
export type QuantityReading =
  | { ok: true; quantity: Quantity & { bounds: Bounds; wording: string } }
  | { ok: false; reason: QuantityRefusal };

const MAX_LENGTH = 64;

/**
 * Reads a Chinese quantity phrase as a whole: 200余, 上千人, 近2000次, 15-20人左右, 4.55个/千人.
 * Numbers with decimals and those that end in 万 or 亿 are ROUNDED unless hedged otherwise; whole
 * ones are EXACT, whole percentages too. Never throws.
 */
export function parseQuantity(wording: string): QuantityReading {
  try {
    return { ok: true, quantity: { ...read(wording), wording } };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    if (error instanceof FiguresError) return { ok: false, reason: error.code };
    throw error;
  }
}

class Refusal extends Error {
  readonly reason: QuantityRefusal;

  constructor(reason: QuantityRefusal) {
    super(reason);
    this.reason = reason;
  }
}

type Read = Omit<Quantity, 'wording' | 'bounds'> & { bounds: Bounds };

function read(wording: string): Read {
  if (wording.length > MAX_LENGTH) throw new Refusal('TOO_LONG');
  const { hedges, rest } = takeHedgesBefore(foldWriting(wording));
  if (rest === '') throw new Refusal(hedges.size === 0 ? 'EMPTY' : 'NOT_A_NUMERAL');
  if (/^[第首]/.test(rest)) throw new Refusal('ORDINAL');
  if (/^(?:数(?!字)|几|若干|许多|诸多|大量|众多|无数)/.test(rest)) throw new Refusal('INDEFINITE');
  const [, low, high] = /^(.+?)[-–—−~〜至到]+(.+)$/.exec(rest) ?? [];
  return low && high ? readRange(low, high, hedges) : readSingle(rest, hedges);
}

function readSingle(phrase: string, before: ReadonlySet<Hedge>): Read {
  const part = readPart(phrase);
  const hedges = new Set([...before, ...part.hedges]);
  const hedged = qualifierOf(hedges);
  if (!hedged) throw new Refusal('HEDGES_CLASH');
  if (part.numeral.bare && hedges.size === 0) throw new Refusal('BARE_UNIT');
  const qualifier = hedged === 'EXACT' && part.numeral.rounded ? 'ROUNDED' : hedged;
  const { value } = part.numeral;
  const bounds = boundsOf({ value, qualifier, wording: phrase });
  return { value, bounds, qualifier, measureWord: part.measureWord };
}

function readRange(low: string, high: string, before: ReadonlySet<Hedge>): Read {
  const upper = readPart(high);
  const lower = readPart(sharesScale(low, upper) ? `${low}${scaleOf(upper)}` : low);
  const hedges = new Set([...before, ...lower.hedges, ...upper.hedges]);
  hedges.delete('ABOUT');
  if (hedges.size > 0) throw new Refusal('HEDGES_CLASH');
  if (lower.numeral.bare || upper.numeral.bare) throw new Refusal('BARE_UNIT');
  const { measureWord } = upper;
  if (lower.measureWord && lower.measureWord !== measureWord) throw new Refusal('UNKNOWN_WORD');
  const value = lower.numeral.value;
  const bounds = boundsOf({ value, upperValue: upper.numeral.value, qualifier: 'RANGE' });
  return { value: null, bounds, qualifier: 'RANGE', measureWord };
}

interface Part {
  text: string;
  numeral: Numeral;
  measureWord: string | null;
  hedges: Hedge[];
}

const NUMBER = new RegExp(
  `^((?:百分之|千分之)?[-负]?[${NUMERAL_CHARACTERS}]+)(?:(${HEDGES_BETWEEN})([万亿]*))?(.*)$`,
);

const WORDS = [...MEASURE_WORDS].sort((a, b) => b.length - a.length).join('|');
const ENDING = new RegExp(`^((?:${WORDS})(?:/[^/]+?)?)?(${HEDGES_AFTER})?$`);

function readPart(phrase: string): Part {
  const [, digits = '', between = '', scale = '', rest = ''] = NUMBER.exec(phrase) ?? [];
  const text = `${digits}${scale}`;
  const numeral = parseNumeral(text);
  if (!numeral) throw new Refusal('NOT_A_NUMERAL');
  const ending = ENDING.exec(rest);
  const [, word = null, after = ''] = ending ?? [];
  const known = word === null || (measureKindOf(word) !== null && numeral.sign === null);
  if (!ending || !known) throw new Refusal('UNKNOWN_WORD');
  const hedges = [hedgeOf(between), hedgeOf(after)].filter((hedge) => hedge !== null);
  return { text, numeral, measureWord: word ?? numeral.sign, hedges };
}

function scaleOf(part: Part): string {
  return /[万亿]*$/.exec(part.text)?.[0] ?? '';
}

/** Whether 3 in 3-5万 means 3万: it names no scale of its own and is smaller than the 5. */
function sharesScale(low: string, upper: Part): boolean {
  const scale = scaleOf(upper);
  const plain = parseNumeral(low);
  const count = scale ? parseNumeral(upper.text.slice(0, -scale.length)) : null;
  if (!plain || !count || /[万亿]/.test(low)) return false;
  return readDecimal(plain.value).lt(readDecimal(count.value));
}
