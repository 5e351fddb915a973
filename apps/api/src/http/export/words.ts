import type { Locale } from '../../kernel/locale.ts';

/** What a file says beside its rows, in both languages. */
export const WORDS = {
  'zh-CN': {
    notes: '说明',
    count: (count: number) => `共 ${count} 条`,
    at: (instant: string) => `截至 ${instant}`,
    filter: '条件：',
    all: '条件：无',
    join: '；',
    is: '：',
    marks: '空格：没有填写。以单引号开头的文字只为防止被当作公式。',
    rights: '只含导出人有权查看的内容。',
    synthetic: '[m] 合成数据：编造的，只用来演示。',
    cut: (limit: number) => `只含前 ${limit} 条，请缩小条件后再导出其余的。`,
  },
  en: {
    notes: 'Notes',
    count: (count: number) => `${count} rows`,
    at: (instant: string) => `As of ${instant}`,
    filter: 'Filter: ',
    all: 'No filter',
    join: '; ',
    is: ': ',
    marks: 'Empty: not stated. An apostrophe before a text only keeps it from being a formula.',
    rights: 'Holds only what the person who exported it may see.',
    synthetic: '[m] Synthetic: made up for demonstration.',
    cut: (limit: number) =>
      `Holds the first ${limit} rows only; export the rest with a narrower filter.`,
  },
} satisfies Record<Locale, object>;
