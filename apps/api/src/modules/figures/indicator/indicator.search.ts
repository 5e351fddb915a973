import type { SearchSource } from '#modules/kit/slice/searches';
import { indicatorRows } from './indicator.query.ts';

export const indicatorSearches: Record<string, SearchSource> = {
  INDICATOR: {
    words: { 'zh-CN': '指标', en: 'Indicators' },
    found: { table: 'indicator', rule: 'ALL', columns: ['name', 'name_en', 'code'] },
    rows: indicatorRows,
    type: "'Indicator'",
    name: 't.name',
    nameEn: 't.name_en',
    code: 't.code',
  },
};
