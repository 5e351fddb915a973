const WORDS = {
  'zh-CN': {
    title: '邻里 · 接口调试',
    anonymous: '未登录：先运行 SignIn，或在 Headers 中填入 Authorization',
    signedIn: '已登录：',
    other: 'English',
  },
  en: {
    title: 'Linli · API explorer',
    anonymous: 'Not signed in: run SignIn first, or put Authorization into Headers',
    signedIn: 'Signed in: ',
    other: '中文',
  },
};

export type Language = keyof typeof WORDS;

/** The language that the address asks for, else the one the page was served in. */
export function languageOf(search: string, served: string): Language {
  const wish = new URLSearchParams(search).get('lang') ?? served;
  return wish.startsWith('en') ? 'en' : 'zh-CN';
}

export const wordsOf = (language: Language) => WORDS[language];
