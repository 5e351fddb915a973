import { readDecimal, writeDecimal } from './decimal.ts';
import { FiguresError } from './figures-error.ts';

/** One end of an interval: a decimal string in the figure's own unit, and whether it belongs. */
export interface End {
  value: string;
  inclusive: boolean;
}

/** What a figure may truly be. A null end is unbounded; unknown bounds are null as a whole. */
export interface Bounds {
  lower: End | null;
  upper: End | null;
}

/**
 * Bounds with their ends in canonical notation (`200.0` becomes `200`).
 *
 * @throws FiguresError `EMPTY_RANGE` when no number lies between the ends, `NOT_A_DECIMAL` or
 * `OUT_OF_RANGE` for an end that is no number of this package.
 */
export function boundsBetween(lower: End | null, upper: End | null): Bounds {
  const bounds = { lower: canonical(lower), upper: canonical(upper) };
  if (bounds.lower && bounds.upper) {
    const order = readDecimal(bounds.lower.value).cmp(readDecimal(bounds.upper.value));
    const bothIn = bounds.lower.inclusive && bounds.upper.inclusive;
    if (order > 0 || (order === 0 && !bothIn)) throw emptyRange();
  }
  return bounds;
}

const NUMRANGE = /^([[(])([^,]*),([^,]*)([\])])$/;

/**
 * Reads PostgreSQL's text form of a numrange: `[200,300)`, `(50,)`, `(,)`.
 *
 * @throws FiguresError `EMPTY_RANGE` for `empty` and ranges that hold no number, `NOT_A_RANGE` for
 * any other text, `NOT_A_DECIMAL` or `OUT_OF_RANGE` for a bad end (also the infinite numeric).
 */
export function parseNumrange(text: string): Bounds {
  const trimmed = text.trim();
  if (trimmed.toLowerCase() === 'empty') throw emptyRange();
  const match = NUMRANGE.exec(trimmed);
  if (!match) throw notARange();
  const [, opening, lower = '', upper = '', closing] = match;
  return boundsBetween(endOf(lower, opening === '['), endOf(upper, closing === ']'));
}

/**
 * Writes bounds in PostgreSQL's text form of a numrange; an unbounded end is always exclusive.
 *
 * @throws FiguresError as {@link boundsBetween}.
 */
export function formatNumrange(bounds: Bounds): string {
  const { lower, upper } = boundsBetween(bounds.lower, bounds.upper);
  const opening = lower?.inclusive ? '[' : '(';
  const closing = upper?.inclusive ? ']' : ')';
  return `${opening}${lower?.value ?? ''},${upper?.value ?? ''}${closing}`;
}

/** Whether the number written in `value` lies within the bounds. */
export function contains(bounds: Bounds, value: string): boolean {
  const number = readDecimal(value);
  return aboveLower(bounds.lower) && belowUpper(bounds.upper);

  function aboveLower(end: End | null): boolean {
    const order = end ? number.cmp(readDecimal(end.value)) : 1;
    return order > 0 || (order === 0 && end?.inclusive === true);
  }
  function belowUpper(end: End | null): boolean {
    const order = end ? number.cmp(readDecimal(end.value)) : -1;
    return order < 0 || (order === 0 && end?.inclusive === true);
  }
}

/** Whether both say the same; ends compare as numbers (`1.0` is `1`), unknown equals unknown. */
export function equals(a: Bounds | null, b: Bounds | null): boolean {
  if (a === null || b === null) return a === b;
  return sameEnd(a.lower, b.lower) && sameEnd(a.upper, b.upper);
}

function sameEnd(a: End | null, b: End | null): boolean {
  if (a === null || b === null) return a === b;
  return a.inclusive === b.inclusive && readDecimal(a.value).eq(readDecimal(b.value));
}

function canonical(end: End | null): End | null {
  return end && { value: writeDecimal(readDecimal(end.value)), inclusive: end.inclusive };
}

function endOf(text: string, inclusive: boolean): End | null {
  const trimmed = text.trim();
  const unquoted = /^"([^"]*)"$/.exec(trimmed)?.[1] ?? trimmed;
  if (unquoted.includes('"')) throw notARange();
  const value = unquoted.trim();
  return value === '' ? null : { value, inclusive };
}

function notARange(): FiguresError {
  return new FiguresError('NOT_A_RANGE', 'Not the text form of a numrange.');
}

function emptyRange(): FiguresError {
  return new FiguresError('EMPTY_RANGE', 'No number lies within the range.');
}
