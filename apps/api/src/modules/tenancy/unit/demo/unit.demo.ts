import type { SliceDemo } from '#database/demo/slice-demo';
import { realUnits } from './unit.real.demo.ts';
import { syntheticUnits, type SyntheticUnits } from './unit.synthetic.demo.ts';
import { unitTree } from './unit.tree.demo.ts';

declare module '#database/demo/slice-demo' {
  interface Made {
    units: SyntheticUnits;
  }
}

export const demo: SliceDemo = {
  tables: ['unit', 'unit_version', 'unit_path'],
  real: realUnits,
  synthetic({ options, made }) {
    made.units = syntheticUnits(options);
    return unitTree(made.units.entries);
  },
};
