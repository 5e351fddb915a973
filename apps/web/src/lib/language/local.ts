import { getLocale } from '#lib/paraglide/runtime.js';

/** A Chinese wording with its English one, where there is one. */
export interface Wording {
  text: string;
  /** Set when the text is not in the page's language. */
  lang: 'zh-CN' | undefined;
}

/** The wording for the reader's language; Chinese where no English one is kept. */
export function local(chinese: string, english: string | null | undefined): Wording {
  if (getLocale() === 'zh-CN') return { text: chinese, lang: undefined };
  return english ? { text: english, lang: undefined } : { text: chinese, lang: 'zh-CN' };
}
