import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';

export interface StepRow {
  districtId: number;
  id: string;
  verb: string;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  by: string;
  onBehalf: boolean;
  at: string;
}

export const stepRows: RowSource<StepRow> = {
  name: 'step',
  type: 'Step',
  from: 'step t',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    verb: 't.verb',
    fromState: 't.from_state',
    toState: 't.to_state',
    reason: 't.reason',
    by: 't.account_name',
    onBehalf: 't.on_behalf',
    at: 't.at',
  },
};

/** What was done to a row that has a state, oldest first. */
export const stepsOf: Edge<StepRow> = {
  name: 'steps',
  rows: stepRows,
  link: 't.district_id = k.district_id and t.subject_id = k.id',
  // Ids are made in the order of time (UUIDv7), also within one transaction.
  orders: { ID: { sql: 't.id', type: 'uuid' } },
};
