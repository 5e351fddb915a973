import type { CodeWords, Codes } from '#kernel/codes';

export const milestoneFaults = {
  TOO_DEEP_A_TREE: {
    about: 'It lies deeper than milestones may.',
    'zh-CN': '最多分 {limit} 级。',
    en: 'Milestones have at most {limit} levels.',
  },
  PART_OF_ITSELF: {
    about: 'It would be a part of itself, or of one of its parts.',
    'zh-CN': '不能归入它自己或它的下级。',
    en: 'It cannot be a part of itself, nor of one of its own parts.',
  },
  NO_LINE_ABOVE: {
    about: 'A line is indented further than one level below the line above it.',
    'zh-CN': '上面没有它可以归入的一行，请减少缩进。',
    en: 'No line above it takes it in; indent it less.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof milestoneFaults> {}
}
