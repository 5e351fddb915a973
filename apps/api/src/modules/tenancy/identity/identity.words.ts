import type { CodeWords, Codes } from '#kernel/codes';

export const identityFaults = {
  SIGN_IN_FAILED: { 'zh-CN': '账号或密码不正确。', en: 'The login or the password is not right.' },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof identityFaults> {}
}
