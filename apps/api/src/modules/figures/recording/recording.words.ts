import type { CodeWords, Codes } from '#kernel/codes';

export const recordingFaults = {
  NOT_A_QUANTITY: {
    about: 'These words are no quantity.',
    'zh-CN': '这不是一个数量：{reason}',
    en: 'This is no quantity: {reason}',
  },
  LOWER_ABOVE_UPPER: {
    about: 'The lower end is above the upper.',
    'zh-CN': '下限 {lower} 大于上限 {upper}。',
    en: 'The lower end {lower} is above the upper end {upper}.',
  },
  VALUE_OUTSIDE_BOUNDS: {
    about: 'The value lies outside its bounds.',
    'zh-CN': '数值 {value} 不在 {bounds} 之内。',
    en: '{value} lies outside {bounds}.',
  },
  BOUNDS_FOLLOW: {
    'zh-CN': '上下限由限定词推出，无需填写；只有区间和约数可以填。',
    en: 'The ends follow from the qualifier. Give them for a range or a rough number alone.',
  },
  WORDING_DIFFERS: {
    about: 'The words leave more open than the number does.',
    'zh-CN': '原文的意思是 {bounds}，所填数值说得更确定。',
    en: 'The words mean {bounds}; the number says more than that.',
  },
  BOUNDS_MISSING: {
    'zh-CN': '区间需要下限和上限。',
    en: 'A range needs a lower and an upper end.',
  },
  NOT_WHOLE: {
    about: 'It must be a whole number.',
    'zh-CN': '{measure}应为整数，得到 {value}。',
    en: 'A number of {measure} is whole, not {value}.',
  },
  BELOW_ZERO: {
    about: 'It cannot be below zero.',
    'zh-CN': '{measure}不能小于零。',
    en: 'A number of {measure} cannot be below zero.',
  },
  LEVEL_NOT_ALLOWED: {
    'zh-CN': '该指标不在这一层级填报。',
    en: 'This indicator is not recorded at this level.',
  },
  MEASURE_STAYS: {
    about: 'A correction keeps the measure.',
    'zh-CN': '更正不能改变计量单位（{measure}）：请撤回后重新填报。',
    en: 'A correction keeps the measure word ({measure} is another one): withdraw the figure and record it anew.',
  },
  SLOT_TAKEN: {
    about: 'Somebody recorded a value there already; `standing` names it.',
    'zh-CN': '这里已有数据：{value}。如有误，请更正。',
    en: 'There is a value here already: {value}. Correct it if it is wrong.',
  },
  UNCHANGED: {
    about: 'Nothing would change. With `evenSo` a figure is kept with its new source.',
    'zh-CN': '数量没有变化，无需更正。',
    en: 'The number is the same: there is nothing to correct.',
  },
  LOOKS_WRONG: {
    about:
      'The number is unlikely; `offered` says what was probably meant. With `evenSo` it is kept.',
    'zh-CN': '{reason}',
    en: '{reason}',
  },
  PERSONAL_DATA: {
    'zh-CN': '这像是身份证号、电话号码或编号，不是数量。请不要在这里填写个人信息。',
    en: 'This looks like an identity, telephone or serial number, not like a quantity. Enter no personal data here.',
  },
  PERIOD_MISSING: {
    'zh-CN': '请填写时段的开始或结束。',
    en: 'Give the start or the end of the period.',
  },
  GRAIN_DIFFERS: {
    'zh-CN': '起止日期与所选时段类型不符。',
    en: 'From start to end is not one such period.',
  },
} satisfies Record<string, CodeWords>;

export const recordingReasons = {
  FORBIDDEN_TARGET: {
    'zh-CN': '目标由区管理员或街道负责人设定。',
    en: 'Targets are set by the admin of the district or the head of the street.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof recordingFaults> {}
  interface SliceReasons extends Codes<typeof recordingReasons> {}
}
