import { Decimal } from 'decimal.js';
import { FiguresError } from './figures-error.ts';

/** Places before or after the decimal point that a number may reach. */
const MAX_EXPONENT = 40;

/** Written digits of one number. Ten below the precision, so that no formula here ever rounds. */
const MAX_DIGITS = 50;

const ExactDecimal = Decimal.clone({ defaults: true, precision: 60 });

/** A number of this package's own Decimal class: 60 digits, independent of the global settings. */
export type Exact = Decimal;

const DECIMAL_TEXT = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * Reads a decimal string such as `-12.50` or `1e3`, exactly.
 *
 * @throws FiguresError `NOT_A_DECIMAL` for anything else (NaN, Infinity, hexadecimal, blanks);
 * `OUT_OF_RANGE` beyond 50 written digits or 40 places either side of the point.
 */
export function readDecimal(text: string): Exact {
  const match = DECIMAL_TEXT.exec(text);
  if (!match) throw new FiguresError('NOT_A_DECIMAL', 'Not a finite decimal number.');
  const digits = (match[1] ?? '').replace('.', '').replace(/^0+/, '').length;
  if (digits > MAX_DIGITS) throw outOfRange();
  const number = new ExactDecimal(text);
  if (!number.isFinite() || !withinExponents(number)) throw outOfRange();
  return number;
}

/**
 * Writes a number in plain notation: no exponent, no trailing zeros, no negative zero.
 *
 * @throws FiguresError `OUT_OF_RANGE` when {@link readDecimal} would not read it back.
 */
export function writeDecimal(number: Exact): string {
  const text = number.toFixed();
  readDecimal(text);
  return text;
}

/** 10 to the power of `exponent`. */
export function powerOfTen(exponent: number): Exact {
  return new ExactDecimal(`1e${exponent}`);
}

/** One step of the lowest non-zero digit: 13500 → 100, 82.7 → 0.1; 1 for zero. */
export function lowestStep(number: Exact): Exact {
  return number.isZero() ? powerOfTen(0) : powerOfTen(number.e - number.sd() + 1);
}

/** One step of the last place that a decimal string vouches for: `4.50` → 0.01, `53000` → 1000. */
export function writtenStep(text: string): Exact {
  const decimals = /^[+-]?\d*\.(\d+)$/.exec(text)?.[1];
  return decimals ? powerOfTen(-decimals.length) : lowestStep(readDecimal(text));
}

function withinExponents(number: Exact): boolean {
  if (number.isZero()) return true;
  return number.e <= MAX_EXPONENT && number.decimalPlaces() <= MAX_EXPONENT;
}

function outOfRange(): FiguresError {
  return new FiguresError('OUT_OF_RANGE', 'The number has too many digits to be kept exactly.');
}
