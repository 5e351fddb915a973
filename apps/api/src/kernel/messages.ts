import {
  allCodes,
  type FaultCode,
  type NoticeCode,
  type ReasonCode,
  type Words,
  wordsOfCode,
} from './codes.ts';
import type { Locale } from './locale.ts';

type Params = Record<string, string | number>;

/** Sentences of the platform's own errors; those of verbs stand in codes.ts and in their slices. */
const MESSAGES = {
  UNAUTHENTICATED: { 'zh-CN': '请先登录。', en: 'Please sign in first.' },
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
  BAD_ADDRESS: {
    'zh-CN': '地址里的列、条件或排序不对。',
    en: 'The columns, the filter or the order in the address are not right.',
  },
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
} satisfies Record<string, Words>;

export type MessageCode = keyof typeof MESSAGES | FaultCode | ReasonCode | NoticeCode;

/** The sentence of a code in the reader's language, its `{names}` filled from `params`. */
export function say(code: MessageCode, locale: Locale, params: Params = {}): string {
  const words = wordsOfCode(code) ?? MESSAGES[code as keyof typeof MESSAGES];
  return words[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** All codes, for the test that every language is complete. */
export const messageCodes = (): MessageCode[] =>
  [...Object.keys(MESSAGES), ...allCodes()] as MessageCode[];
