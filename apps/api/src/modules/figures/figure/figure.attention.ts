import type { Attention } from '#modules/kit/slice/tallies';
import { figureRows } from './figure.query.ts';

export const figureAttention: Record<string, Attention> = {
  FIGURES_MISSING: {
    words: { 'zh-CN': '本年度还没有数据', en: 'No figure of the year is reported.' },
    rows: figureRows,
    where: 't.period_end > y.starts and coalesce(t.period_start, t.period_end - 1) < y.ends',
    lacks: true,
  },
};
