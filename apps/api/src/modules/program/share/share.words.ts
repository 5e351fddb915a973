import type { CodeWords, Codes } from '#kernel/codes';

export const shareFaults = {
  SHARES_INCOMPLETE: {
    about: 'Every unit that takes part needs a weight, all at once.',
    'zh-CN': '还缺 {units} 的权重，须一次填齐。',
    en: 'Weights are missing of {units}; give all at once.',
  },
  SHARES_CHANGED: {
    about: 'Other shares are proposed by now.',
    'zh-CN': '份额已改为第 {current} 版，看过再答复。',
    en: 'The shares have changed to version {current}; read them before you answer.',
  },
} satisfies Record<string, CodeWords>;

export const shareStates = {
  NOT_SHARED: {
    about: 'It has no one result that units could have shares of.',
    'zh-CN': '不是共享一个成果的项目，没有份额。',
    en: 'It has no one result of several units, and so no shares.',
  },
  NOTHING_PROPOSED: {
    about: 'No shares are proposed to those that take part now.',
    'zh-CN': '份额还没有提出；参与单位有变动时要重新提出。',
    en: 'No shares are proposed to the units that take part now.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof shareFaults> {}
  interface SliceStates extends Codes<typeof shareStates> {}
}
