import type { CodeWords, Codes } from '#kernel/codes';

export const resultFaults = {
  NO_FIGURE: {
    about: 'The program has no figure that a result could be made of.',
    'zh-CN': '还没有可以列入成果的数据，先录入项目数据。',
    en: 'There is no figure to make a result of; record figures of the program first.',
  },
  FIGURES_WARNED: {
    about: 'Figures of the program have open findings, by which they cannot be right.',
    'zh-CN': '有核查提醒还没处理：{figures}。处理后再提出。',
    en: 'Findings are open on these figures: {figures}. Settle them first.',
  },
  SHARES_NOT_AGREED: {
    about: 'Shares are proposed to which not all units agreed.',
    'zh-CN': '份额还没有全部同意，议定后再提出成果。',
    en: 'Not all units have agreed to the shares that are proposed; settle them first.',
  },
  RESULT_SAME: {
    about: 'The latest edition says the same, so that there is nothing to propose anew.',
    'zh-CN': '与现在这一版相同，不用重新提出。',
    en: 'The latest edition says the same; there is nothing to propose anew.',
  },
  RESULT_CHANGED: {
    about: 'Another edition is proposed by now.',
    'zh-CN': '成果已改为第 {current} 版，看过再答复。',
    en: 'The result has changed to edition {current}; read it before you answer.',
  },
} satisfies Record<string, CodeWords>;

export const resultStates = {
  RESULT_NOT_PROPOSED: {
    about: 'No result is proposed.',
    'zh-CN': '还没有提出成果。',
    en: 'No result is proposed yet.',
  },
  RESULT_OUTDATED: {
    about: 'Figures, units or shares changed since it was proposed: it needs another edition.',
    'zh-CN': '这一版已过时，等牵头单位提出新的一版。',
    en: 'This edition is outdated; the owner has to propose a new one.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof resultFaults> {}
  interface SliceStates extends Codes<typeof resultStates> {}
}
