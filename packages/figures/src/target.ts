import { type Bounds, formatNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { type Estimate, estimate, isAboveZero, isKnown, type Measured } from './estimate.ts';
import { difference, ratio } from './interval.ts';
import { type Refusal, refuse } from './reasons.ts';

/** Whether a target is reached: certainly, certainly not, or not to be told from what is known. */
export type TargetState = 'MET' | 'MISSED' | 'UNSURE';

/** Whether a target asks for at least or at most so much. */
export type TargetDirection = 'AT_LEAST' | 'AT_MOST';

/** How far a figure has come. */
export interface TargetProgress {
  readonly ok: true;
  readonly state: TargetState;
  /** What is to spare, in the figure's own unit; below zero is what is missing. */
  readonly margin: Estimate;
  /** Figure ÷ target, 1 for 100 %; refused as `TARGET_NOT_POSITIVE` when the target may be zero or less. */
  readonly progress: ({ readonly ok: true } & Estimate) | Refusal;
}

/**
 * Progress toward a target as an interval. Both in one unit, and independent of each other.
 *
 * @returns Refused as `VALUE_UNKNOWN` when either has no bounds.
 * @throws FiguresError `NOT_A_DECIMAL`, `OUT_OF_RANGE` or `EMPTY_RANGE` for what is no number.
 */
export function progressToward(
  figure: Measured,
  target: Measured,
  direction: TargetDirection = 'AT_LEAST',
): TargetProgress | Refusal {
  if (!isKnown(figure) || !isKnown(target)) return refuse('VALUE_UNKNOWN');
  const margin = estimate(figure, target, (x, y) =>
    direction === 'AT_LEAST' ? difference(x, y) : difference(y, x),
  );
  const progress = isAboveZero(target.bounds)
    ? ({ ok: true, ...estimate(figure, target, positiveRatio) } as const)
    : refuse('TARGET_NOT_POSITIVE', { value: formatNumrange(target.bounds) });
  return { ok: true, state: stateOf(margin.bounds), margin, progress };
}

/** What a margin says: MET when no part of it is below zero, MISSED when all of it is. */
export function stateOf(margin: Bounds): TargetState {
  if (isAboveZero(margin, true)) return 'MET';
  if (margin.upper === null) return 'UNSURE';
  const most = readDecimal(margin.upper.value);
  return most.lt(0) || (most.isZero() && !margin.upper.inclusive) ? 'MISSED' : 'UNSURE';
}

/** `x ÷ y` for a divisor known to be above zero. */
export function positiveRatio(x: Bounds, y: Bounds): Bounds {
  const quotient = ratio(x, y);
  return quotient.ok ? quotient.bounds : { lower: null, upper: null };
}
