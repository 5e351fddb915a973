import type { Bounds } from './bounds.ts';
import { readChinese } from './chinese-phrase.ts';
import { isEnglish, readEnglish } from './english-phrase.ts';
import { FiguresError } from './figures-error.ts';
import { qualifierOf } from './hedge.ts';
import { type ExtraMeasure, vocabularyWith } from './measure-vocabulary.ts';
import { type Part, Unreadable } from './phrase.ts';
import { boundsOf, type Qualifier } from './qualifier.ts';
import type { QuantityRefusal } from './reading-reasons.ts';
import type { ReasonParams } from './reasons.ts';

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

/** What {@link parseQuantity} makes of a phrase. Its wording survives either way. */
export type QuantityReading =
  | { ok: true; quantity: Quantity & { bounds: Bounds; wording: string } }
  | { ok: false; reason: QuantityRefusal; params: ReasonParams; wording: string };

const MAX_LENGTH = 64;

/**
 * Reads a Chinese or English quantity phrase as a whole: 200余, 上千人, 近2000次, 15-20人左右,
 * 4.55个/千人, nearly 2,000 visits, 4.55 per 1,000 people. A measure word comes out in Chinese. Numbers
 * with decimals and those that end in 万, 亿 or million are ROUNDED unless hedged otherwise; whole ones
 * are EXACT, whole percentages too. Never throws; `explain` tells the reason of a refusal.
 *
 * @param extra - Measure words beside those of the list, such as a district's own.
 */
export function parseQuantity(
  wording: string,
  extra: readonly ExtraMeasure[] = [],
): QuantityReading {
  try {
    return { ok: true, quantity: { ...read(wording, extra), wording } };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return { ok: false, reason, params: { wording }, wording };
  }
}

function reasonOf(error: unknown): QuantityRefusal | null {
  if (error instanceof Unreadable) return error.reason;
  return error instanceof FiguresError ? error.code : null;
}

type Read = Omit<Quantity, 'wording' | 'bounds'> & { bounds: Bounds };

function read(wording: string, extra: readonly ExtraMeasure[]): Read {
  if (wording.length > MAX_LENGTH) throw new Unreadable('TOO_LONG');
  const { hedges, low, high } = isEnglish(wording)
    ? readEnglish(wording)
    : readChinese(wording, vocabularyWith(extra));
  const all = new Set([...hedges, ...low.hedges, ...(high?.hedges ?? [])]);
  const [first, last] = [low, high ?? low];
  if (high) {
    all.delete('ABOUT');
    if (all.size > 0) throw new Unreadable('HEDGES_CLASH');
  }
  if (all.size === 0 && (first.numeral.bare || last.numeral.bare)) {
    throw new Unreadable('BARE_UNIT');
  }
  if (high) return readRange(low, high);
  const hedged = qualifierOf(all);
  if (!hedged) throw new Unreadable('HEDGES_CLASH');
  const qualifier = hedged === 'EXACT' && low.numeral.rounded ? 'ROUNDED' : hedged;
  const { value } = low.numeral;
  const bounds = boundsOf({ value, qualifier, wording });
  return { value, bounds, qualifier, measureWord: low.measureWord };
}

function readRange(low: Part, high: Part): Read {
  const { measureWord } = high;
  if (low.measureWord && low.measureWord !== measureWord) throw new Unreadable('UNKNOWN_WORD');
  const upperValue = high.numeral.value;
  const bounds = boundsOf({ value: low.numeral.value, upperValue, qualifier: 'RANGE' });
  return { value: null, bounds, qualifier: 'RANGE', measureWord };
}
