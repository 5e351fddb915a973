import type { SearchSource } from '#modules/kit/slice/searches';
import { partnerRows } from './partner.query.ts';

export const partnerSearches: Record<string, SearchSource> = {
  PARTNER: {
    words: { 'zh-CN': '伙伴', en: 'Partners' },
    found: {
      table: 'partner',
      rule: 'NAMED',
      columns: ['name', 'name_en', 'aliases', 'credit_code'],
    },
    rows: partnerRows,
    type: "'Partner'",
    name: 't.name',
    nameEn: 't.name_en',
    code: 't.credit_code',
  },
};
