import { parseNumrange } from './bounds.ts';
import { FiguresError } from './figures-error.ts';
import { formatBounds } from './format.ts';
import { READING_REASONS } from './reading-reasons.ts';
import { termIn } from './reason-terms.ts';
import { SANITY_REASONS } from './sanity-reasons.ts';
import { TOTAL_REASONS } from './total-reasons.ts';

/** The languages that every reason can be told in. */
export type ReasonLocale = 'zh-CN' | 'en';

/**
 * Every reason this package gives for refusing or qualifying a calculation, as a sentence in both
 * languages. `{name}` stands for a parameter; both sentences of a reason use the same parameters.
 */
export const REASONS = {
  MEASURES_DIFFER: {
    'zh-CN': '{a}与{b}计量的是两类事物，不能相加、换算或比较。',
    en: 'The measures {a} and {b} are of two kinds: they neither add, convert nor compare.',
  },
  WORDS_DIFFER: {
    'zh-CN': '{a}与{b}虽属一类，数的却不是同一种东西，须按同一计量单位重新统计。',
    en: 'The measures {a} and {b} are of one kind but count different things: count both as one.',
  },
  SCALES_DIFFER: {
    'zh-CN': '{a}与{b}大小不同，换算成同一计量单位后才能比较。',
    en: 'The measures {a} and {b} differ in size: convert one of them, then compare.',
  },
  UNKNOWN_MEASURE: {
    'zh-CN': '计量单位缺失或无法识别：{word}。',
    en: 'The measure word is missing, or none that is known: {word}.',
  },
  BASES_DIFFER: {
    'zh-CN': '统计口径不同：{a}与{b}。',
    en: 'The bases differ: {a} and {b}.',
  },
  INDICATORS_DIFFER: {
    'zh-CN': '指标不同：{a}与{b}。',
    en: 'The indicators differ: {a} and {b}.',
  },
  PERIODS_DIFFER: {
    'zh-CN': '时段不同：{a}与{b}。',
    en: 'The periods differ: {a} and {b}.',
  },
  PERIOD_UNKNOWN: {
    'zh-CN': '时段不明：{a}与{b}。',
    en: 'A period is not known: {a} and {b}.',
  },
  GRAINS_DIFFER: {
    'zh-CN': '时段粒度不同：{a}与{b}。',
    en: 'The periods are of different kinds: {a} and {b}.',
  },
  LEVELS_DIFFER: {
    'zh-CN': '单位层级不同：{a}与{b}。',
    en: 'The units are of different levels: {a} and {b}.',
  },
  SCOPES_DIFFER: {
    'zh-CN': '统计范围不同：{a}与{b}。',
    en: 'What is covered differs: {a} and {b}.',
  },
  BASE_UNKNOWN: {
    'zh-CN': '比率缺少基数，无法判断其分量：{a}与{b}。',
    en: 'A ratio without its base says little, and is never ranked: {a} and {b}.',
  },
  VALUE_UNKNOWN: {
    'zh-CN': '缺少数值；缺数不等于零。',
    en: 'A value is missing; missing is not zero.',
  },
  QUALIFIER_TOO_WIDE: {
    'zh-CN': '数值的可能范围过宽：{range}。',
    en: 'What the number may be is too wide: {range}.',
  },
  AT_LEAST_ONLY: {
    'zh-CN': '至少一方只有下限，只能按“至少”比较。',
    en: 'One side or both is known from below only: compare as “at least”.',
  },
  SAME_UNIT_TREND: {
    'zh-CN': '同一单位不同时段，只能看趋势：{a}与{b}。',
    en: 'One unit at different times is a trend: {a} and {b}.',
  },
  NOT_PER_BASE: {
    'zh-CN': '未按人口等基数折算，单位大小会影响结果。',
    en: 'Counts that are not set against a base also show the size of the unit.',
  },
  COUNT_NOT_WHOLE: {
    'zh-CN': '应为 0 至 {max} 的整数，得到 {value}。',
    en: 'A whole number from 0 to {max} is needed, not {value}.',
  },
  BASE_NOT_POSITIVE: {
    'zh-CN': '基数应大于零，得到 {value}。',
    en: 'The base must be above zero, not {value}.',
  },
  COUNT_ABOVE_BASE: {
    'zh-CN': '计数 {count} 大于基数 {base}，不是比例。',
    en: 'The count {count} is above its base {base}: no proportion.',
  },
  CONFIDENCE_OUT_OF_RANGE: {
    'zh-CN': '置信水平应在 0.5 与 0.9999 之间，得到 {value}。',
    en: 'The confidence must lie between 0.5 and 0.9999, not {value}.',
  },
  PEER_TWICE: {
    'zh-CN': '同一单位出现两次：{id}。',
    en: 'One unit is listed twice: {id}.',
  },
  NO_PEERS: {
    'zh-CN': '没有可比较的单位。',
    en: 'There are no units to compare.',
  },
  FEW_PEERS: {
    'zh-CN': '仅有 {peers} 个单位，不足 {needed} 个，只作描述。',
    en: 'Only {peers} units, fewer than {needed}: description only.',
  },
  NOT_INDEPENDENT_COUNTS: {
    'zh-CN': '既非比例，也非相互独立的计数，只作描述。',
    en: 'Neither proportions nor independent counts: description only.',
  },
  COUNT_TOO_LARGE: {
    'zh-CN': '期望计数大于 {max}，只作描述。',
    en: 'An expected count is above {max}: description only.',
  },
  MEDIAN_AT_EDGE: {
    'zh-CN': '中位数为 {median}，无法划定控制限，只作描述。',
    en: 'A median of {median} gives no limits: description only.',
  },
  TARGET_NOT_POSITIVE: {
    'zh-CN': '目标应大于零，得到 {value}。',
    en: 'The target must be above zero, not {value}.',
  },
  CHANGE_EMPTIES_BASE: {
    'zh-CN': '变动后基数不大于零：{value}。',
    en: 'The change leaves no base above zero: {value}.',
  },
  NEGATIVE_AMOUNT: {
    'zh-CN': '数量可能小于零（{range}），无从计算。',
    en: 'The amount may be below zero ({range}), where this has no meaning.',
  },
  ...TOTAL_REASONS,
  ...READING_REASONS,
  ...SANITY_REASONS,
} as const satisfies Record<string, Readonly<Record<ReasonLocale, string>>>;

