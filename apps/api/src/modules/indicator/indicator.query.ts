import type { Edge } from '../../database/read-sql.ts';
import type { RowSource } from '../../database/rows.ts';
import type { BASES, DIRECTIONS, MEASURE_KINDS, RULES } from './indicator.entity.ts';

export interface MeasureRow {
  code: string;
  kind: (typeof MEASURE_KINDS)[number];
  word: string;
  wordEn: string | null;
}

/** JSON of the measure `m`, to be embedded in the row that uses it. */
export const measureJson = (m: string) =>
  `json_build_object('code', ${m}.code, 'kind', ${m}.kind, 'word', ${m}.word, 'wordEn', ${m}.word_en)`;

export interface IndicatorRow {
  districtId: number;
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  measure: MeasureRow;
  basis: (typeof BASES)[number];
  rule: (typeof RULES)[number];
  direction: (typeof DIRECTIONS)[number];
  sensitive: boolean;
  version: number;
}

export const indicatorRows: RowSource<IndicatorRow> = {
  name: 'indicator',
  type: 'Indicator',
  from: 'indicator t join measure m on m.code = t.measure_code',
  global: true,
  columns: {
    districtId: 'coalesce(t.owner_district_id, 0)',
    id: 't.id',
    code: 't.code',
    name: 't.name',
    nameEn: 't.name_en',
    description: 't.description',
    descriptionEn: 't.description_en',
    measure: measureJson('m'),
    basis: 't.basis',
    rule: 't.rule',
    direction: 't.direction',
    sensitive: 't.sensitive',
    version: 't.version',
  },
};

/** The catalogue: the platform's indicators and those of the reader's districts, by code. */
export const catalogue: Edge<IndicatorRow> = {
  name: 'indicators',
  rows: indicatorRows,
  link: 'k.id is not null',
  orders: { CODE: { sql: 't.code', type: 'text' } },
};
