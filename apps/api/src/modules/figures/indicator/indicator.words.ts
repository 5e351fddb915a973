import type { CodeWords, Codes } from '#kernel/codes';

export const indicatorFaults = {
  SENSITIVE_STAYS: {
    'zh-CN': '敏感标记不能取消，否则已填报的小数目会公开。',
    en: 'The mark “sensitive” stays: without it small counts would be shown.',
  },
  NOT_SENSITIVE: {
    'zh-CN': '由它可以推算敏感指标的数目，请先把它也标记为敏感。',
    en: 'It would tell the counts of a sensitive indicator: mark it as sensitive first.',
  },
  CYCLE: {
    about: 'The relation would lead back to where it starts.',
    'zh-CN': '这样会形成循环：{path}。',
    en: 'This would go round in a circle: {path}.',
  },
  RULE_DOES_NOT_FIT: {
    'zh-CN': '这种汇总方式不适用于该统计口径或计量单位。',
    en: 'This way of totalling does not fit the basis or the measure word.',
  },
  ALREADY_RELATED: { 'zh-CN': '关系没有变化。', en: 'Nothing would change.' },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof indicatorFaults> {}
}
