import {
  type Bounds,
  contains,
  intersection,
  NOT_NEGATIVE,
  pointBounds,
  scale,
} from '@linli/figures';
import { onlyNumberIn } from '#modules/figures/reading/measured.rule';
import { type FactoredPlan, isPlannable, planToward } from '#modules/figures/target/plan.rule';
import type { BoundedFigure, CheckedTarget, Found, Rule } from './facts.ts';
import { about, dividedBy, kept, likely, reported, reportedSum } from './params.ts';
import { type Amount, wholeOf } from './related.ts';

type Plan = Extract<FactoredPlan, { ok: true }>;

/** A margin that less growth of the base than this uses up is narrow, as a fraction. */
const SAFE_GROWTH = '0.05';
const UNSAFE: Bounds = { lower: null, upper: { value: SAFE_GROWTH, inclusive: false } };

/**
 * K9, margin over a target: reached, and lost when the base grows by less than 5 %. 4.55 ‰ against 4.5
 * leaves about 26 places, lost beyond about 535,900 residents (+1.1 %).
 */
export const narrowMargin: Rule = (figure, unit) => {
  if (figure.basis !== 'RATIO' || !isPlannable(figure.indicator)) return [];
  const targets = unit.targetsFor(figure);
  const base = targets.length > 0 ? wholeOf(figure, 'DENOMINATOR', unit) : null;
  return base ? targets.flatMap((target) => foundOf(figure, base, target)) : [];
};

function foundOf(figure: BoundedFigure, base: Amount, target: CheckedTarget): Found[] {
  const plan = planToward({ figure, target, denominators: base.figures });
  if (!plan.ok || !isReached(plan) || !intersection(plan.breakEvenGrowth.bounds, UNSAFE)) return [];
  const { margin, breakEvenDenominator, breakEvenGrowth } = plan;
  const params = {
    rate: reported(figure),
    per: dividedBy(figure),
    target: reported(target),
    base: reportedSum(base),
    margin: about(margin.bounds, 0),
    limit: likely(breakEvenDenominator, 0),
    growth: likely(percent(breakEvenGrowth), 1),
  };
  return [
    {
      check: 'K9',
      severity: 'WARNING',
      figures: [figure, ...base.figures],
      target,
      bounds: kept(margin.bounds),
      says: 'K9',
      params,
    },
  ];
}

/** Certainly, or by the numbers as printed. */
const isReached = ({ state, margin }: Plan) =>
  state === 'MET' || (margin.value !== null && contains(NOT_NEGATIVE, margin.value));

const percent = ({ value, bounds }: Plan['breakEvenGrowth']) => ({
  value: value && onlyNumberIn(scale(pointBounds(value), '100')),
  bounds: scale(bounds, '100'),
});
