import type { Stamps } from '#kernel/stamps';
import type { RowSource } from '#database/rows';
import type { BoundsRow } from '#modules/figures/figure/quantity.query';
import { boundsJson } from '#modules/figures/figure/figure.sql';
import type { CHECKS, SEVERITIES } from './finding.entity.ts';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { IN_STATE, type InState } from '#modules/kit/step/state-columns';
import type { findingLife } from './finding.life.ts';
import { findings } from './finding.list.ts';
import { SEEN } from './finding.sql.ts';
import type { Param, Saying } from './words/sayings.ts';

export interface FindingRow extends Stamps, InState<typeof findingLife> {
  districtId: number;
  id: string;
  unitId: string;
  check: (typeof CHECKS)[number];
  severity: (typeof SEVERITIES)[number];
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
    figures: ['districtId', 'figureIds'],
    steps: ['districtId', 'id'],
  },
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    check: 't.check_code',
    severity: 't.severity',
    ...IN_STATE,
    figureIds: 't.figure_ids',
    params: 't.params',
    bounds: boundsJson('t.bounds'),
    foundAt: 't.found_at',
    createdAt: 't.found_at',
    updatedAt: 't.updated_at',
    clearedAt: 't.cleared_at',
    version: 't.version',
  },
};

export const findingsOfUnit = hangingBy('unit_id', findingRows, findings.sql);
export const findingsBelowUnit = belowUnit(findingRows, findings.sql);
