import type { Gaps, Tree } from './total.tree.ts';

/** How many units should report and how many have, among those whose figures the reader sees. */
export interface Coverage {
  /** At the lowest levels that record. */
  expectedUnits: number;
  reportedUnits: number;
  /** Directly below. */
  expectedChildren: number;
  reportedChildren: number;
}

/** @param figures of the period, at and below the root of the tree */
export function coverageOf(
  tree: Tree,
  { expected, lacking }: Gaps,
  figures: readonly { unitId: string }[],
): Coverage {
  const without = new Set(lacking);
  const reported = expected.filter((id) => !without.has(id));
  const childrenOf = (unitIds: readonly string[]) =>
    new Set(unitIds.map((id) => tree.path(id)[1]).filter((id) => id !== undefined));
  const asked = childrenOf(expected);
  const told = childrenOf([...reported, ...figures.map(({ unitId }) => unitId)]);
  return {
    expectedUnits: expected.length,
    reportedUnits: reported.length,
    expectedChildren: asked.size,
    reportedChildren: [...asked].filter((id) => told.has(id)).length,
  };
}
