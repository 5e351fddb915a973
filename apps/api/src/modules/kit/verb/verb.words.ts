import type { CodeWords, Codes } from '#kernel/codes';

export const verbReasons = {
  FORBIDDEN_ABOVE: {
    'zh-CN': '此操作由上级单位进行。',
    en: 'This is for a unit above the one it belongs to.',
  },
  FORBIDDEN_LEAD: {
    'zh-CN': '此操作由街道负责人进行。',
    en: 'This is for the lead of the street it belongs to.',
  },
  FORBIDDEN_STAFF: {
    'zh-CN': '此操作由所属单位的街道工作人员进行。',
    en: 'This is for the staff of the street it belongs to.',
  },
  FORBIDDEN_UNIT: {
    'zh-CN': '您可以查看该单位，但不能修改它的数据。',
    en: 'You can see this unit, but not change its data.',
  },
} satisfies Record<string, CodeWords>;

/** What a move can say that only the database knows. */
export const verbFaults = {
  OWN_WORK: {
    'zh-CN': '自己写的或提交的，须由另一人审核。',
    en: 'You wrote or moved this yourself; somebody else has to check it.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof verbFaults> {}
  interface SliceReasons extends Codes<typeof verbReasons> {}
}
