import { type Bounds, boundsBetween } from './bounds.ts';
import {
  type Exact,
  lowestStep,
  powerOfTen,
  readDecimal,
  writeDecimal,
  writtenStep,
} from './decimal.ts';
import { FiguresError } from './figures-error.ts';
import { foldWriting } from './fold.ts';
import { measureKindOf } from './measure.ts';
import { isCount } from './measure-kind.ts';
import { stepInWording } from './numeral.ts';

/** How a reported number is hedged. Each says which numbers n may stand for. */
export const Qualifier = {
  /** 265人: n itself, [n, n]. */
  EXACT: 'EXACT',
  /** 82.7%, 53万: half a step of the last written digit either way, [n − ½ step, n + ½ step). */
  ROUNDED: 'ROUNDED',
  /** 200余, 270多: [n, n + one step of the lowest non-zero digit of n); 40万余 ends before 41万. */
  ODD: 'ODD',
  /** 超50: (n, ∞). */
  OVER: 'OVER',
  /** 上千, 65岁以上, a list that ends in 等: [n, ∞). */
  AT_LEAST: 'AT_LEAST',
  /** 近2000: [0.95 n, n]; of counts at least one less. */
  NEARLY: 'NEARLY',
  /** 200左右: [0.9 n, 1.1 n], of counts at least one either way; a stated upper value replaces the margin, [n, upper value]. */
  ABOUT: 'ABOUT',
  /** 最高10万, 3岁以下: [0, n]. */
  AT_MOST: 'AT_MOST',
  /** 不足百: [0, n). */
  UNDER: 'UNDER',
  /** 15-20: [n, upper value]; a 左右 after two stated ends does not widen them. */
  RANGE: 'RANGE',
  /** 近200余, below n and above n at once: the margin of 近 on both sides, [0.95 n, 1.05 n]. */
  CONFLICTING: 'CONFLICTING',
} as const;

/** One of the closed list {@link Qualifier}. */
export type Qualifier = keyof typeof Qualifier;

/** A reported number before its bounds are known. Numbers are decimal strings. */
export interface QualifiedValue {
  /** The number itself, the lower one of a RANGE. Null when it is not known. */
  value: string | null;
  /** The upper number of a RANGE, and of an ABOUT between two numbers. */
  upperValue?: string | null;
  qualifier: Qualifier;
  /**
   * Near and about widen what is counted in whole numbers by at least one, as they do a whole number
   * whose measure is not known.
   */
  measureWord?: string | null;
  /** The source's words. ROUNDED takes its precision from the numeral in them: 50万 is not 五十万; 40万余 is less than one 万 more. */
  wording?: string | null;
}

/**
 * The bounds that a qualifier gives a number, by the formulas at {@link Qualifier}. A convention
 * of this project, to be named wherever bounds are shown. No value, no bounds: null is unknown.
 *
 * @throws FiguresError `UPPER_VALUE_MISSING` for a RANGE without one, `VALUE_MISSING` for an upper
 * value alone, `NEGATIVE_VALUE` for a negative number with ODD, NEARLY, ABOUT, AT_MOST, UNDER or
 * CONFLICTING, `ZERO_VALUE` for an ODD zero, `EMPTY_RANGE` for an upper value below the value and
 * for UNDER zero, `NOT_A_DECIMAL` and `OUT_OF_RANGE` for a value that is no number of this package.
 */
export function boundsOf(input: QualifiedValue & { value: string }): Bounds;
export function boundsOf(input: QualifiedValue): Bounds | null;
export function boundsOf(input: QualifiedValue): Bounds | null {
  if (input.value === null) {
    if (input.upperValue == null) return null;
    throw new FiguresError('VALUE_MISSING', 'An upper value needs a value below it.');
  }
  const number = readDecimal(input.value);
  if (number.isNegative() && !number.isZero() && !MAY_BE_NEGATIVE.has(input.qualifier)) {
    throw new FiguresError('NEGATIVE_VALUE', `${input.qualifier} needs a value of 0 or more.`);
  }
  return FORMULAS[input.qualifier](number, { ...input, value: input.value });
}

const MAY_BE_NEGATIVE: ReadonlySet<Qualifier> = new Set([
  'EXACT',
  'ROUNDED',
  'OVER',
  'AT_LEAST',
  'RANGE',
]);

type Formula = (number: Exact, input: QualifiedValue & { value: string }) => Bounds;

const FORMULAS: Readonly<Record<Qualifier, Formula>> = {
  EXACT: (n) => boundsBetween(closed(n), closed(n)),
  ROUNDED: (n, input) => {
    const half = roundingStep(n, input).div(2);
    return boundsBetween(closed(n.minus(half)), open(n.plus(half)));
  },
  ODD: (n, input) => {
    if (n.isZero()) throw new FiguresError('ZERO_VALUE', 'Nothing is a little more than zero.');
    return boundsBetween(closed(n), open(n.plus(oddStep(n, input.wording))));
  },
  OVER: (n) => boundsBetween(open(n), null),
  AT_LEAST: (n) => boundsBetween(closed(n), null),
  NEARLY: (n, input) => boundsBetween(closed(below(n, '0.05', input)), closed(n)),
  ABOUT: (n, input) =>
    input.upperValue == null
      ? boundsBetween(closed(below(n, '0.1', input)), closed(n.plus(margin(n, '0.1', input))))
      : boundsBetween(closed(n), closed(readDecimal(input.upperValue))),
  AT_MOST: (n) => boundsBetween(closed(ZERO), closed(n)),
  UNDER: (n) => boundsBetween(closed(ZERO), open(n)),
  RANGE: (n, input) => {
    if (input.upperValue == null) {
      throw new FiguresError('UPPER_VALUE_MISSING', 'A RANGE needs its upper value.');
    }
    return boundsBetween(closed(n), closed(readDecimal(input.upperValue)));
  },
  CONFLICTING: (n, input) =>
    boundsBetween(closed(below(n, '0.05', input)), closed(n.plus(margin(n, '0.05', input)))),
};

const ZERO = readDecimal('0');

/** A share of a number; of what is counted at least one, unless it is zero. */
function margin(number: Exact, part: string, { measureWord }: QualifiedValue): Exact {
  const kind = measureWord == null ? null : measureKindOf(measureWord);
  const counted = number.isInteger() && !number.isZero() && (kind === null || isCount(kind));
  const share = number.times(part);
  return counted && share.lt(1) ? readDecimal('1') : share;
}

function below(number: Exact, part: string, input: QualifiedValue): Exact {
  const low = number.minus(margin(number, part, input));
  return low.isNegative() ? ZERO : low;
}

/** One step of the lowest digit; one 万 or 亿 where 余 follows it, as in 40万余. */
function oddStep(number: Exact, wording: string | null | undefined): Exact {
  const unit = /[万亿](?=余)/.exec(foldWriting(wording ?? ''))?.[0];
  const [step, most] = [lowestStep(number), powerOfTen(unit === '万' ? 4 : 8)];
  return unit !== undefined && most.lt(step) ? most : step;
}

function roundingStep(number: Exact, input: QualifiedValue & { value: string }): Exact {
  const inWording = input.wording ? stepInWording(input.wording, number) : null;
  return inWording ?? writtenStep(input.value);
}

function closed(number: Exact): { value: string; inclusive: boolean } {
  return { value: writeDecimal(number), inclusive: true };
}

function open(number: Exact): { value: string; inclusive: boolean } {
  return { value: writeDecimal(number), inclusive: false };
}
