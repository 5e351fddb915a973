import type { Locale } from './locale.ts';

type Params = Record<string, string | number>;
type Message = { [L in Locale]: string };

/** Every sentence that an error can say, in each language; `{name}` is filled from the params. */
const MESSAGES = {
  UNAUTHENTICATED: { 'zh-CN': '请先登录。', en: 'Please sign in first.' },
  SIGN_IN_FAILED: {
    'zh-CN': '账号或密码不正确。',
    en: 'The login or the password is not right.',
  },
  FORBIDDEN: { 'zh-CN': '您没有权限执行此操作。', en: 'You may not do this.' },
  FORBIDDEN_STAFF: {
    'zh-CN': '此操作由所属单位的街道工作人员进行。',
    en: 'This is for the staff of the street it belongs to.',
  },
  FORBIDDEN_CATALOGUE: {
    'zh-CN': '平台指标由平台维护，区级指标由区管理员维护。',
    en: "The platform keeps its own indicators; a district's are for its admin.",
  },
  FORBIDDEN_TARGET: {
    'zh-CN': '目标由区管理员或街道负责人设定。',
    en: 'Targets are set by the admin of the district or the head of the street.',
  },
  FORBIDDEN_UNIT: {
    'zh-CN': '您可以查看该单位，但不能修改它的数据。',
    en: 'You can see this unit, but not change its data.',
  },
  FORBIDDEN_ORIGIN: {
    'zh-CN': '该请求来自其他网站，已拒绝。',
    en: 'This request came from another site and was refused.',
  },
  NOT_FOUND: { 'zh-CN': '没有找到。', en: 'Not found.' },
  CONFLICT: {
    'zh-CN': '其他人刚刚修改过，请刷新后再试。',
    en: 'Somebody changed this meanwhile. Reload and try again.',
  },
  RATE_LIMITED: {
    'zh-CN': '请求过于频繁，请在{seconds}秒后重试。',
    en: 'Too many requests. Try again in {seconds} s.',
  },
  COST_EXCEEDED: {
    'zh-CN': '查询最多会返回{cost}条，上限为{limit}条。请减小 first。',
    en: 'This query may return {cost} items; the limit is {limit}. Ask for smaller pages.',
  },
  TOO_DEEP: {
    'zh-CN': '查询嵌套{depth}层，上限为{limit}层。',
    en: 'This query is nested {depth} deep; the limit is {limit}.',
  },
  TOO_MANY_FIELDS: {
    'zh-CN': '同一处选择了{count}个字段，上限为{limit}个。',
    en: 'One selection names {count} fields; the limit is {limit}.',
  },
  INTROSPECTION_ONCE: {
    'zh-CN': '内省一次只能查询一个 __schema 或 __type，且不能使用别名。',
    en: 'Introspect one __schema or __type at a time, without aliases.',
  },
  ONE_MUTATION: {
    'zh-CN': '一次只能执行一个变更。',
    en: 'Send one mutation at a time.',
  },
  TWO_CREDENTIALS: {
    'zh-CN': '请只使用一种凭证：cookie 或 Authorization。',
    en: 'Send one credential: the cookie or the Authorization header.',
  },
  // What exactly is wrong comes from graphql-js, in English.
  BAD_REQUEST: { 'zh-CN': '请求不符合接口定义：{detail}', en: '{detail}' },
  BAD_BODY: { 'zh-CN': '请求体不是有效的 JSON。', en: 'The body is not valid JSON.' },
  BODY_TOO_LARGE: {
    'zh-CN': '请求体过大，上限为 {limit}。',
    en: 'The body is too large; the limit is {limit}.',
  },
  PAGE_BOTH: {
    'zh-CN': 'first 与 last 只能给一个。',
    en: 'Give first or last, not both.',
  },
  PAGE_SIZE: {
    'zh-CN': '每页 1 至 {limit} 条。',
    en: 'A page has 1 to {limit} items.',
  },
  BAD_CURSOR: { 'zh-CN': '游标无效。', en: 'This cursor is not valid.' },
  NOT_READY: { 'zh-CN': '服务正在启动或停止。', en: 'The service is starting or stopping.' },
  INTERNAL: {
    'zh-CN': '出错了，编号 {requestId}。',
    en: 'Something went wrong. Reference {requestId}.',
  },
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
  SENSITIVE_STAYS: {
    'zh-CN': '敏感标记不能取消，否则已填报的小数目会公开。',
    en: 'The mark “sensitive” stays: without it small counts would be shown.',
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
    'zh-CN': '时段尚未开始。',
    en: 'This period has not begun.',
  },
  ALREADY_RELATED: {
    'zh-CN': '关系没有变化。',
    en: 'Nothing would change.',
  },
  SAME_DECISION: {
    'zh-CN': '已经是这个状态。',
    en: 'It stands like that already.',
  },
} satisfies Record<string, Message>;

export type MessageCode = keyof typeof MESSAGES;

/** The sentence of a code in the reader's language, its `{names}` filled from `params`. */
export function say(code: MessageCode, locale: Locale, params: Params = {}): string {
  return MESSAGES[code][locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}

/** All codes, for the test that every language is complete. */
export const MESSAGE_CODES = Object.keys(MESSAGES) as MessageCode[];
