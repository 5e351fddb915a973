import { FiguresError } from '@linli/figures';
import { type Found, isBounded, type Rule, type UnitFacts } from './facts.ts';
import { ratioWithoutBase, ofWhom } from './k11-k12.ts';
import { partsAndWhole } from './k1.ts';
import { tiersAndTotal } from './k10.ts';
import { earlierStock } from './k2.ts';
import { outcomeWithoutBase } from './k4.ts';
import { sessionSize } from './k5.ts';
import { conflictingWords, openList } from './k6-k17.ts';
import { roundedRatio } from './k7.ts';
import { namedParts } from './k8.ts';
import { narrowMargin } from './k9.ts';

const RULES: readonly Rule[] = [
  partsAndWhole,
  earlierStock,
  outcomeWithoutBase,
  sessionSize,
  conflictingWords,
  roundedRatio,
  namedParts,
  narrowMargin,
  tiersAndTotal,
  ratioWithoutBase,
  ofWhom,
  openList,
];

/** Everything that the checks find among the figures of a unit. */
export function findingsOf(facts: UnitFacts): Found[] {
  return facts.figures
    .filter(isBounded)
    .flatMap((figure) => RULES.flatMap((rule) => computable(() => rule(figure, facts))));
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
