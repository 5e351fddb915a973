import type { FiguresErrorCode } from './figures-error.ts';

/** The sentences for text that is no number of this package, by the code of the error thrown. */
const NUMBER_REASONS = {
  NOT_A_DECIMAL: {
    'zh-CN': '不是有限的十进制数。',
    en: 'Not a finite decimal number.',
  },
  OUT_OF_RANGE: {
    'zh-CN': '位数过多，无法精确保存。',
    en: 'The number has too many digits to be kept exactly.',
  },
  NOT_A_RANGE: {
    'zh-CN': '不是一个数值区间。',
    en: 'Not a range of numbers.',
  },
  EMPTY_RANGE: {
    'zh-CN': '下限高于上限，其中没有任何数。',
    en: 'The lower end is above the upper: no number lies between them.',
  },
  VALUE_MISSING: {
    'zh-CN': '只有上限，缺少下限。',
    en: 'There is an upper number without a lower one.',
  },
  UPPER_VALUE_MISSING: {
    'zh-CN': '只有下限，缺少上限。',
    en: 'There is a lower number without an upper one.',
  },
  NEGATIVE_VALUE: {
    'zh-CN': '“余”“近”“左右”“最高”“不足”等说法不适用于负数。',
    en: 'Hedges such as nearly, about, up to and under do not go with a number below zero.',
  },
  ZERO_VALUE: {
    'zh-CN': '零不能加“余”“多”。',
    en: 'Nothing is a little more than zero.',
  },
} as const satisfies Record<FiguresErrorCode, unknown>;

/** The sentences for phrases that are no quantity; part of the catalogue in reasons.ts. */
export const READING_REASONS = {
  ...NUMBER_REASONS,
  EMPTY: {
    'zh-CN': '没有内容。',
    en: 'There is nothing to read.',
  },
  TOO_LONG: {
    'zh-CN': '文字过长，不像一个数量：最多 64 个字符。',
    en: 'The text is too long for one quantity: at most 64 characters.',
  },
  ORDINAL: {
    'zh-CN': '这是次序，不是数量：{wording}。',
    en: 'An order, not a quantity: {wording}.',
  },
  INDEFINITE: {
    'zh-CN': '没有说出具体数目：{wording}。',
    en: 'No number is named: {wording}.',
  },
  NOT_A_NUMERAL: {
    'zh-CN': '读不出数字：{wording}。',
    en: 'No number can be read: {wording}.',
  },
  BARE_UNIT: {
    'zh-CN': '这是泛指，不是数目：{wording}。',
    en: 'A manner of speaking, not a count: {wording}.',
  },
  UNKNOWN_WORD: {
    'zh-CN': '数字后面不是计量单位：{wording}。',
    en: 'What follows the number is no measure word: {wording}.',
  },
  HEDGES_CLASH: {
    'zh-CN': '修饰数字的说法互相矛盾：{wording}。',
    en: 'The words around the number contradict each other: {wording}.',
  },
} as const;

/**
 * Why a phrase is no quantity.
 *
 * - `EMPTY`, `TOO_LONG`: nothing there, or more than 64 characters.
 * - `ORDINAL`: 第四批, 首批, the 4th.
 * - `INDEFINITE`: 数百, 许多, dozens: no number is named.
 * - `NOT_A_NUMERAL`: it does not begin with a well-formed numeral.
 * - `BARE_UNIT`: 百人, 千人, a hundred people without a hedge: a manner of speaking.
 * - `UNKNOWN_WORD`: what follows the numeral is no measure word, as in the names 百丈镇 and 5G.
 * - `HEDGES_CLASH`: hedges that no qualifier covers together, such as 约…余.
 * - or a {@link FiguresErrorCode}, for what is read but cannot be kept or bounded.
 */
export type QuantityRefusal = keyof typeof READING_REASONS;
