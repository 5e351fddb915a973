import type { Context } from '#context';
import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';
import type { Key } from '#kernel/ids';
import type { BoundsRow } from '#modules/figures/figure/quantity.query';
import { boundsJson } from '#modules/figures/figure/figure.sql';
import type { CHECKS, DECISIONS, FINDING_STATUSES, SEVERITIES } from './finding.entity.ts';
import { SEEN } from './finding.sql.ts';
import type { Param, Saying } from './words/sayings.ts';

export interface FindingRow {
  districtId: number;
  id: string;
  unitId: string;
  check: (typeof CHECKS)[number];
  severity: (typeof SEVERITIES)[number];
  status: (typeof FINDING_STATUSES)[number];
  figureIds: string[];
  /** What fills the blanks of its texts. */
  params: Record<string, Param> & { says: Saying };
  bounds: BoundsRow | null;
  foundAt: string;
  clearedAt: string | null;
  version: number;
}

export const findingRows: RowSource<FindingRow> = {
  name: 'finding',
  type: 'Finding',
  from: 'finding t',
  where: SEEN,
  needs: {
    ...Object.fromEntries(
      ['title', 'message', 'computation', 'cure'].map((text) => [text, ['params'] as const]),
    ),
    unit: ['districtId', 'unitId'],
    figures: ['districtId', 'figureIds'],
    settlements: ['districtId', 'id'],
    viewerCan: ['districtId', 'unitId'],
  },
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    check: 't.check_code',
    severity: 't.severity',
    status: 't.status',
    figureIds: 't.figure_ids',
    params: 't.params',
    bounds: boundsJson('t.bounds'),
    foundAt: 't.found_at',
    clearedAt: 't.cleared_at',
    version: 't.version',
  },
};

/** A finding before it is changed, read in full. */
export const findingBefore: RowSource<FindingRow> = {
  ...findingRows,
  name: 'finding.before',
  type: undefined,
};

/** Findings of a unit and of everything below it, the newest first. */
export const findingsBelowUnit: Edge<FindingRow> = {
  name: 'unit.findings',
  rows: findingRows,
  join: 'join unit_path p on p.district_id = t.district_id and p.descendant_id = t.unit_id',
  link: 'p.district_id = k.district_id and p.ancestor_id = k.id',
  orders: { FOUND: { sql: 't.id', type: 'uuid', descending: true } },
  filters: {
    STATUS: (value) => `t.status = ${value}`,
    CHECK: (value) => `t.check_code = ${value}`,
  },
};

export interface SettlementRow {
  decision: (typeof DECISIONS)[number];
  reason: string;
  settledBy: string;
  settledAt: string;
}

export const SETTLEMENTS_MAX = 100;

const SETTLEMENTS = `
  select (select coalesce(json_agg(s), '[]'::json) from (
            select t.decision, t.reason, t.settled_by_name as "settledBy", t.settled_at as "settledAt"
              from finding_settlement t
             where t.district_id = k.district_id and t.finding_id = k.id
             order by t.id desc limit ${SETTLEMENTS_MAX}) s) as settlements
    from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n) order by k.n`;

/** How a finding was settled, the latest first. */
export function settlementsOf(ctx: Context, finding: Key): Promise<SettlementRow[]> {
  return ctx.read.batch('finding.settlements', finding, async (keys) => {
    const districts = keys.map(({ districtId }) => districtId);
    const rows = await ctx.run(SETTLEMENTS, [districts, keys.map(({ id }) => id)]);
    const settlements = rows.map((row) => row.settlements as SettlementRow[]);
    for (const { length } of settlements) ctx.read.spend(length);
    return settlements;
  });
}
