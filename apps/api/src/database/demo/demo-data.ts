import { type DemoRows, mergeRows } from './demo-rows.ts';
import { realDistricts } from './real-districts.ts';
import { syntheticDistrict } from './synthetic-district.ts';
import { syntheticDemo } from './synthetic-options.ts';
import { syntheticPartnership } from './synthetic-partnership.ts';
import { syntheticSpecimens } from './synthetic-specimens.ts';

/** Gives the rows of the district that does not exist, all of them made up. */
export function syntheticRows(): DemoRows {
  return mergeRows(
    syntheticDistrict(syntheticDemo),
    syntheticSpecimens(syntheticDemo),
    syntheticPartnership(syntheticDemo),
  );
}

/** Gives all rows of the demo: the real districts and the synthetic one. */
export function demoData(): DemoRows {
  return mergeRows(realDistricts(), syntheticRows());
}
