import type { RowSource } from '#database/rows';
import type { SOURCE_KINDS } from './source.entity.ts';

export interface SourceRow {
  districtId: number;
  id: string;
  kind: (typeof SOURCE_KINDS)[number];
  title: string;
  titleEn: string | null;
  reference: string | null;
  wording: string | null;
  publishedOn: string | null;
  note: string | null;
}

export const sourceRows: RowSource<SourceRow> = {
  name: 'source',
  type: 'Source',
  from: 'source t',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    kind: 't.kind',
    title: 't.title',
    titleEn: 't.title_en',
    reference: 't.reference',
    wording: 't.wording',
    publishedOn: 't.published_on',
    note: 't.note',
  },
};
