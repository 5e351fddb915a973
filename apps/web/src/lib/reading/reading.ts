import {
  conversionFactor,
  equals,
  explain,
  isCount,
  MeasureKind,
  measureKindOf,
  parseQuantity,
  sanityQuestion,
} from '@linli/figures';
import type { QuantityInput, QuantityPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { type Reported, sayBounds } from '#lib/figure/quantity.ts';
import { sayRange } from '#lib/figure/range.ts';

type Measure = QuantityPartsFragment['measure'];
type Quantity = Extract<ReturnType<typeof parseQuantity>, { ok: true }>['quantity'];

/** Words that somebody typed, as far as they can be read. */
export type Reading =
  | { ok: true; quantity: Quantity; question: Question | null }
  | { ok: false; message: string; offers: readonly string[] };

/** What is asked before a number is taken. */
export interface Question {
  message: string;
  /** Words that were probably meant, the likeliest first. */
  offers: readonly string[];
  /** What keeping the words as they are is called; just that, when left out. */
  keep?: string;
}

/** Reads words as the API will, and refuses and asks what it would refuse and ask. */
export function readWords(
  words: string,
  measure: Pick<Measure, 'kind' | 'word'>,
  signed: boolean,
): Reading {
  const text = words.trim();
  const reading = parseQuantity(text, measureKindOf(measure.word) ? [] : [measure]);
  const refuse = (message: string, offers: string[] = []) => ({
    ok: false as const,
    message,
    offers,
  });
  if (!reading.ok) {
    const { reason, params, offered } = reading;
    return refuse(explain(reason, params, getLocale()), offered ? [offered.wording] : []);
  }
  const { quantity } = reading;
  const { value, bounds } = quantity;
  const kind = kindOf(quantity, measure);
  const row = MeasureKind[measure.kind];
  const question = sanityQuestion(quantity, { kind, row, mayPassWhole: signed });
  const asked = question && explain(question.reason, question.params, getLocale());
  if (asked && !question.mayBeKept) return refuse(asked);
  if (isCount(kind)) {
    if (value?.includes('.')) return refuse(asked ?? m.figure_not_whole());
    const below = bounds.lower === null || bounds.lower.value.startsWith('-');
    if (below && !signed) return refuse(m.figure_below_zero());
  }
  const offers = question?.offered ? [question.offered.wording, `${text}%`] : [];
  return { ok: true, quantity, question: asked ? { message: asked, offers } : null };
}

/** What the words count; without a measure word of their own what the measure does. */
function kindOf(quantity: Quantity, measure: Pick<Measure, 'kind' | 'word'>): MeasureKind {
  const other = otherWord(quantity, measure);
  const said = other ? measureKindOf(other) : null;
  return said ?? MeasureKind[measure.kind];
}

const CLASSIFIER = '个';

/** The measure word when it counts something else than the one expected: 人 where 人次 is. */
export function otherWord(quantity: Quantity, { word }: Pick<Measure, 'word'>): string | null {
  const { measureWord: said } = quantity;
  if (said === null || said === word) return null;
  if (said === CLASSIFIER && word.startsWith(CLASSIFIER)) return null;
  const conversion = conversionFactor(said, word);
  return conversion.ok && conversion.factor === '1' ? null : said;
}

/** What is sent of words: those with a measure word of their own are sent without the expected one. */
export function quantityInput(words: string, measure: Measure, signed: boolean): QuantityInput {
  const reading = readWords(words, measure, signed);
  const own = reading.ok && otherWord(reading.quantity, measure);
  return { wording: words.trim(), measure: own ? null : measure.code };
}

/** Whether words say what is reported already, so that nothing is left to correct. */
export function saysSame(quantity: Quantity, reported: Reported): boolean {
  const { value = null, bounds = null, qualifier, measure } = reported;
  const ends = bounds && { lower: bounds.lower ?? null, upper: bounds.upper ?? null };
  const same = value === quantity.value || Number(value ?? NaN) === Number(quantity.value ?? NaN);
  return (
    same &&
    qualifier === quantity.qualifier &&
    (ends === null || equals(ends, quantity.bounds)) &&
    otherWord(quantity, measure) === null
  );
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
  return isPlain(quantity, measure)
    ? null
    : sayRange(quantity.bounds, isCount(MeasureKind[measure.kind]));
}

function isPlain({ qualifier }: Quantity, measure: Measure): boolean {
  return qualifier === 'EXACT' || (qualifier === 'ROUNDED' && !isCount(MeasureKind[measure.kind]));
}
