import type { Edge } from '#database/read-sql';
import { PROGRAM_READ, type RowSource } from '#database/rows';
import type { Stamps } from '#kernel/stamps';
import type { MeasureRow } from '#modules/figures/measure/measure.query';
import type { QUALIFIERS } from './figure.entity.ts';

export interface EndRow {
  value: string;
  inclusive: boolean;
}

export interface BoundsRow {
  lower: EndRow | null;
  upper: EndRow | null;
}

/** What a figure and a target have in common. */
export interface QuantityRow extends Stamps {
  districtId: number;
  id: string;
  unitId: string;
  programId: string | null;
  indicatorId: string;
  dimension: string | null;
  dimensionEn: string | null;
  measure: MeasureRow;
  value: string | null;
  qualifier: (typeof QUALIFIERS)[number];
  bounds: BoundsRow | null;
  wording: string | null;
  sourceId: string | null;
  recordedAt: string;
  recordedBy: string | null;
  slotId: string;
  status: 'CURRENT' | 'SUPERSEDED' | 'WITHDRAWN';
  supersededAt: string | null;
  supersededBy: string | null;
  supersededReason: string | null;
  version: number;
  withheld: string[];
}

/** English name of a row's dimension: the platform's before its district's own. */
export const DIMENSION_EN = `(select d.name_en from indicator_dimension d
   where d.indicator_id = t.indicator_id and d.name = t.dimension
     and (d.owner_district_id is null or d.owner_district_id = t.district_id)
   order by d.owner_district_id nulls first limit 1)`;

const STAFF = 't.unit_id = any((select read_units())::uuid[])';

/** Names of colleagues are for the staff of the unit and those above. */
export const forStaff = (sql: string) => `case when ${STAFF} then ${sql} end`;

/** What a figure or target tells under which condition. */
export const TOLD_TO = {
  recordedBy: STAFF,
  supersededBy: STAFF,
  supersededReason: STAFF,
  program: PROGRAM_READ,
};

/** How a row stands in its slot, and what ended it. */
export const ENDED = {
  slotId: 't.slot_id',
  status: `case when t.superseded_at is null then 'CURRENT'
    when t.withdrawn then 'WITHDRAWN' else 'SUPERSEDED' end`,
  supersededAt: 't.superseded_at',
  supersededBy: forStaff('t.superseded_by_name'),
  supersededReason: forStaff('t.superseded_reason'),
};

/** What the fields of a figure and a target are read from. */
export const QUANTITY_NEEDS = {
  indicator: ['indicatorId'],
  unit: ['districtId', 'unitId'],
  program: ['districtId', 'programId'],
  source: ['districtId', 'sourceId'],
  history: ['districtId', 'slotId'],
} as const;

/** All rows of a slot, the latest first; the parent's id is the slot's. */
export const ofSlot = <Row>(rows: RowSource<Row>): Edge<Row> => ({
  name: `slot.${rows.name}`,
  rows,
  link: 't.district_id = k.district_id and t.slot_id = k.id',
  orders: { RECORDED: { sql: 't.id', type: 'uuid', descending: true } },
});
