import type { CodeWords, Codes } from '#kernel/codes';

export const measureCodes = {
  UNKNOWN_MEASURE: {
    about: 'No such measure word.',
    'zh-CN': '没有“{measure}”这个计量单位。',
    en: 'There is no measure word “{measure}”.',
  },
  BAD_WORD: {
    'zh-CN': '计量单位只能用文字，不能含数字、数词、斜线或“余、多、左右”一类的词。',
    en: 'A measure word is made of letters alone: no numerals, no slash, no words like 余 or 左右.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof measureCodes> {}
}
