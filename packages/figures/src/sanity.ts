import { type Exact, readDecimal, writeDecimal } from './decimal.ts';
import { foldWriting } from './fold.ts';
import { scale } from './interval.ts';
import { isCount, measureKind, type MeasureKind } from './measure-kind.ts';
import { LARGEST_FIGURE, type OfferedReading } from './offered.ts';
import type { Quantity } from './quantity-value.ts';
import type { Reason } from './reasons.ts';

/** What a number is held against before it is taken. */
export interface SanitySetting {
  /** The kind of measure that it is told in. */
  kind: MeasureKind;
  /** The kind of the row that it is entered in, whose limit counts for persons too: 330102人 in a row of 场. */
  row?: MeasureKind;
  /** How many of the plain word its measure word is: 10000 for 万人, 0.1 for ‰. Default 1. */
  scale?: string;
  /** How many people live in the unit, a decimal string; null where that is not known. */
  population?: string | null;
  /** Whether a percentage may pass 100, as growth and the rate of a plan may. Default false. */
  mayPassWhole?: boolean;
}

/**
 * A question to ask before a number is saved; `explain` tells its reason.
 *
 * - `LOOKS_LIKE_FRACTION` {value, offered}: 0.827 of a percentage; 82.7% is offered.
 * - `LOOKS_LIKE_DATE` {wording}: 2023-2024, 2024.3, 20240311, and 6.26 of what is counted in whole numbers.
 * - `SHARE_ABOVE_WHOLE` {value}: more than 100 %.
 * - `ABOVE_POPULATION` {value, population}: more persons than ten times those who live there.
 * - `ABOVE_USUAL` {value, limit}: it or an end of it is above the limit of the kind.
 * - `ABOVE_ANY_FIGURE` {value}: above whatever is reported; not to be saved at all.
 */
export interface SanityQuestion extends Reason {
  reason: SanityReason;
  /** Whether the number may be saved once somebody has said yes. */
  mayBeKept: boolean;
  offered: OfferedReading | null;
}

/** The reasons of {@link SanityQuestion}. */
export type SanityReason =
  | 'LOOKS_LIKE_FRACTION'
  | 'LOOKS_LIKE_DATE'
  | 'SHARE_ABOVE_WHOLE'
  | 'ABOVE_POPULATION'
  | 'ABOVE_USUAL'
  | 'ABOVE_ANY_FIGURE';

/** So many times the people of a unit may be reported without a question. */
const PERSONS_PER_RESIDENT = 10;

/**
 * What has to be asked about a number before it is taken; null when nothing has. A pure rule, for
 * every door that numbers come in by. The number looked at is the one stated: the value, else the upper
 * end; not what 左右 makes possible. The limit is held against both ends as well: totals are made of them.
 *
 * @throws FiguresError `NOT_A_DECIMAL` or `OUT_OF_RANGE` for a number that is none of this package.
 */
export function sanityQuestion(quantity: Quantity, setting: SanitySetting): SanityQuestion | null {
  const stated = statedNumber(quantity);
  if (stated === null) return null;
  const plain = stated.times(readDecimal(setting.scale ?? '1'));
  if (plain.abs().gte(LARGEST_FIGURE)) {
    return ask('ABOVE_ANY_FIGURE', { value: stated.toFixed() }, false);
  }
  return (
    fractionQuestion(quantity, stated, setting) ??
    dateQuestion(quantity, setting) ??
    wholeQuestion(plain, setting) ??
    populationQuestion(plain, setting) ??
    limitQuestion(quantity, setting)
  );
}

function statedNumber({ value, bounds }: Quantity): Exact | null {
  const text = value ?? bounds?.upper?.value ?? bounds?.lower?.value;
  return text === undefined ? null : readDecimal(text);
}

function ask(
  reason: SanityReason,
  params: Reason['params'],
  mayBeKept = true,
  offered: OfferedReading | null = null,
): SanityQuestion {
  return { reason, params, mayBeKept, offered };
}

/** A sign that was typed settles it: 0.827% is meant. */
function fractionQuestion(
  quantity: Quantity,
  stated: Exact,
  { kind, scale: size = '1' }: SanitySetting,
): SanityQuestion | null {
  const { value, bounds, qualifier, measureWord } = quantity;
  const fraction = stated.gt(0) && stated.lt(1) && stated.decimalPlaces() > 0;
  if (kind !== 'PERCENT' || size !== '1' || measureWord !== null || !fraction || !bounds)
    return null;
  const percent = { lower: bounds.lower, upper: bounds.upper };
  const offered: OfferedReading = {
    value: value === null ? null : hundredfold(value),
    bounds: scale(percent, '100'),
    qualifier,
    wording: `${hundredfold(stated.toFixed())}%`,
  };
  const params = { value: stated.toFixed(), offered: offered.wording };
  return ask('LOOKS_LIKE_FRACTION', params, true, offered);
}

function hundredfold(value: string): string {
  return writeDecimal(readDecimal(value).times(100));
}

const YEARS = /^(?:19|20)\d\d(?:[-–—~〜/至到](?:19|20)\d\d年?|\.(?:0?[1-9]|1[0-2]))$/;
/** 20231120, as some write a day. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const MONTH_AND_DAY = /^(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])$/;

function dateQuestion({ wording }: Quantity, { kind }: SanitySetting): SanityQuestion | null {
  if (wording === null || wording.length > 16 || kind === 'YEAR') return null;
  const written = foldWriting(wording);
  const asks =
    YEARS.test(written) || DAY.test(written) || (isCount(kind) && MONTH_AND_DAY.test(written));
  return asks ? ask('LOOKS_LIKE_DATE', { wording }) : null;
}

function wholeQuestion(stated: Exact, { kind, mayPassWhole = false }: SanitySetting) {
  if (kind !== 'PERCENT' || mayPassWhole || stated.lte(100)) return null;
  return ask('SHARE_ABOVE_WHOLE', { value: stated.toFixed() });
}

function populationQuestion(stated: Exact, { kind, population }: SanitySetting) {
  if (kind !== 'PERSON' || population == null) return null;
  const residents = readDecimal(population);
  if (residents.isZero() || stated.lte(residents.times(PERSONS_PER_RESIDENT))) return null;
  return ask('ABOVE_POPULATION', { value: stated.toFixed(), population: residents.toFixed() });
}

function limitQuestion(
  { value, bounds }: Quantity,
  { kind, row = kind, scale: size = '1' }: SanitySetting,
) {
  // Visits and money are many where sessions are few; so many persons were meant for another row.
  const kinds = kind === 'PERSON' ? [kind, row] : [kind];
  const limits = kinds.map((one) => readDecimal(measureKind(one).limit));
  const limit = limits.reduce((least, one) => (one.lt(least) ? one : least));
  const above = [value, bounds?.upper?.value, bounds?.lower?.value]
    .filter((text) => text != null)
    .map((text) => readDecimal(text).times(readDecimal(size)))
    .find((number) => number.abs().gt(limit));
  return above ? ask('ABOVE_USUAL', { value: above.toFixed(), limit: limit.toFixed() }) : null;
}
