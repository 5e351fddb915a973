import type { RowSource } from '#database/rows';
import { everyTargetRows, type TargetRow } from '#modules/figures/figure/target.query';
import { TargetType } from '#modules/figures/figure/target.type';
import type { Noun } from '#modules/kit/verb/noun';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import type { About, SlotRow } from './slot.query.ts';

type Said = 'value' | 'qualifier' | 'wording' | 'planStart' | 'planEnd' | 'planText';

/** A target as it was set. */
export interface StoredTarget extends SlotRow, About, Pick<TargetRow, Said> {
  unitId: string;
  /** PostgreSQL numrange. */
  bounds: string | null;
}

const storedTargetRows: RowSource<StoredTarget> = {
  name: 'target.stored',
  from: 'target t',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    programId: 't.program_id',
    programUnitId: 't.program_unit_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    value: 't.value::text',
    bounds: 't.bounds::text',
    qualifier: 't.qualifier',
    wording: 't.wording',
    planStart: 't.plan_start',
    planEnd: 't.plan_end',
    planText: 't.plan_text',
    slotId: 't.slot_id',
    supersededAt: 't.superseded_at',
    version: 't.version',
  },
};

/** Who is measured against a target does not set it: staff answer to their lead or the district. */
const setsTargets: Rule = (covering) => {
  const membership = covering.find(
    ({ role }) => role === 'DISTRICT_ADMIN' || role === 'STREET_LEAD',
  );
  return membership ? { allowed: true, membership } : { allowed: false, says: 'FORBIDDEN_TARGET' };
};

export const target: Noun<StoredTarget> = {
  name: 'Target',
  about: 'a target',
  table: 'target',
  rows: storedTargetRows,
  shown: everyTargetRows,
  type: () => TargetType,
  may: setsTargets,
};

/** What the journal keeps of a target. */
export const journalled = (row: Pick<StoredTarget, Said | 'bounds'>) => {
  const { value, bounds, qualifier, wording, planStart, planEnd, planText } = row;
  return { value, bounds, qualifier, wording, planStart, planEnd, planText };
};
