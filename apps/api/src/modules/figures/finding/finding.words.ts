import type { CodeWords, Codes } from '#kernel/codes';

export const findingFaults = {
  ALREADY_RUNNING: {
    'zh-CN': '正在核查，请稍后再试。',
    en: 'These checks are running. Try again in a moment.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof findingFaults> {}
}