/** The code of a reason in {@link REASONS}. */
export type ReasonCode = keyof typeof REASONS;

/** What fills a sentence's placeholders; numbers travel as decimal strings. */
export type ReasonParams = Readonly<Record<string, string>>;

/** A reason with what fills its sentence, to be told with {@link explain}. */
export interface Reason {
  readonly reason: ReasonCode;
  readonly params: ReasonParams;
}

/** A refusal that is a normal answer, not an error. */
export interface Refusal extends Reason {
  readonly ok: false;
}

/**
 * A refusal for a reason of the catalogue.
 * @param reason - Its code.
 * @param params - What fills the placeholders of its sentence.
 */
export function refuse(reason: ReasonCode, params: ReasonParams = {}): Refusal {
  return { ok: false, reason, params };
}

/**
 * The sentence of a reason in one language. Codes among the parameters (STOCK, STREET) become words,
 * ranges such as `[200,300)` what readers know (200 ≤ x < 300); a parameter that was not given stays
 * as its placeholder.
 * @param reason - Its code.
 * @param params - What fills the placeholders.
 * @param locale - Which of the two languages.
 */
export function explain(reason: ReasonCode, params: ReasonParams, locale: ReasonLocale): string {
  return REASONS[reason][locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (param === undefined) return placeholder;
    return name === 'wording' ? param : inWords(param, locale);
  });
}

const RANGE = /^[[(](?:-?\d[\d.]*)?,(?:-?\d[\d.]*)?[\])]$/;

function inWords(param: string, locale: ReasonLocale): string {
  if (!RANGE.test(param)) return termIn(param, locale);
  try {
    return formatBounds(parseNumrange(param), { counts: false, locale });
  } catch (error) {
    if (error instanceof FiguresError) return param;
    throw error;
  }
}
