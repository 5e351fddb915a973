import { STAMPS, type Stamps } from '#kernel/stamps';
import type { Context } from '#context';
import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';
import { parseGlobalId } from '#kernel/ids';
import { ownerIn } from '#modules/kit/catalogue/catalogue.rule';
import type { Keeper } from '#modules/kit/verb/noun';
import { measureJson, type MeasureRow } from '#modules/figures/measure/measure.query';
import type { UnitKind } from '#modules/tenancy/unit/unit.query';
import type {
  BASES,
  DIMENSION_KINDS,
  DIRECTIONS,
  RELATION_KINDS,
  RULES,
  UNITS_OF_ANALYSIS,
} from './indicator.entity.ts';

export interface IndicatorRow extends Stamps {
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
  dimensionsDisjoint: boolean;
  levels: UnitKind[];
  closedAt: string | null;
  /** Null: the platform's. */
  ownerDistrictId: number | null;
  /** Its district's unit. */
  unitId: string | null;
  version: number;
}

export const indicatorRows: RowSource<IndicatorRow> = {
  name: 'indicator',
  type: 'Indicator',
  from: 'indicator t join measure m on m.code = t.measure_code',
  global: true,
  needs: { owner: ['districtId', 'unitId'] },
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
    dimensionsDisjoint: 't.dimensions_disjoint',
    levels: 't.levels',
    closedAt: 't.closed_at',
    ownerDistrictId: 't.owner_district_id',
    unitId: `(select u.id from unit u where u.district_id = t.owner_district_id and u.kind = 'DISTRICT')`,
    version: 't.version',
    ...STAMPS,
  },
};

/** Indicators with all their columns, for rules that must not depend on what a client selects. */
export const wholeIndicatorRows: RowSource<IndicatorRow> = {
  ...indicatorRows,
  name: 'indicator.whole',
  type: undefined,
};

/** An indicator that a catalogue knows, the platform's or its own; null when it knows none such. */
export async function indicatorIn(
  ctx: Context,
  catalogue: Keeper,
  id: string,
): Promise<IndicatorRow | null> {
  const key = parseGlobalId(id);
  const row = key?.type === 'Indicator' ? await ctx.read.byKey(wholeIndicatorRows, key) : null;
  return row && [null, ownerIn(catalogue)].includes(row.ownerDistrictId) ? row : null;
}

/** A finer value of an indicator. */
export interface DimensionRow {
  districtId: number;
  id: string;
  name: string;
  nameEn: string | null;
  kind: (typeof DIMENSION_KINDS)[number];
  unitOfAnalysis: (typeof UNITS_OF_ANALYSIS)[number] | null;
}

export const dimensionRows: RowSource<DimensionRow> = {
  name: 'indicatorDimension',
  type: 'IndicatorDimension',
  from: 'indicator_dimension t',
  global: true,
  columns: {
    districtId: 'coalesce(t.owner_district_id, 0)',
    id: 't.id',
    name: 't.name',
    nameEn: 't.name_en',
    kind: 't.kind',
    unitOfAnalysis: 't.unit_of_analysis',
  },
};

/** Dimensions by name; where the platform and a district came to the same name, the platform's. */
export const dimensionsOfIndicator: Edge<DimensionRow> = {
  name: 'indicator.dimensions',
  rows: dimensionRows,
  link: `t.indicator_id = k.id and t.id = (select f.id from indicator_dimension f
    where f.indicator_id = t.indicator_id and f.name = t.name
    order by f.owner_district_id nulls first limit 1)`,
  orders: { NAME: { sql: 't.name', type: 'text' } },
};

/** What one indicator is to another. */
export interface RelationRow {
  districtId: number;
  id: string;
  fromId: string;
  fromDimension: string | null;
  toId: string;
  toDimension: string | null;
  kind: (typeof RELATION_KINDS)[number];
  platform: boolean;
}

export const relationRows: RowSource<RelationRow> = {
  name: 'indicatorRelation',
  type: 'IndicatorRelation',
  from: 'indicator_relation t',
  global: true,
  needs: { from: ['fromId'], to: ['toId'] },
  columns: {
    districtId: 'coalesce(t.owner_district_id, 0)',
    id: 't.id',
    fromId: 't.from_id',
    fromDimension: 't.from_dimension',
    toId: 't.to_id',
    toDimension: 't.to_dimension',
    kind: 't.kind',
    platform: 't.owner_district_id is null',
  },
};

/** Relations of which an indicator is either side. */
export const relationsOfIndicator: Edge<RelationRow> = {
  name: 'indicator.relations',
  rows: relationRows,
  link: '(t.from_id = k.id or t.to_id = k.id)',
  orders: { ID: { sql: 't.id', type: 'uuid' } },
};
