import { type Exact, powerOfTen, readDecimal } from './decimal.ts';

/** The Chinese digits in order, after folding. */
export const DIGITS = '〇一二三四五六七八九';

/** Exponents of ten. */
const UNITS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** A number with what its writing says of its precision. */
export interface Reading {
  value: Exact;
  step: Exact;
  rounded: boolean;
  bare: boolean;
}

/** Reads Arabic digits, with or without separators and decimals. */
export function literalReading(text: string): Reading {
  const plain = text.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const step = powerOfTen(-decimals);
  return { value: readDecimal(plain), step, rounded: decimals > 0, bare: false };
}

/** Adds up digits and units from left to right: 一亿二千万零五 = (1)亿 + (2千)万 + 5. */
export class PlaceSum {
  private total = readDecimal('0');
  private section = readDecimal('0');
  private digit: Reading | null = null;
  private step = powerOfTen(0);
  private sectionUnit = 4;
  private lastUnit: number | null = null;
  private largestUnit = 8;
  private afterZero = false;
  private decimals = false;
  private bare = false;
  private last = '';

  /** Takes the next digit or unit; false when it cannot stand here. */
  take(token: string): boolean {
    const first = this.last === '';
    this.last = token;
    const unit = UNITS[token];
    if (unit === undefined) return this.takeDigit(token, first);
    return unit < 4 ? this.takeSmallUnit(unit, first) : this.takeLargeUnit(unit, first);
  }

  /** The sum, or null when the last digit cannot stand where it is. */
  finish(): Reading | null {
    if (this.afterZero && !this.digit) return null;
    if (this.digit && !this.closeDigit(this.digit)) return null;
    const rounded = this.decimals || this.last === '万' || this.last === '亿';
    const value = this.total.plus(this.section);
    return { value, step: this.step, rounded, bare: this.bare };
  }

  private takeDigit(token: string, first: boolean): boolean {
    if (this.digit) return false;
    if (token === '〇' && !first) {
      this.afterZero = true;
      return true;
    }
    const place = token === '两' ? 2 : DIGITS.indexOf(token);
    this.digit = literalReading(place < 0 ? token : String(place));
    this.decimals ||= this.digit.rounded;
    this.step = this.digit.step;
    return true;
  }

  private takeSmallUnit(unit: number, first: boolean): boolean {
    if (unit >= this.sectionUnit || this.afterZeroDigit()) return false;
    if (!this.digit && unit > 1 && !first) return false;
    this.bare ||= !this.digit && unit > 1;
    const count = this.digit ?? { value: powerOfTen(0), step: powerOfTen(0) };
    this.section = this.section.plus(count.value.times(powerOfTen(unit)));
    this.step = count.step.times(powerOfTen(unit));
    this.sectionUnit = unit;
    this.closeWith(unit);
    return true;
  }

  private takeLargeUnit(unit: number, first: boolean): boolean {
    if (unit === 8 ? this.total.gte(powerOfTen(8)) : unit >= this.largestUnit) return false;
    if (this.digit) this.section = this.section.plus(this.digit.value);
    const amount = unit === 8 ? this.total.plus(this.section) : this.section;
    if (amount.isZero() && !first) return false;
    this.bare ||= first;
    const scaled = (first ? powerOfTen(0) : amount).times(powerOfTen(unit));
    this.total = unit === 8 ? scaled : this.total.plus(scaled);
    this.step = (first ? powerOfTen(0) : this.step).times(powerOfTen(unit));
    this.section = readDecimal('0');
    this.sectionUnit = 4;
    this.largestUnit = unit === 8 ? 5 : 4;
    this.closeWith(unit);
    return true;
  }

  private closeWith(unit: number): void {
    this.lastUnit = unit;
    this.digit = null;
    this.afterZero = false;
  }

  private afterZeroDigit(): boolean {
    return this.digit?.value.isZero() ?? false;
  }

  private closeDigit(digit: Reading): boolean {
    const unit = this.afterZero ? 0 : (this.lastUnit ?? 0);
    const place = unit > 1 ? this.placeBehind(unit) : 0;
    if (place === null) return false;
    this.section = this.section.plus(digit.value.times(powerOfTen(place)));
    this.step = this.step.times(powerOfTen(place));
    return true;
  }

  /** 两千五 and 13万2 count one place lower; 1万2000 is written out. 3百5 and 13万20 say neither. */
  private placeBehind(unit: number): number | null {
    if (!/^\d/.test(this.last)) return unit - 1;
    if (unit < 3 || /\D/.test(this.last)) return null;
    if (this.last.length === 1) return this.last === '0' ? null : unit - 1;
    const written = this.last.length === unit || (unit === 4 && this.last.length === 3);
    return written && !this.last.startsWith('0') ? 0 : null;
  }
}
