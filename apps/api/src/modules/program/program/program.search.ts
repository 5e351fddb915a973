import type { SearchSource } from '#modules/kit/slice/searches';
import { programRows } from './program.query.ts';

export const programSearches: Record<string, SearchSource> = {
  PROGRAM: {
    words: { 'zh-CN': '项目', en: 'Programs' },
    found: { table: 'program', rule: 'READ', unit: 'unit_id', columns: ['title', 'title_en'] },
    rows: programRows,
    type: "'Program'",
    name: 't.title',
    nameEn: 't.title_en',
    unit: 't.unit_id',
  },
};
