import specimenData from './data/synthetic-specimens.json' with { type: 'json' };
import { type DemoRows, mergeRows } from './demo-rows.ts';
import type { SyntheticOptions } from './synthetic-options.ts';
import { type StatedData, statedFigure, statedTarget } from './synthetic-stated.ts';
import { unitId } from './unit-tree.ts';

interface Specimen {
  /** Number of the street that states them. */
  street: number;
  figures?: readonly StatedData[];
  targets?: readonly StatedData[];
}

const specimens: readonly Specimen[] = specimenData;

/**
 * Gives figures and targets of the synthetic streets by which every check finds something, in each of
 * the ways that it can say so, and targets that are met, missed, narrowly met and not yet measured.
 */
export function syntheticSpecimens(options: SyntheticOptions): DemoRows {
  return mergeRows(
    ...specimens.flatMap(({ street, figures = [], targets = [] }) => {
      const key = `synthetic/${options.code}/${street}`;
      const scope = {
        district_id: options.districtId,
        unit_id: unitId(key),
        program_id: null,
        program_unit_id: null,
      };
      return [
        ...figures.map((figure) => statedFigure(scope, key, figure)),
        ...targets.map((target) => statedTarget(scope, key, target)),
      ];
    }),
  );
}
