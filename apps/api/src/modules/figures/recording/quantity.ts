import {
  type Bounds,
  boundsOf,
  contains,
  equals,
  explain,
  FiguresError,
  formatNumrange,
  intersection,
  isCount,
  parseQuantity,
  pointBounds,
  type Quantity,
  wholeNumbers,
} from '@linli/figures';
import { Decimal } from 'decimal.js';
import { type Fault, InputFault } from '#kernel/errors';
import type { Locale } from '#kernel/locale';
import { storedText } from '#kernel/text';
import type { MeasureRow } from '#modules/figures/measure/measure.query';
import { extraWords, factorBetween, measureNamed } from '#modules/figures/measure/measure.rule';
import { isPersonal } from './personal.ts';
import type { BoundInput, QuantityInput } from './quantity.input.ts';

/** A number ready to store. */
export interface StoredQuantity {
  value: string | null;
  /** PostgreSQL numrange. */
  bounds: string;
  qualifier: Quantity['qualifier'];
  wording: string | null;
  measure: MeasureRow;
}

/** What a number is judged by, beside itself. */
export interface Setting {
  /** Measure words of the district. */
  measures: readonly MeasureRow[];
  districtId: number;
  /** Measure of the indicator, where the number names none. */
  measure: MeasureRow;
  /** A change may be below zero. */
  mayBeNegative: boolean;
  locale: Locale;
}

type Spoken = Pick<Quantity, 'value' | 'bounds' | 'qualifier' | 'measureWord'>;

const FIELD = ['input', 'quantity'];
const fault = (code: Fault['code'], part: string | null, params: Fault['params'] = {}) =>
  new InputFault([{ code, field: part ? [...FIELD, part] : FIELD, params }]);

/**
 * Reads a number that somebody entered, in words that are legible as a text.
 *
 * @throws InputFault for words that are no quantity or look like the number of a person, an unknown
 *   measure, ends that do not fit together or to the value, a count below zero or with a fraction
 */
export function readQuantity(
  input: QuantityInput,
  setting: Setting,
): { stored: StoredQuantity; typedWord: string | null } {
  const wording = storedText(input.wording);
  refusePersonal(input, wording);
  const stated = input.value != null || input.lower != null || input.upper != null;
  const spoken = stated ? null : readWording(wording, setting);
  const read = spoken ?? readStated(input, wording, setting);
  const { value, bounds, qualifier, measureWord } = read;
  const measure = measureOf(input.measure, measureWord, setting);
  if (!bounds) throw fault('REQUIRED', null);
  refuseImpossible({ value, bounds, measure }, setting);
  const stored = { value, bounds: formatNumrange(bounds), qualifier, wording, measure };
  return { stored, typedWord: measureWord };
}

/** Personal data is neither kept nor repeated. */
function refusePersonal(input: QuantityInput, wording: string | null): void {
  const { value, lower, upper } = input;
  const parts = { wording, value, lower: lower?.value, upper: upper?.value };
  const [named] = Object.entries(parts).filter(([, text]) => text != null && isPersonal(text));
  if (named) throw fault('PERSONAL_DATA', named[0]);
}

/** 0.00 is nothing, and not rounded from less than nothing. */
function plainZero<Said extends Spoken>(spoken: Said): Said {
  const { value, qualifier } = spoken;
  const nothing = value !== null && qualifier === 'ROUNDED' && new Decimal(value).isZero();
  return nothing ? { ...spoken, qualifier: 'EXACT', bounds: pointBounds('0') } : spoken;
}

function readWording(wording: string | null, { locale, measures }: Setting): Spoken {
  if (!wording) throw fault('REQUIRED', 'wording');
  const reading = parseQuantity(wording, extraWords(measures));
  if (reading.ok) return plainZero(reading.quantity);
  throw fault('NOT_A_QUANTITY', 'wording', {
    reason: explain(reading.reason, reading.params, locale),
  });
}

const CLASSIFIER = '个';
const OWN_ENDS: readonly string[] = ['RANGE', 'ABOUT', 'CONFLICTING'];

