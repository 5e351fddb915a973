import { readDecimal, writeDecimal, writtenStep } from './decimal.ts';
import { readNumeral } from './numeral.ts';
import type { Numeral } from './numeral-value.ts';
import { Unreadable } from './phrase.ts';

const DIGIT = '[〇一二两三四五六七八九十百千万\\d.点]';

/** 六成, 九成五, 8.5成; tenths of a whole. */
const TENTHS = new RegExp(`^(${DIGIT}{1,8})成(?:([一二三四五六七八九])(?![十百千万]))?`);
/** 四分之三, 万分之五; 百分之 and 千分之 have signs of their own. */
const FRACTION = new RegExp(`^(?!百分之|千分之)(${DIGIT}{1,4})分之(${DIGIT}{1,8})`);
const HALF = /^(?:一半|半数|半$)/;

/** A share written in words, with how many characters it took. */
export interface Proportion {
  numeral: Numeral;
  length: number;
}

/**
 * Reads the share that a folded phrase begins with, as a percentage; null where it begins with none.
 *
 * @throws Unreadable `NOT_FINITE` for a third and whatever else no decimal is.
 */
export function leadingProportion(phrase: string): Proportion | null {
  const half = HALF.exec(phrase)?.[0];
  if (half) return { numeral: percent('50', '1', false), length: half.length };
  return tenths(phrase) ?? fraction(phrase);
}

function percent(value: string, step: string, rounded: boolean): Numeral {
  return { value, step, rounded, bare: false, sign: '%' };
}

function tenths(phrase: string): Proportion | null {
  const [text = '', count = '', more] = TENTHS.exec(phrase) ?? [];
  const read = count === '' ? null : readNumeral(count);
  if (!read || read.bare) return null;
  const places = more === undefined ? 10 : 1;
  const further = more === undefined ? '0' : (readNumeral(more)?.value ?? '0');
  const value = readDecimal(read.value).times(10).plus(readDecimal(further));
  const step = readDecimal(read.step).times(places);
  if (value.lte(0) || value.gte(100)) return null;
  return { numeral: percent(writeDecimal(value), writeDecimal(step), true), length: text.length };
}

function fraction(phrase: string): Proportion | null {
  const [text = '', below = '', above = ''] = FRACTION.exec(phrase) ?? [];
  if (text === '') return null;
  const [whole, part] = [readNumeral(below), readNumeral(above)];
  if (!whole || !part || readDecimal(whole.value).isZero()) return null;
  const value = readDecimal(part.value).times(100).div(readDecimal(whole.value));
  const finite = value.times(readDecimal(whole.value)).eq(readDecimal(part.value).times(100));
  if (!finite || value.decimalPlaces() > 12) throw new Unreadable('NOT_FINITE');
  const rounded = value.decimalPlaces() > 0;
  const written = writeDecimal(value);
  const step = rounded ? writeDecimal(writtenStep(written)) : '1';
  return { numeral: percent(written, step, rounded), length: text.length };
}
