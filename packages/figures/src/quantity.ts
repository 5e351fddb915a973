import type { Bounds } from './bounds.ts';
import { readChinese } from './chinese-phrase.ts';
import { readDecimal } from './decimal.ts';
import { isEnglish, readEnglish } from './english-phrase.ts';
import { FiguresError } from './figures-error.ts';
import { type Hedge, qualifierOf } from './hedge.ts';
import { offerFor } from './indefinite.ts';
import { type ExtraMeasure, type Vocabulary, vocabularyWith } from './measure-vocabulary.ts';
import { isTwoNumbers, whatElse } from './not-quantity.ts';
import { type Part, type Phrase, Unreadable } from './phrase.ts';
import { boundsOf } from './qualifier.ts';
import type { Quantity } from './quantity-value.ts';
import type { QuantityRefusal } from './reading-reasons.ts';
import type { ReasonParams } from './reasons.ts';
import { LARGEST_FIGURE, type OfferedReading } from './offered.ts';
import { type Tidied, tidy } from './tidy.ts';

/** What {@link parseQuantity} makes of a phrase. Its wording survives either way. */
export type QuantityReading =
  | { ok: true; quantity: Quantity & { bounds: Bounds; wording: string } }
  | {
      ok: false;
      reason: QuantityRefusal;
      params: ReasonParams;
      wording: string;
      /** What could be meant, for somebody to choose: 20–99 for 数十. Left out where nothing could. */
      offered?: OfferedReading;
    };

const MAX_LENGTH = 64;

/**
 * Reads a Chinese or English quantity phrase as a whole: 200余, 上千人, 近2000次, 15-20人左右,
 * 每周1次, 六成, 4.55个/千人, nearly 2,000 visits, 4.55 per 1,000 people. A measure word comes out in
 * Chinese. Numbers with decimals and those that end in 万, 亿, 成 or million are ROUNDED unless hedged
 * otherwise; whole ones are EXACT, whole percentages too. Never throws; `explain` tells the reason of a
 * refusal.
 *
 * @param extra - Measure words beside those of the list, such as a district's own.
 */
export function parseQuantity(
  wording: string,
  extra: readonly ExtraMeasure[] = [],
): QuantityReading {
  if (wording.length > MAX_LENGTH) return refusal('TOO_LONG', wording);
  const words = vocabularyWith(extra);
  const tidied = tidy(wording);
  try {
    return { ok: true, quantity: { ...read(wording, tidied, words), wording } };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    const plainer = UNCLEAR.has(reason) && isTwoNumbers(tidied.text) ? 'TWO_NUMBERS' : reason;
    const offered = reason === 'INDEFINITE' ? offerFor(tidied.text, words) : null;
    return { ...refusal(plainer, wording), ...(offered && { offered }) };
  }
}

const UNCLEAR: ReadonlySet<QuantityRefusal> = new Set(['UNKNOWN_WORD', 'NOT_A_NUMERAL']);

/** The numbers of a person are not repeated in a sentence. */
function refusal(reason: QuantityRefusal, wording: string) {
  const params: ReasonParams = reason === 'PERSONAL_NUMBER' ? {} : { wording };
  return { ok: false as const, reason, params, wording };
}

function reasonOf(error: unknown): QuantityRefusal | null {
  if (error instanceof Unreadable) return error.reason;
  return error instanceof FiguresError ? error.code : null;
}

type Read = Omit<Quantity, 'wording' | 'bounds'> & { bounds: Bounds };

function read(wording: string, { text, currency }: Tidied, words: Vocabulary): Read {
  if (text === '') throw new Unreadable('EMPTY');
  const other = whatElse(text);
  if (other) throw new Unreadable(other);
  const phrase = isEnglish(text) ? readEnglish(wording) : readChinese(text, words);
  const all = hedgesOf(phrase);
  const read = phrase.high
    ? readRange(phrase.low, phrase.high, currency)
    : readOne(phrase.low, all, { wording, currency });
  const ends = [read.value, read.bounds.lower?.value, read.bounds.upper?.value];
  const large = ends.some((end) => end != null && readDecimal(end).abs().gte(LARGEST_FIGURE));
  if (large) throw new Unreadable('TOO_LARGE');
  return read;
}

function hedgesOf({ hedges, low, high }: Phrase): Set<Hedge> {
  const all = new Set([...hedges, ...low.hedges, ...(high?.hedges ?? [])]);
  if (high) {
    all.delete('ABOUT');
    if (all.size > 0) throw new Unreadable('HEDGES_CLASH');
  }
  const bare = low.numeral.bare || high?.numeral.bare;
  if (all.size === 0 && bare) throw new Unreadable('BARE_UNIT');
  return all;
}

function readOne(
  { numeral, measureWord: word }: Part,
  hedges: ReadonlySet<Hedge>,
  { wording, currency }: { wording: string; currency: string | null },
): Read {
  const hedged = qualifierOf(hedges);
  if (!hedged) throw new Unreadable('HEDGES_CLASH');
  const { value, rounded } = numeral;
  const measureWord = inCurrency(word, currency);
  const zero = readDecimal(value).isZero();
  const qualifier = hedged === 'EXACT' && rounded && !zero ? 'ROUNDED' : hedged;
  const bounds = boundsOf({ value, qualifier, measureWord, wording });
  return { value, bounds, qualifier, measureWord };
}

function readRange(low: Part, high: Part, currency: string | null): Read {
  const { measureWord } = high;
  if (low.measureWord && low.measureWord !== measureWord) throw new Unreadable('UNKNOWN_WORD');
  const upperValue = high.numeral.value;
  const bounds = boundsOf({ value: low.numeral.value, upperValue, qualifier: 'RANGE' });
  return {
    value: null,
    bounds,
    qualifier: 'RANGE',
    measureWord: inCurrency(measureWord, currency),
  };
}

/** ¥500 and ¥500元 are yuan, ¥500人 is nothing. */
function inCurrency(word: string | null, currency: string | null): string | null {
  if (currency === null || word === currency || word?.startsWith(`${currency}/`)) return word;
  if (word !== null) throw new Unreadable('UNKNOWN_WORD');
  return currency;
}
