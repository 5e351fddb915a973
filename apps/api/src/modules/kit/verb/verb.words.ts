import type { CodeWords, Codes } from '#kernel/codes';

export const verbReasons = {
  FORBIDDEN_STAFF: {
    'zh-CN': '此操作由所属单位的街道工作人员进行。',
    en: 'This is for the staff of the street it belongs to.',
  },
  FORBIDDEN_UNIT: {
    'zh-CN': '您可以查看该单位，但不能修改它的数据。',
    en: 'You can see this unit, but not change its data.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceReasons extends Codes<typeof verbReasons> {}
}
