import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';
import type { FieldChange } from './told.ts';

export interface ChangeRow {
  districtId: number;
  id: string;
  verb: string;
  about: string | null;
  fields: FieldChange[];
  by: string;
  at: string;
}

export const changeRows: RowSource<ChangeRow> = {
  name: 'change',
  type: 'Change',
  from: 'change t',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    verb: 't.verb',
    about: 't.about',
    fields: 't.fields',
    by: 't.account_name',
    at: 't.at',
  },
};

/** What became something else in a row, latest first. */
export const changesOf: Edge<ChangeRow> = {
  name: 'changes',
  rows: changeRows,
  link: 't.district_id = k.district_id and t.subject_id = k.id',
  // Ids are made in the order of time (UUIDv7), also within one transaction.
  orders: { ID: { sql: 't.id', type: 'uuid', descending: true } },
};
