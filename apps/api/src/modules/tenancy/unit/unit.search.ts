import type { SearchSource } from '#modules/kit/slice/searches';
import { reachable } from './unit.query.ts';

/** By former names, too. */
export const unitSearches: Record<string, SearchSource> = {
  UNIT: {
    words: { 'zh-CN': '单位', en: 'Units' },
    found: {
      table: 'unit_version',
      rule: 'REACH',
      subject: 'unit_id',
      unit: 'unit_id',
      columns: ['name', 'name_en', 'aliases', 'code'],
    },
    rows: reachable,
    type: 'initcap(t.kind)',
    name: 'v.name',
    nameEn: 'v.name_en',
    code: 'v.code',
    unit: 't.id',
    under: 'v.parent_id',
  },
};
