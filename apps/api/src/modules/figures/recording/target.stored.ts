import type { RowSource } from '#database/rows';
import { everyTargetRows, type TargetRow } from '#modules/figures/figure/target.query';
import { TargetType } from '#modules/figures/figure/target.type';
import type { Noun } from '#modules/kit/verb/noun';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import { SLOT_COLUMNS, type SlotRow, successor } from './slot.query.ts';

type Plan = 'planStart' | 'planEnd' | 'planText';

/** A target as it was set. */
export interface StoredTarget extends SlotRow, Pick<TargetRow, Plan> {}

const storedTargetRows: RowSource<StoredTarget> = {
  name: 'target.stored',
  from: 'target t',
  columns: {
    ...SLOT_COLUMNS,
    planStart: 't.plan_start',
    planEnd: 't.plan_end',
    planText: 't.plan_text',
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
  successor: (ctx, row) => successor(ctx, target, row),
  type: () => TargetType,
  may: setsTargets,
};

type Told = Plan | 'value' | 'bounds' | 'qualifier' | 'wording';

/** What the journal keeps of a target. */
export const journalled = (row: Pick<StoredTarget, Told>) => {
  const { value, bounds, qualifier, wording, planStart, planEnd, planText } = row;
  return { value, bounds, qualifier, wording, planStart, planEnd, planText };
};
