import {
  type Bounds,
  contains,
  conversionFactor,
  intersection,
  NOT_NEGATIVE,
  planRate,
  pointBounds,
  type RatePlan,
  scale,
} from '@linli/figures';
import { factorOf } from './amount-at.ts';
import type {
  BoundedFigure,
  CheckedFigure,
  CheckedTarget,
  Found,
  Rule,
  UnitFacts,
} from './facts.ts';
import { about, dividedBy, kept, likely, reported, reportedSum } from './params.ts';
import { type Amount, isWithinReach, onlyNumberIn, wholeOf } from './related.ts';

/** A margin that less growth of the base than this uses up is narrow, as a fraction. */
const SAFE_GROWTH = '0.05';
const UNSAFE: Bounds = { lower: null, upper: { value: SAFE_GROWTH, inclusive: false } };

/**
 * K9, margin over a target: reached, and lost when the base grows by less than 5 %. 4.55 ‰ against 4.5
 * leaves about 26 places, lost beyond about 535,900 residents (+1.1 %).
 */
export const narrowMargin: Rule = (figure, facts) => {
  const { kind } = figure.measure;
  const rate = figure.basis === 'RATIO' && (kind === 'RATE' || kind === 'PERCENT');
  if (!rate || figure.lowerIsBetter) return [];
  const base = wholeOf(figure, 'DENOMINATOR', facts);
  if (!base) return [];
  return facts.targets
    .filter((target) => isReadAgainst(target, figure, facts))
    .flatMap((target) => foundOf(figure, base, target));
};

function foundOf(figure: BoundedFigure, base: Amount, target: CheckedTarget): Found[] {
  if (target.value === null || target.value === '0') return [];
  const factor = factorOf(figure.measure.word);
  const plan = planRate({ rate: figure, denominator: base, target: target.value, factor });
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
const isReached = ({ state, margin }: RatePlan) =>
  state === 'MET' || (margin.value !== null && contains(NOT_NEGATIVE, margin.value));

const percent = ({ value, bounds }: RatePlan['breakEvenGrowth']) => ({
  value: value && onlyNumberIn(scale(pointBounds(value), '100')),
  bounds: scale(bounds, '100'),
});

/** Whether a target is of the same place and measure, and the figure the latest within its plan. */
function isReadAgainst(target: CheckedTarget, figure: BoundedFigure, { figures }: UnitFacts) {
  const plan = { start: target.planStart, end: target.planEnd };
  const ofIt = (other: CheckedFigure) =>
    other.indicatorId === target.indicatorId &&
    other.dimension === target.dimension &&
    other.programId === target.programId &&
    isWithinReach(other, plan) &&
    isSameMeasure(other, target);
  const later = (other: CheckedFigure) => (other.periodEnd ?? LAST) > (figure.periodEnd ?? LAST);
  return ofIt(figure) && !figures.some((other) => ofIt(other) && later(other));
}

function isSameMeasure(figure: CheckedFigure, target: CheckedTarget): boolean {
  const conversion = conversionFactor(figure.measure.word, target.measure.word);
  return conversion.ok && conversion.factor === '1';
}

/** Where a period without an end stands. */
const LAST = '9999-12-31';
