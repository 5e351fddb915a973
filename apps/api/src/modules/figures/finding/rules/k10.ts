import { difference, intersection, NOT_NEGATIVE } from '@linli/figures';
import type { Rule } from './facts.ts';
import { kept, reported, whole } from './params.ts';
import { amountOf, knownOf } from './related.ts';

/**
 * K10, tiers against their total: 2 + 6 + 11 + 3 = 22 of more than 50 firms. No share can be told
 * when the total has no upper end; tiers that add up to more than the total overlap.
 */
export const tiersAndTotal: Rule = (total, unit) => {
  const tiers = amountOf(knownOf(total, 'TIER_OF', unit));
  const both = tiers && amountOf([total, ...tiers.figures]);
  if (!tiers || !both) return [];
  const beyond = intersection(difference(total.bounds, tiers.bounds), NOT_NEGATIVE) === null;
  if (total.bounds.upper !== null && !beyond) return [];
  const params = { tiers: whole(tiers.bounds, tiers.kind), total: reported(total) };
  const figures = [total, ...tiers.figures];
  const bounds = kept(tiers.bounds);
  const says = beyond ? 'K10_OVER' : 'K10';
  return [{ check: 'K10', severity: 'NOTE', figures, bounds, says, params }];
};
