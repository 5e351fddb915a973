import type { Locale } from './locale.ts';

/** What is wrong with an input, in each language; part of the catalogue in messages.ts. */
export const FAULT_MESSAGES = {
  REQUIRED: { 'zh-CN': '请填写。', en: 'This is required.' },
  TOO_LONG: {
    'zh-CN': '最多 {limit} 个字符，现在有 {length} 个。',
    en: 'At most {limit} characters; this has {length}.',
  },
  CONTROL_CHARACTER: {
    'zh-CN': '含有不可见的控制字符。',
    en: 'This contains a control character.',
  },
  END_BEFORE_START: {
    'zh-CN': '结束日期早于开始日期。',
    en: 'The end is before the start.',
  },
  TOO_LARGE: { 'zh-CN': '最大为 {limit}。', en: 'At most {limit}.' },
  NOT_POSITIVE: { 'zh-CN': '须为大于零的整数。', en: 'This must be a whole number above zero.' },
  UNKNOWN: { 'zh-CN': '没有这一项。', en: 'There is no such thing.' },
  DUPLICATE: { 'zh-CN': '已经有了。', en: 'This is already there.' },
  WRONG_STATE: {
    'zh-CN': '当前状态下不能这样做。',
    en: 'This cannot be done in its present state.',
  },
  CLOSED: { 'zh-CN': '已结束，不能再修改。', en: 'This is closed.' },
  NOT_A_QUANTITY: {
    'zh-CN': '这不是一个数量：{reason}',
    en: 'This is no quantity: {reason}',
  },
  UNKNOWN_MEASURE: {
    'zh-CN': '没有“{measure}”这个计量单位。',
    en: 'There is no measure word “{measure}”.',
  },
  LOWER_ABOVE_UPPER: {
    'zh-CN': '下限 {lower} 大于上限 {upper}。',
    en: 'The lower end {lower} is above the upper end {upper}.',
  },
  VALUE_OUTSIDE_BOUNDS: {
    'zh-CN': '数值 {value} 不在 {bounds} 之内。',
    en: '{value} lies outside {bounds}.',
  },
  BOUNDS_FOLLOW: {
    'zh-CN': '上下限由限定词推出，无需填写；只有区间和约数可以填。',
    en: 'The ends follow from the qualifier. Give them for a range or a rough number alone.',
  },
  WORDING_DIFFERS: {
    'zh-CN': '原文的意思是 {bounds}，所填数值说得更确定。',
    en: 'The words mean {bounds}; the number says more than that.',
  },
  BOUNDS_MISSING: {
    'zh-CN': '区间需要下限和上限。',
    en: 'A range needs a lower and an upper end.',
  },
  NOT_WHOLE: {
    'zh-CN': '{measure}应为整数，得到 {value}。',
    en: 'A number of {measure} is whole, not {value}.',
  },
  BELOW_ZERO: {
    'zh-CN': '{measure}不能小于零。',
    en: 'A number of {measure} cannot be below zero.',
  },
  LEVEL_NOT_ALLOWED: {
    'zh-CN': '该指标不在这一层级填报。',
    en: 'This indicator is not recorded at this level.',
  },
  MEASURE_STAYS: {
    'zh-CN': '更正不能改变计量单位（{measure}）：请撤回后重新填报。',
    en: 'A correction keeps the measure word ({measure} is another one): withdraw the figure and record it anew.',
  },
  SLOT_TAKEN: {
    'zh-CN': '这里已有数据：{value}。如有误，请更正。',
    en: 'There is a value here already: {value}. Correct it if it is wrong.',
  },
  UNCHANGED: {
    'zh-CN': '数量没有变化，无需更正。',
    en: 'The number is the same: there is nothing to correct.',
  },
  LOOKS_WRONG: { 'zh-CN': '{reason}', en: '{reason}' },
  PERSONAL_DATA: {
    'zh-CN': '这像是身份证号、电话号码或编号，不是数量。请不要在这里填写个人信息。',
    en: 'This looks like an identity, telephone or serial number, not like a quantity. Enter no personal data here.',
  },
  BAD_WORD: {
    'zh-CN': '计量单位只能用文字，不能含数字、数词、斜线或“余、多、左右”一类的词。',
    en: 'A measure word is made of letters alone: no numerals, no slash, no words like 余 or 左右.',
  },
  SENSITIVE_STAYS: {
    'zh-CN': '敏感标记不能取消，否则已填报的小数目会公开。',
    en: 'The mark “sensitive” stays: without it small counts would be shown.',
  },
  NOT_SENSITIVE: {
    'zh-CN': '由它可以推算敏感指标的数目，请先把它也标记为敏感。',
    en: 'It would tell the counts of a sensitive indicator: mark it as sensitive first.',
  },
  CYCLE: {
    'zh-CN': '这样会形成循环：{path}。',
    en: 'This would go round in a circle: {path}.',
  },
  RULE_DOES_NOT_FIT: {
    'zh-CN': '这种汇总方式不适用于该统计口径或计量单位。',
    en: 'This way of totalling does not fit the basis or the measure word.',
  },
  BAD_CODE: {
    'zh-CN': '请用大写字母、数字和下划线，以字母开头，2 至 60 个字符。',
    en: 'Use 2 to 60 capitals, digits and underscores, a capital first.',
  },
  PERIOD_MISSING: {
    'zh-CN': '请填写时段的开始或结束。',
    en: 'Give the start or the end of the period.',
  },
  GRAIN_DIFFERS: {
    'zh-CN': '起止日期与所选时段类型不符。',
    en: 'From start to end is not one such period.',
  },
  IN_THE_FUTURE: {
    'zh-CN': '日期在今天之后。',
    en: 'This lies in the future.',
  },
  ALREADY_RELATED: {
    'zh-CN': '关系没有变化。',
    en: 'Nothing would change.',
  },
  SAME_DECISION: {
    'zh-CN': '已经是这个状态。',
    en: 'It stands like that already.',
  },
  ALREADY_RUNNING: {
    'zh-CN': '正在检查，请稍后再试。',
    en: 'These checks are running. Try again in a moment.',
  },
} satisfies Record<string, Record<Locale, string>>;
