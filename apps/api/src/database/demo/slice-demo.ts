import type { DemoRows, DemoTable, SomeRows } from './demo-rows.ts';
import type { Random } from './random.ts';
import type { SyntheticOptions } from './synthetic-options.ts';

/** What slices have made of a district so far; a slice may add more about its rows for later ones. */
export interface Made {
  rows: DemoRows;
}

/** What a slice makes its rows of a made-up district from. */
export interface Making {
  options: SyntheticOptions;
  /** By earlier slices. */
  made: Made;
  /** The slice's own: whatever other slices draw, it gives the same numbers. */
  random: Random;
}

/** What a slice brings to the demo. Rows may go into its own tables and those of earlier slices. */
export interface SliceDemo {
  /** Its tables that the demo fills, in an order in which foreign keys hold. */
  tables: readonly DemoTable[];
  /** Gives what reports say of the real districts. */
  real?(): SomeRows;
  /** Makes its rows of a made-up district of any size; the same options give the same rows. */
  synthetic?(making: Making): SomeRows;
  /** Gives rows of the demo's made-up district that are written by hand and show something. */
  written?(options: SyntheticOptions): SomeRows;
}

/** A slice, as far as the demo knows it: its rows are loaded when they are wanted. */
export interface DemoSlice {
  name: string;
  demo?: () => Promise<{ demo: SliceDemo }>;
}
