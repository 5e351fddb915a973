import { boundsBetween } from './bounds.ts';
import { powerOfTen } from './decimal.ts';
import type { Vocabulary } from './measure-vocabulary.ts';
import type { OfferedReading } from './offered.ts';

const SOME = /^好?[数几]([十百千]?万?亿?)余?(.*)$/;
const EXPONENTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** What 数十 can be at most, 20–99, with its measure word; null for words that name no order at all. */
export function offerFor(phrase: string, words: Vocabulary): OfferedReading | null {
  const [, scale = '', rest = ''] = SOME.exec(phrase) ?? [];
  if (scale === '' || (rest !== '' && words.leading(rest) !== rest)) return null;
  const exponent = Array.from(scale).reduce((sum, unit) => sum + (EXPONENTS[unit] ?? 0), 0);
  const [low, high] = [powerOfTen(exponent).times(2), powerOfTen(exponent + 1).minus(1)];
  const [from, to] = [low.toFixed(), high.toFixed()];
  const bounds = boundsBetween({ value: from, inclusive: true }, { value: to, inclusive: true });
  return { value: null, bounds, qualifier: 'RANGE', wording: `${from}-${to}${rest}` };
}
