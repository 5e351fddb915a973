/** The sentences of what is asked before a number is saved; part of the catalogue in reasons.ts. */
export const SANITY_REASONS = {
  LOOKS_LIKE_FRACTION: {
    'zh-CN': '{value} 像是写成小数的占比，可能应为 {offered}。请核对。',
    en: 'The number {value} looks like a share written as a fraction: {offered} may be meant.',
  },
  LOOKS_LIKE_DATE: {
    'zh-CN': '{wording} 像是日期或年份，不像数量。请核对。',
    en: 'The words {wording} look like a date or years, not like a quantity. Please check them.',
  },
  SHARE_ABOVE_WHOLE: {
    'zh-CN': '占比超过 100%：{value}%。请核对。',
    en: 'A share above 100%: {value}%. Please check it.',
  },
  ABOVE_POPULATION: {
    'zh-CN': '{value} 人超过本单位人口 {population} 的十倍。请核对。',
    en: 'The number {value} is above ten times the {population} people of the unit. Please check it.',
  },
  ABOVE_USUAL: {
    'zh-CN': '{value} 超过这类计量单位的常见上限 {limit}。请核对。',
    en: 'The number {value} is above {limit}, the most that is usual for this measure. Please check it.',
  },
  ABOVE_ANY_FIGURE: {
    'zh-CN': '{value} 大得不像统计数字，不予保存。',
    en: 'The number {value} is larger than any reported figure, and is not kept.',
  },
} as const;
