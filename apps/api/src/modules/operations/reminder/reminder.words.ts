import type { CodeWords, Codes } from '#kernel/codes';

export const reminderFaults = {
  REMINDED_TODAY: {
    about: 'The unit was reminded of it today.',
    'zh-CN': '今天已经提醒过这个单位，明天可以再提醒。',
    en: 'This unit was reminded of it today; it can be reminded again tomorrow.',
  },
  NOTHING_WAITS: {
    about: 'Nothing of the kind waits in the unit.',
    'zh-CN': '这个单位没有等着处理的事，不用提醒。',
    en: 'Nothing of the kind waits in this unit.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof reminderFaults> {}
}
