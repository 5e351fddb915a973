import type { CodeWords, Codes } from '#kernel/codes';

export const catalogueReasons = {
  FORBIDDEN_CATALOGUE: {
    'zh-CN': '平台的目录由平台维护，区的目录由区管理员维护。',
    en: "The platform keeps its own catalogue; a district's is for its admin.",
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceReasons extends Codes<typeof catalogueReasons> {}
}
