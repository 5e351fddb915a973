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
  PERSONAL_NUMBER: {
    'zh-CN': '像是证件号、电话或编号，不是数量。个人信息不要填在这里。',
    en: 'This looks like an identity, telephone or code number, not like a quantity. Personal data do not belong here.',
  },
  DATE_OR_TIME: {
    'zh-CN': '这是日期、时刻或时段，不是数量：{wording}。',
    en: 'A date, a time or a period, not a quantity: {wording}.',
  },
  NAME: {
    'zh-CN': '这是名称，不是数量：{wording}。',
    en: 'A name, not a quantity: {wording}.',
  },
  CHANGE: {
    'zh-CN': '这是增减幅度，不是数量：{wording}。请填增减后的数。',
    en: 'A change, not an amount: {wording}. State the amount after it.',
  },
  MULTIPLE: {
    'zh-CN': '这是倍数、折扣或两数之比，不是数量：{wording}。',
    en: 'A multiple, a discount or a proportion of two numbers, not a quantity: {wording}.',
  },
  NOT_FINITE: {
    'zh-CN': '这个分数化不成有限小数：{wording}。请填百分比。',
    en: 'This fraction is no finite decimal: {wording}. State a percentage.',
  },
  TWO_NUMBERS: {
    'zh-CN': '这里不止一个数：{wording}。',
    en: 'There is more than one number: {wording}.',
  },
  AMBIGUOUS: {
    'zh-CN': '两头的数可以有两种读法：{wording}。请把两个数都写全。',
    en: 'The ends can be read in two ways: {wording}. Write both numbers in full.',
  },
  DIGIT_RUN: {
    'zh-CN': '一串数字读不成数目：{wording}。',
    en: 'A run of digits that makes no number: {wording}.',
  },
  SPREADSHEET: {
    'zh-CN': '这是表格软件的错误值或四舍五入后的写法：{wording}。请填原数。',
    en: 'A spreadsheet’s error or shortened number: {wording}. State the number itself.',
  },
  TOO_LARGE: {
    'zh-CN': '数目大得不像统计数字：{wording}。',
    en: 'Larger than any reported figure: {wording}.',
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
 * - `INDEFINITE`: 数百, 许多, dozens: no number is named. For 数十 the refusal offers 20–99.
 * - `PERSONAL_NUMBER`: an identity, telephone, account or code number, such as 007.
 * - `DATE_OR_TIME`: 3月15日, 七点二十, 近三年, 2023届, 3个月内.
 * - `NAME`: 十四五, 双11.
 * - `CHANGE`: 同比增长12.5%: growth, not a level.
 * - `MULTIPLE`: 1.5倍, 6.8折, 1:3.
 * - `NOT_FINITE`: 三分之一.
 * - `TWO_NUMBERS`: 787栋、2030套; 5, 120人.
 * - `AMBIGUOUS`: 三至五十, from 3 or from 30.
 * - `DIGIT_RUN`: 一二九, 五四三.
 * - `SPREADSHEET`: #DIV/0!, 1.2E+05.
 * - `TOO_LARGE`: 10¹⁵ or more.
 * - `NOT_A_NUMERAL`: it does not begin with a well-formed numeral.
 * - `BARE_UNIT`: 百人, 千人, a hundred people without a hedge: a manner of speaking.
 * - `UNKNOWN_WORD`: what follows the numeral is no measure word, as in the names 百丈镇 and 5G.
 * - `HEDGES_CLASH`: hedges that no qualifier covers together, such as 约…余.
 * - or a {@link FiguresErrorCode}, for what is read but cannot be kept or bounded.
 */
export type QuantityRefusal = keyof typeof READING_REASONS;
