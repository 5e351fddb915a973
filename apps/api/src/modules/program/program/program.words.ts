import type { CodeWords, Codes } from '#kernel/codes';

export const programNotices = {
  NOT_COVERED: {
    about: 'The partner sees nothing of it until an agreement in force covers it.',
    'zh-CN': '已加入。该伙伴要等有效协议覆盖此项目后才能看到它。',
    en: 'Added. The partner sees it once an agreement in force covers it.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceNotices extends Codes<typeof programNotices> {}
}
