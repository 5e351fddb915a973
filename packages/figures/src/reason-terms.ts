import type { Basis } from './basis.ts';

/** The span that a figure's period is of. */
export type Grain = 'YEAR' | 'HALF' | 'QUARTER' | 'MONTH' | 'SEASON' | 'PLAN' | 'MOMENT';

/** The level of the unit that a figure is of. */
export type UnitLevel = 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'SITE';

type Term = Basis | Grain | UnitLevel | 'UNKNOWN' | 'NOT_LIMITED';

const TERMS: Readonly<Record<Term, Readonly<Record<'zh-CN' | 'en', string>>>> = {
  STOCK: { 'zh-CN': '存量', en: 'stock' },
  FLOW: { 'zh-CN': '当期发生', en: 'flow within a period' },
  CUMULATIVE: { 'zh-CN': '累计', en: 'cumulative' },
  DELTA: { 'zh-CN': '增减', en: 'change' },
  RATIO: { 'zh-CN': '比率', en: 'ratio' },
  AVERAGE: { 'zh-CN': '平均', en: 'average' },
  CAPACITY: { 'zh-CN': '容量', en: 'capacity' },
  YEAR: { 'zh-CN': '年', en: 'year' },
  HALF: { 'zh-CN': '半年', en: 'half-year' },
  QUARTER: { 'zh-CN': '季度', en: 'quarter' },
  MONTH: { 'zh-CN': '月', en: 'month' },
  SEASON: { 'zh-CN': '季节', en: 'season' },
  PLAN: { 'zh-CN': '规划期', en: 'plan period' },
  MOMENT: { 'zh-CN': '时点', en: 'moment' },
  DISTRICT: { 'zh-CN': '区县', en: 'district' },
  STREET: { 'zh-CN': '街道', en: 'street' },
  COMMUNITY: { 'zh-CN': '社区', en: 'community' },
  SITE: { 'zh-CN': '站点', en: 'site' },
  UNKNOWN: { 'zh-CN': '未知', en: 'unknown' },
  NOT_LIMITED: { 'zh-CN': '全部', en: 'all' },
};

/** The word for a code such as STOCK or STREET; any other text stays as it is. */
export function termIn(text: string, locale: 'zh-CN' | 'en'): string {
  return Object.hasOwn(TERMS, text) ? TERMS[text as Term][locale] : text;
}
