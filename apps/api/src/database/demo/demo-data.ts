import { type DemoRows, mergeRows } from './demo-rows.ts';
import { realDistricts } from './real-districts.ts';
import { syntheticDistrict } from './synthetic-district.ts';
import { syntheticDemo } from './synthetic-options.ts';

/** Gives all rows of the demo: the real districts and the synthetic one. */
export function demoData(): DemoRows {
  return mergeRows(realDistricts(), syntheticDistrict(syntheticDemo));
}
