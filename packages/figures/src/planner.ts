import { type Bounds, formatNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import {
  type Estimate,
  estimate,
  isAboveZero,
  isKnown,
  type KnownMeasure,
  type Measured,
} from './estimate.ts';
import { difference, pointBounds, product, scale, sum } from './interval.ts';
import { type Refusal, refuse } from './reasons.ts';
import { positiveRatio, stateOf, type TargetState } from './target.ts';

/** What is planned: a rate per so many, such as childcare places per thousand residents. */
export type RateQuestion = {
  /** What the rate is taken of: residents. */
  readonly denominator: Measured;
  /** The rate to reach, a decimal string above 0. */
  readonly target: string;
  /** Per how many: `1000` for a rate per thousand, `100` for percent. */
  readonly factor: string;
  /** What if so many were added to the numerator (taken away, below 0)? */
  readonly added?: string;
  /** What if the denominator grew by this fraction: `0.02` for 2 % more? */
  readonly growth?: string;
} & (
  | { /** What was reported. */ readonly rate: Measured }
  | { /** What was counted: places. */ readonly numerator: Measured }
);

/** Where a rate stands toward its target, after the change asked about. */
export interface RatePlan {
  readonly ok: true;
  readonly state: TargetState;
  /** Per factor. */
  readonly rate: Estimate;
  /** Places that there are. */
  readonly numerator: Estimate;
  /** Places that the target asks for. */
  readonly needed: Estimate;
  /** Places to spare; below zero is what is missing. */
  readonly margin: Estimate;
  /** Whole places missing, 0 when none are. */
  readonly gap: Estimate;
  /** The residents up to whom the places suffice. */
  readonly breakEvenDenominator: Estimate;
  /** How much the residents may grow until then, as a fraction; below zero: must have shrunk. */
  readonly breakEvenGrowth: Estimate;
}

/**
 * Gap, margin and break-even of a rate against its target, and what if places or residents change.
 * 4.55 per thousand of 530,000 residents against 4.5 leaves about 26 places, lost when the residents
 * grow by 1.1 %. Each formula uses every reported number once, so that the bounds are as tight as
 * the rate and the denominator, taken as independent, allow.
 *
 * @returns Refused as `VALUE_UNKNOWN`, `TARGET_NOT_POSITIVE`, `BASE_NOT_POSITIVE` (denominator or
 * factor), `CHANGE_EMPTIES_BASE` (growth of −1 or less) or `NEGATIVE_AMOUNT` (places before or
 * after the change).
 * @throws FiguresError `NOT_A_DECIMAL`, `OUT_OF_RANGE` or `EMPTY_RANGE` for what is no number.
 */
export function planRate(question: RateQuestion): RatePlan | Refusal {
  const known = 'rate' in question ? question.rate : question.numerator;
  const { denominator } = question;
  if (!isKnown(known) || !isKnown(denominator)) return refuse('VALUE_UNKNOWN');
  const wrong = refuseQuestion(question, known.bounds, denominator.bounds);
  if (wrong) return wrong;
  const formulas = 'rate' in question ? ofRate(termsOf(question)) : ofNumerator(termsOf(question));
  const numerator = estimate(known, denominator, formulas.numerator);
  if (!isAboveZero(numerator.bounds, true)) {
    return refuse('NEGATIVE_AMOUNT', { range: formatNumrange(numerator.bounds) });
  }
  return planOf(known, denominator, formulas, termsOf(question));
}

type Formula = (x: Bounds, denominator: Bounds) => Bounds;

/** The formulas that depend on what is known, x: the rate or the numerator. */
interface Formulas {
  readonly numerator: Formula;
  readonly margin: Formula;
  /** The rate after the change. */
  readonly rate: Formula;
}

/** The numbers of a question that are no figures. */
interface Terms {
  readonly target: Bounds;
  readonly factor: Bounds;
  readonly added: Bounds;
  /** 1 + growth. */
  readonly growing: Bounds;
}

function termsOf({ target, factor, added = '0', growth = '0' }: RateQuestion): Terms {
  return {
    target: pointBounds(target),
    factor: pointBounds(factor),
    added: pointBounds(added),
    growing: sum([pointBounds('1'), pointBounds(growth)]),
  };
}

function planOf(
  known: KnownMeasure,
  denominator: KnownMeasure,
  formulas: Formulas,
  { target, factor, growing }: Terms,
): RatePlan {
  const of = (formula: Formula) => estimate(known, denominator, formula);
  const numerator = of(formulas.numerator);
  const margin = of(formulas.margin);
  const perTarget: Formula = (x, y) => positiveRatio(formulas.rate(x, y), target);
  return {
    ok: true,
    state: stateOf(margin.bounds),
    rate: of(formulas.rate),
    numerator,
    needed: of((_, y) => positiveRatio(product(product(target, growing), y), factor)),
    margin,
    gap: gapOf(margin),
    breakEvenDenominator: of((x, y) =>
      positiveRatio(product(formulas.numerator(x, y), factor), target),
    ),
    breakEvenGrowth: of((x, y) => difference(perTarget(x, y), pointBounds('1'))),
  };
}

function ofRate({ target, factor, added, growing }: Terms): Formulas {
  const wanted = product(target, growing);
  const perFactor: Formula = (rate, base) => positiveRatio(product(rate, base), factor);
  return {
    numerator: (rate, base) => sum([perFactor(rate, base), added]),
    margin: (rate, base) => sum([perFactor(difference(rate, wanted), base), added]),
    rate: (rate, base) =>
      positiveRatio(sum([rate, positiveRatio(product(added, factor), base)]), growing),
  };
}

function ofNumerator({ target, factor, added, growing }: Terms): Formulas {
  const wanted = product(target, growing);
  const numerator: Formula = (count) => sum([count, added]);
  return {
    numerator,
    margin: (count, base) =>
      difference(numerator(count, base), positiveRatio(product(wanted, base), factor)),
    rate: (count, base) =>
      positiveRatio(product(numerator(count, base), factor), product(base, growing)),
  };
}

/** Whole places: a margin of −0.2 lacks one, since none is built in part. */
function gapOf(margin: Estimate): Estimate {
  const { lower, upper } = scale(margin.bounds, '-1');
  const missing = (end: Bounds['lower'], past: boolean) => {
    if (!end) return null;
    const exact = readDecimal(end.value);
    const whole = past && exact.isInteger() && !end.inclusive ? exact.plus(1) : exact.ceil();
    return whole.gt(0) ? whole.toFixed() : '0';
  };
  const [least, most] = [missing(lower, true) ?? '0', missing(upper, false)];
  return {
    value: margin.value === null ? null : missing(pointBounds(negated(margin.value)).lower, false),
    bounds: {
      lower: { value: least, inclusive: true },
      upper: most === null ? null : { value: most, inclusive: true },
    },
  };
}

function negated(value: string): string {
  return readDecimal(value).neg().toFixed();
}

function refuseQuestion(question: RateQuestion, known: Bounds, base: Bounds): Refusal | null {
  const { target, factor, growth = '0' } = question;
  if (!readDecimal(target).gt(0)) return refuse('TARGET_NOT_POSITIVE', { value: target });
  if (!readDecimal(factor).gt(0)) return refuse('BASE_NOT_POSITIVE', { value: factor });
  if (!isAboveZero(base)) return refuse('BASE_NOT_POSITIVE', { value: formatNumrange(base) });
  if (!readDecimal(growth).gt(-1)) return refuse('CHANGE_EMPTIES_BASE', { value: growth });
  if (isAboveZero(known, true)) return null;
  return refuse('NEGATIVE_AMOUNT', { range: formatNumrange(known) });
}
