import { explain, isCount, MeasureKind, parseQuantity } from '@linli/figures';
import type { QuantityPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { type Reported, sayBounds } from './quantity.ts';
import { sayRange } from './range.ts';

type Measure = QuantityPartsFragment['measure'];
type Quantity = Extract<ReturnType<typeof parseQuantity>, { ok: true }>['quantity'];

/** Words that somebody typed, as far as they can be read. */
export type Reading = { ok: true; quantity: Quantity } | { ok: false; message: string };

/** Reads words as the API will, and refuses what it would refuse. */
export function readWords(words: string, measure: Pick<Measure, 'kind'>, signed: boolean): Reading {
  const reading = parseQuantity(words.trim());
  if (!reading.ok) {
    return { ok: false, message: explain(reading.reason, reading.params, getLocale()) };
  }
  const { value, bounds } = reading.quantity;
  if (!countable(measure)) return reading;
  if (value?.includes('.')) return { ok: false, message: m.figure_not_whole() };
  const below = bounds.lower === null || bounds.lower.value.startsWith('-');
  if (below && !signed) return { ok: false, message: m.figure_below_zero() };
  return reading;
}

function countable({ kind }: Pick<Measure, 'kind'>): boolean {
  const known = Object.values(MeasureKind).find((word) => word === kind);
  return known ? isCount(known) : false;
}

/** The measure word when it is another than the one expected: 人次 where 人 is. */
export function otherWord(quantity: Quantity, measure: Pick<Measure, 'word'>): string | null {
  const { measureWord } = quantity;
  return measureWord === null || measure.word.startsWith(measureWord) ? null : measureWord;
}

/** What the words can be, in a sentence; null when that is just the number that was typed. */
export function echo(quantity: Quantity, measure: Measure): string | null {
  const other = otherWord(quantity, measure);
  if (other) return m.figure_other_measure({ measure: other });
  if (isPlain(quantity, measure)) return null;
  const reported: Reported = { ...quantity, measure };
  return m.figure_reads_as({ bounds: sayBounds(reported) });
}

/** The same for a narrow cell: 200 至 299. */
export function echoShort(quantity: Quantity, measure: Measure): string | null {
  const other = otherWord(quantity, measure);
  if (other) return m.figure_other_measure_short({ measure: other });
  return isPlain(quantity, measure) ? null : sayRange(quantity.bounds, countable(measure));
}

function isPlain({ qualifier }: Quantity, measure: Measure): boolean {
  return qualifier === 'EXACT' || (qualifier === 'ROUNDED' && !countable(measure));
}
