/**
 * Why a decimal, a range or a quantity was refused.
 *
 * - `NOT_A_DECIMAL`: the text is no finite decimal number.
 * - `OUT_OF_RANGE`: more than 50 written digits, or more than 40 places from the decimal point.
 * - `NOT_A_RANGE`: the text is no PostgreSQL numrange.
 * - `EMPTY_RANGE`: no number lies in the range.
 * - `VALUE_MISSING`, `UPPER_VALUE_MISSING`: the qualifier's formula lacks an operand.
 * - `NEGATIVE_VALUE`, `ZERO_VALUE`: the qualifier says nothing about such a number.
 */
export type FiguresErrorCode =
  | 'NOT_A_DECIMAL'
  | 'OUT_OF_RANGE'
  | 'NOT_A_RANGE'
  | 'EMPTY_RANGE'
  | 'VALUE_MISSING'
  | 'UPPER_VALUE_MISSING'
  | 'NEGATIVE_VALUE'
  | 'ZERO_VALUE';

/** The only error this package throws on bad input; `code` says which kind. */
export class FiguresError extends Error {
  readonly code: FiguresErrorCode;

  constructor(code: FiguresErrorCode, message: string) {
    super(message);
    this.name = 'FiguresError';
    this.code = code;
  }
}
