import { FAULT_MESSAGES } from './fault-messages.ts';
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
  UNAVAILABLE: {
    'zh-CN': '系统繁忙，请在{seconds}秒后重试。',
    en: 'The service is busy. Try again in {seconds} s.',
  },
  READ_TOO_MUCH: {
    'zh-CN': '查询读取的内容过多，请分页或少选字段。',
    en: 'This query reads too much. Ask for smaller pages or fewer fields.',
  },
  ANSWER_TOO_LARGE: {
    'zh-CN': '答复超过{limit} MB，请分页或少选字段。',
    en: 'The answer has more than {limit} MB. Ask for smaller pages or fewer fields.',
  },
  ANSWER_FIELDS: {
    'zh-CN': '答复超过{limit}个字段，请分页或少选字段。',
    en: 'The answer has more than {limit} fields. Ask for smaller pages or fewer fields.',
  },
  COST_EXCEEDED: {
    'zh-CN': '查询可能耗费{cost}，上限为{limit}。请减小 first 或少选字段。',
    en: 'This query may cost {cost}; the limit is {limit}. Ask for smaller pages or fewer fields.',
  },
  TOO_DEEP: {
    'zh-CN': '查询嵌套{depth}层，上限为{limit}层。',
    en: 'This query is nested {depth} deep; the limit is {limit}.',
  },
  TOO_MANY_FIELDS: {
    'zh-CN': '同一处选择了{count}个字段，上限为{limit}个。',
    en: 'One selection names {count} fields; the limit is {limit}.',
  },
  NAME_TOO_LONG: {
    'zh-CN': '名称有{length}个字符，上限为{limit}个。',
    en: 'A name has {length} characters; the limit is {limit}.',
  },
  TOO_MANY_LINES: {
    'zh-CN': '查询文本超过{limit}行。',
    en: 'The document has more than {limit} lines.',
  },
  TOO_MANY_VALUES: {
    'zh-CN': '变量中超过{limit}个值。',
    en: 'The variables hold more than {limit} values.',
  },
  MORE_ERRORS: {
    'zh-CN': '另有{count}个错误未列出。',
    en: 'There are {count} more errors.',
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
  NOT_COVERED: {
    'zh-CN': '已加入。该伙伴要等有效协议覆盖此项目后才能看到它。',
    en: 'Added. The partner sees it once an agreement in force covers it.',
  },
  NOT_READY: { 'zh-CN': '服务正在启动或停止。', en: 'The service is starting or stopping.' },
  INTERNAL: {
    'zh-CN': '出错了，编号 {requestId}。',
    en: 'Something went wrong. Reference {requestId}.',
  },
  ...FAULT_MESSAGES,
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
