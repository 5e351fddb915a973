import { mergeRows, type SomeRows } from '#database/demo/demo-rows';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import {
  type StatedData,
  statedFigure,
  statedTarget,
} from '#modules/figures/figure/demo/figure.stated.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import specimenData from './finding.demo.json' with { type: 'json' };

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
function specimenRows(options: SyntheticOptions): SomeRows {
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

/** Findings are no rows of the demo: the checks find them when it is loaded. */
export const demo: SliceDemo = { tables: [], written: specimenRows };