/** The number and its hedge as two fields; words beside it are kept, not read. */
function readStated(input: QuantityInput, wording: string | null, { measures }: Setting): Spoken {
  const { value = null, lower, upper } = input;
  const qualifier = input.qualifier ?? (value === null ? 'RANGE' : 'EXACT');
  if ((lower || upper) && !OWN_ENDS.includes(qualifier)) throw fault('BOUNDS_FOLLOW', 'lower');
  const oneEnd = Boolean(lower) !== Boolean(upper);
  if (oneEnd || (qualifier === 'RANGE' && !lower)) throw fault('BOUNDS_MISSING', 'upper');
  const bounds = lower || upper ? endsOf(lower, upper) : derived(value, qualifier, wording);
  const open = qualifier === 'OVER' || qualifier === 'UNDER';
  if (value !== null && !open) refuseOutside(value, bounds);
  const read = wording ? parseQuantity(wording, extraWords(measures)) : null;
  if (!read?.ok) return { value, bounds, qualifier, measureWord: null };
  refuseNarrower(bounds, plainZero(read.quantity).bounds);
  return { value, bounds, qualifier, measureWord: read.quantity.measureWord };
}

function endsOf(lower?: BoundInput | null, upper?: BoundInput | null): Bounds {
  const bounds = { lower: lower ?? null, upper: upper ?? null };
  if (!lower || !upper) return bounds;
  const order = new Decimal(lower.value).cmp(upper.value);
  if (order < 0 || (order === 0 && lower.inclusive && upper.inclusive)) return bounds;
  throw fault('LOWER_ABOVE_UPPER', 'lower', { lower: lower.value, upper: upper.value });
}

function derived(value: string | null, qualifier: Quantity['qualifier'], wording: string | null) {
  if (value === null) throw fault('REQUIRED', 'value');
  try {
    return boundsOf({ value, qualifier, wording });
  } catch (error) {
    if (!(error instanceof FiguresError)) throw error;
    throw fault('VALUE_OUTSIDE_BOUNDS', 'value', { value, bounds: qualifier });
  }
}

/** The fields may leave more open than the words do, never less. */
function refuseNarrower(bounds: Bounds, said: Bounds): void {
  const both = intersection(bounds, said);
  if (both && equals(both, said)) return;
  throw fault('WORDING_DIFFERS', 'wording', { bounds: formatNumrange(said) });
}

function refuseOutside(value: string, bounds: Bounds): void {
  if (contains(bounds, value)) return;
  throw fault('VALUE_OUTSIDE_BOUNDS', 'value', { value, bounds: formatNumrange(bounds) });
}

/** The measure that was given, else the one in the words, else the indicator's. */
function measureOf(given: string | null | undefined, word: string | null, setting: Setting) {
  const named = storedText(given) ?? word;
  if (!named) return setting.measure;
  // 12个 of 个社区, 4.55个 of 个/千人: the source counts by the bare classifier.
  if (!given && named === CLASSIFIER && setting.measure.word.startsWith(named)) {
    return setting.measure;
  }
  const { measures, districtId } = setting;
  const found = measureNamed(named, measures, districtId);
  const said = found && given && word && word !== CLASSIFIER ? word : null;
  const meant = said && measureNamed(said, measures, districtId);
  if (found && said && !(meant && factorBetween(meant, found).ok)) {
    throw fault('WORDING_DIFFERS', 'measure', { bounds: said });
  }
  if (found) return found;
  throw fault('UNKNOWN_MEASURE', given ? 'measure' : 'wording', { measure: named });
}

/** Money may flow out; a change may be less. Nothing else is below zero. */
function refuseImpossible(
  { value, bounds, measure }: { value: string | null; bounds: Bounds; measure: MeasureRow },
  { mayBeNegative, locale }: Setting,
): void {
  const word = locale === 'en' ? (measure.wordEn ?? measure.word) : measure.word;
  const negative = !bounds.lower || new Decimal(bounds.lower.value).lt(0);
  if (negative && !mayBeNegative && measure.kind !== 'CNY') {
    throw fault('BELOW_ZERO', 'value', { measure: word });
  }
  const whole = value === null ? wholeNumbers(bounds) !== null : new Decimal(value).isInteger();
  if (isCount(measure.kind) && !whole) {
    throw fault('NOT_WHOLE', 'value', { measure: word, value: value ?? formatNumrange(bounds) });
  }
}
