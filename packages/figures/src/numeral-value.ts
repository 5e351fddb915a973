/** A numeral read from Chinese or Arabic writing. */
export interface Numeral {
  /** The number as a plain decimal string; for 百分之九十 it is 90, see `sign`. */
  value: string;
  /** One step of the last written digit: 53万 → 10000, 2.5万 → 1000, 82.70 → 0.01. */
  step: string;
  /** Written the way rounded numbers are: with decimals, or ending in 万 or 亿. */
  rounded: boolean;
  /** A bare unit such as 百 or 千 that only counts with a hedge (上千, 百余). */
  bare: boolean;
  /** `%` for 百分之…, `‰` for 千分之…, else null. */
  sign: '%' | '‰' | null;
}
