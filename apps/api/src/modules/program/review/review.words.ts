import type { CodeWords, Codes } from '#kernel/codes';

export const reviewFaults = {
  NOT_LATER: {
    about: 'It is not later than the last day that the program has.',
    'zh-CN': '须晚于项目现在的结束日期 {day}。',
    en: 'This must be later than its last day, {day}.',
  },
  ONLY_TO_EXTEND: {
    about: 'Only a review that extends a program says until when.',
    'zh-CN': '结论为延期时才填这一天。',
    en: 'Only an extension has such a day; leave it empty.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof reviewFaults> {}
}
