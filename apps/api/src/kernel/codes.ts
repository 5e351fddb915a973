import { openEnum } from './enums.ts';
import type { Locale } from './locale.ts';

/** A sentence in each language; `{name}` is filled from the params. */
export type Words = Readonly<Record<Locale, string>>;

/** What a code says to people and, as `about`, to client developers; in English words when left out. */
export type CodeWords = Words & { about?: string };

/** Codes that any verb may give; slices bring theirs in their manifests. */
export const GENERAL_FAULTS = {
  REQUIRED: { 'zh-CN': '请填写。', en: 'This is required.' },
  TOO_LONG: {
    about: 'It has too many characters.',
    'zh-CN': '最多 {limit} 个字符，现在有 {length} 个。',
    en: 'At most {limit} characters; this has {length}.',
  },
  CONTROL_CHARACTER: {
    about: 'It contains a control character or an invisible mark.',
    'zh-CN': '含有不可见的控制字符。',
    en: 'This contains a control character.',
  },
  END_BEFORE_START: { 'zh-CN': '结束日期早于开始日期。', en: 'The end is before the start.' },
  TOO_LARGE: { about: 'It is too large.', 'zh-CN': '最大为 {limit}。', en: 'At most {limit}.' },
  TOO_MANY: {
    about: 'There are more than may be.',
    'zh-CN': '最多 {limit} 项。',
    en: 'At most {limit} of them.',
  },
  NOT_POSITIVE: { 'zh-CN': '须为大于零的整数。', en: 'This must be a whole number above zero.' },
  UNKNOWN: {
    about: 'It names something that does not exist for you.',
    'zh-CN': '没有这一项。',
    en: 'There is no such thing.',
  },
  BAD_CODE: {
    'zh-CN': '请用大写字母、数字和下划线，以字母开头，2 至 60 个字符。',
    en: 'Use 2 to 60 capitals, digits and underscores, a capital first.',
  },
  BAD_YEAR: {
    'zh-CN': '年份须在 1949 至 2100 之间。',
    en: 'This must be a year from 1949 to 2100.',
  },
  DUPLICATE: { 'zh-CN': '已经有了。', en: 'This is already there.' },
  IN_THE_FUTURE: { 'zh-CN': '日期在今天之后。', en: 'This lies in the future.' },
  SAME_DECISION: { 'zh-CN': '已经是这个状态。', en: 'It stands like that already.' },
} satisfies Record<string, CodeWords>;

/** Faults of the state that a row is in, which `viewerCan` says beforehand. */
export const GENERAL_STATES = {
  WRONG_STATE: {
    'zh-CN': '当前状态下不能这样做。',
    en: 'This cannot be done in its present state.',
  },
  CLOSED: { 'zh-CN': '已结束，不能再修改。', en: 'This is closed.' },
} satisfies Record<string, CodeWords>;

/** Why somebody may not do something, whatever the state. */
export const GENERAL_REASONS = {
  FORBIDDEN: { 'zh-CN': '您没有权限执行此操作。', en: 'You may not do this.' },
} satisfies Record<string, CodeWords>;

/** Codes of the slices: each adds its own with `declare module '#kernel/codes'`. */
export interface SliceFaults {}
export interface SliceStates {}
export interface SliceReasons {}
export interface SliceNotices {}

/** What stands in the way of a verb in the state that its row is in. */
export type StateCode = keyof typeof GENERAL_STATES | keyof SliceStates;
/** What can be wrong with an input. */
export type FaultCode = keyof typeof GENERAL_FAULTS | keyof SliceFaults | StateCode;
/** Why somebody may not do something. */
export type ReasonCode = keyof typeof GENERAL_REASONS | keyof SliceReasons | StateCode;
/** What somebody should know of what was done; nothing is wrong with it. */
export type NoticeCode = keyof SliceNotices;

/** The keys of a record as a type that an interface can extend. */
export type Codes<Of> = { readonly [Code in keyof Of]: true };

/** The codes that a slice brings, with their words. */
export interface SliceCodes {
  /** Of an input. */
  faults?: Readonly<Record<string, CodeWords>>;
  /** Of the state of a row; `viewerCan` says them beforehand. */
  states?: Readonly<Record<string, CodeWords>>;
  /** Why a verb is not for somebody. */
  reasons?: Readonly<Record<string, CodeWords>>;
  /** What to know of what was done. */
  notices?: Readonly<Record<string, CodeWords>>;
}

const added = new Map<string, Words>();
const errors = openEnum('ErrorCode', 'What is wrong with an input.');
const reasons = openEnum('PermissionReasonCode', 'Why you may not do something.');
const notices = openEnum('NoticeCode', 'What you should know of what was done.');

export const ErrorCodeEnum = errors.members;
export const ReasonCodeEnum = reasons.members;
export const NoticeCodeEnum = notices.members;

/** Publishes codes. @throws Error for a code that is there already */
export function addCodes(codes: SliceCodes): void {
  publish(codes.faults, errors);
  publish(codes.states, errors, reasons);
  publish(codes.reasons, reasons);
  publish(codes.notices, notices);
}

/** The words of a code of the general ones or of a slice. */
export const wordsOfCode = (code: string): Words | undefined => added.get(code);

/** Every code, for the test that each language is complete. */
export const allCodes = (): string[] => [...added.keys()];

type Open = ReturnType<typeof openEnum>;

function publish(words: SliceCodes['faults'], ...enums: readonly Open[]): void {
  for (const [code, said] of Object.entries(words ?? {})) {
    if (added.has(code)) throw new Error(`Two slices say ${code}.`);
    for (const { add } of enums) add(code, said.about ?? said.en);
    added.set(code, said);
  }
}

addCodes({ faults: GENERAL_FAULTS, states: GENERAL_STATES, reasons: GENERAL_REASONS });
