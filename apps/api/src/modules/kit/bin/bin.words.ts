import type { CodeWords, Codes } from '#kernel/codes';

export const binStates = {
  BINNED: {
    about: 'It lies in the bin, from which it comes back first.',
    'zh-CN': '在回收站里，恢复后才能这样做。',
    en: 'It is in the bin: restore it first.',
  },
  NOT_BINNED: {
    about: 'It does not lie in the bin.',
    'zh-CN': '不在回收站里。',
    en: 'It is not in the bin.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceStates extends Codes<typeof binStates> {}
}
