/** The sentences of interval arithmetic, conversion and totals; part of the catalogue in reasons.ts. */
export const TOTAL_REASONS = {
  COVERED_ONLY: {
    'zh-CN': '只计入协议覆盖、您能看到的数据。',
    en: 'Only what your agreements cover is counted.',
  },
  DIVIDES_BY_ZERO: {
    'zh-CN': '除数可能为零，无法相除。',
    en: 'The divisor may be zero.',
  },
  PART_EXCEEDS_WHOLE: {
    'zh-CN': '部分大于整体。',
    en: 'The part is above its whole.',
  },
  NOT_A_RATE: {
    'zh-CN': '{word}不是比率，无法据以推算数量。',
    en: 'The measure {word} is no rate, so no amount follows from it.',
  },
  NOT_TOTALLED: {
    'zh-CN': '该指标不作合计。',
    en: 'This indicator is not totalled.',
  },
  LATEST_ONLY: {
    'zh-CN': '该指标只取最新值，{count} 组数据不能相加。',
    en: 'Only the latest value holds; the {count} series are not added.',
  },
  NO_FIGURES: {
    'zh-CN': '这段时间还没有数据。',
    en: 'Nothing is reported for this period yet.',
  },
  NEEDS_PARTS: {
    'zh-CN': '缺少合计所需的数据：{ids}。',
    en: 'What the total is made of is missing: {ids}.',
  },
  NEEDS_NUMERATORS: {
    'zh-CN': '比率和平均须由分子、分母重新计算，以下数据缺少：{ids}。',
    en: 'Ratios and averages are recomputed from numerators and denominators, missing for: {ids}.',
  },
  NEEDS_IDENTITY: {
    'zh-CN': '无法确认是否为同一对象，人数等不能相加。',
    en: 'Without knowing who is who, distinct counts do not add.',
  },
  PERIOD_INVALID: {
    'zh-CN': '时段有误：{start} 至 {end}。',
    en: 'No valid period: {start} to {end}.',
  },
  PERIODS_OVERLAP: {
    'zh-CN': '时段部分重叠，相加会重复计算：{a}与{b}。',
    en: 'The periods overlap in part, so adding counts twice: {a} and {b}.',
  },
  SLOT_TAKEN_TWICE: {
    'zh-CN': '同一单位、项目、维度和时段有两个数值：{a}与{b}。',
    en: 'Two values for one unit, program, dimension and period: {a} and {b}.',
  },
  STARTS_DIFFER: {
    'zh-CN': '累计起点不同：{a}与{b}。',
    en: 'The cumulative counts start at different dates: {a} and {b}.',
  },
  CUMULATIVE_FELL: {
    'zh-CN': '累计数后小于前：{a}与{b}。',
    en: 'A cumulative count fell: {a} to {b}.',
  },
  JOINT_RESULTS_DIFFER: {
    'zh-CN': '同一联建项目的成效互相矛盾：{a}与{b}。',
    en: 'Reports of one joint result contradict each other: {a} and {b}.',
  },
  SPAN_UNKNOWN: {
    'zh-CN': '时段不明，未计入。',
    en: 'Left out: its period is not known.',
  },
  OUTSIDE_PERIOD: {
    'zh-CN': '不在所求时段内，未计入。',
    en: 'Left out: not within the period.',
  },
  NOT_AT_DATE: {
    'zh-CN': '不是 {date} 的数据，未计入。',
    en: 'Left out: not as of {date}.',
  },
  NOT_LATEST: {
    'zh-CN': '已有更新的数据 {latest}，未计入。',
    en: 'Left out: {latest} is later.',
  },
  COUNTED_IN_WHOLE: {
    'zh-CN': '已包含在 {whole} 中，未计入。',
    en: 'Left out: {whole} already holds it.',
  },
  DIMENSIONS_MAY_OVERLAP: {
    'zh-CN': '同一单位的各维度可能重叠，不作相加。',
    en: 'Dimensions of one unit may overlap, so they are not added.',
  },
  PARTS_MISSING: {
    'zh-CN': '缺失或不全的单位有 {missing} 个，合计为“至少”。',
    en: 'Units whose figures are missing or incomplete: {missing}. The total is “at least”.',
  },
  SHARES_NOT_AGREED: {
    'zh-CN': '份额尚未商定，只显示合计。',
    en: 'The shares are not agreed: only the total is shown.',
  },
  WEIGHT_NOT_POSITIVE: {
    'zh-CN': '权重应为正整数：{unit}。',
    en: 'A weight must be a positive whole number: {unit}.',
  },
  SPLIT_NOT_WHOLE: {
    'zh-CN': '只能拆分非负整数，得到 {value}。',
    en: 'Only a whole number of 0 or more is split, not {value}.',
  },
} as const;
