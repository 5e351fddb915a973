import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';
import type { BoundsRow } from '#modules/figures/figure/quantity.query';
import { boundsJson } from '#modules/figures/figure/figure.sql';
import type { CHECKS, FINDING_STATES, SEVERITIES } from './finding.entity.ts';
import { SEEN } from './finding.sql.ts';
import type { Param, Saying } from './words/sayings.ts';

export interface FindingRow {
  districtId: number;
  id: string;
  unitId: string;
  check: (typeof CHECKS)[number];
  severity: (typeof SEVERITIES)[number];
  state: (typeof FINDING_STATES)[number];
  stateSince: string;
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
    steps: ['districtId', 'id'],
  },
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    check: 't.check_code',
    severity: 't.severity',
    state: 't.state',
    stateSince: 't.state_since',
    figureIds: 't.figure_ids',
    params: 't.params',
    bounds: boundsJson('t.bounds'),
    foundAt: 't.found_at',
    clearedAt: 't.cleared_at',
    version: 't.version',
  },
};

/** Findings of a unit and of everything below it, the newest first. */
export const findingsBelowUnit: Edge<FindingRow> = {
  name: 'unit.findings',
  rows: findingRows,
  join: 'join unit_path p on p.district_id = t.district_id and p.descendant_id = t.unit_id',
  link: 'p.district_id = k.district_id and p.ancestor_id = k.id',
  orders: { FOUND: { sql: 't.id', type: 'uuid', descending: true } },
  filters: {
    STATE: (value) => `t.state = any(${value}::text[])`,
    CHECK: (value) => `t.check_code = ${value}`,
  },
};
