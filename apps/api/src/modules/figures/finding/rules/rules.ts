import { FiguresError } from '@linli/figures';
import { isTotalled } from '#modules/figures/reading/related.rule';
import { type Found, isBounded, type Rule, type UnitFacts } from './facts.ts';
import { ratioWithoutBase, ofWhom } from './k11-k12.ts';
import { partsAndWhole } from './k1.ts';
import { tiersAndTotal } from './k10.ts';
import { earlierStock } from './k2.ts';
import { shareAboveWhole } from './k22.ts';
import { outcomeWithoutBase } from './k4.ts';
import { sessionSize } from './k5.ts';
import { conflictingWords, openList } from './k6-k17.ts';
import { roundedRatio } from './k7.ts';
import { namedParts } from './k8.ts';
import { narrowMargin } from './k9.ts';
import { unitOf } from './unit.ts';

/** Compute with a figure, so that it must be one that may be totalled. */
const COMPUTING: readonly Rule[] = [
  partsAndWhole,
  earlierStock,
  roundedRatio,
  namedParts,
  narrowMargin,
];

/**
 * Say what a figure tells, totalled or not. K5 and K10 are among them: visits and sessions up to one
 * day divide, both being cumulative; and all firms that ever counted are no fewer than a stock of them.
 */
const TELLING: readonly Rule[] = [
  outcomeWithoutBase,
  sessionSize,
  conflictingWords,
  tiersAndTotal,
  ratioWithoutBase,
  ofWhom,
  openList,
  shareAboveWhole,
];

/** Everything that the checks find among the figures of a unit. */
export function findingsOf(facts: UnitFacts): Found[] {
  const unit = unitOf(facts);
  return facts.figures.filter(isBounded).flatMap((figure) => {
    const rules = isTotalled(figure) ? [...COMPUTING, ...TELLING] : TELLING;
    return rules.flatMap((rule) => computable(() => rule(figure, unit)));
  });
}

/** Nothing where a number has more digits than can be computed with: recording it must not fail. */
function computable(rule: () => Found[]): Found[] {
  try {
    return rule();
  } catch (error) {
    if (error instanceof FiguresError && error.code === 'OUT_OF_RANGE') return [];
    throw error;
  }
}
