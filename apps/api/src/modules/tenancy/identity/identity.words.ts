import type { CodeWords, Codes } from '#kernel/codes';

export const identityFaults = {
  SIGN_IN_FAILED: { 'zh-CN': '账号或密码不正确。', en: 'The login or the password is not right.' },
  WRONG_PASSWORD: { 'zh-CN': '现在的密码不正确。', en: 'This is not your password.' },
  TOO_SHORT: {
    about: 'It has too few characters.',
    'zh-CN': '至少 {limit} 个字符。',
    en: 'At least {limit} characters.',
  },
  EASY_TO_GUESS: {
    'zh-CN': '太容易被猜到：不要用账号名，字符要多一些变化。',
    en: 'Too easy to guess: not your login, and more different characters.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof identityFaults> {}
}
