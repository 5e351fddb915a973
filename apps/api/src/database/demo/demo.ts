import { type DemoRows, type DemoTable, mergeRows, type SomeRows } from './demo-rows.ts';
import { Random } from './random.ts';
import type { DemoSlice, Made, SliceDemo } from './slice-demo.ts';
import { syntheticDemo, type SyntheticOptions } from './synthetic-options.ts';

/** The rows that slices bring to the demo, put together. */
export interface Demo {
  /**
   * Gives the catalogue of indicators and the eight real districts: only what public reports say,
   * unknown where they are silent. One agreement is made up and marked so.
   */
  real(): DemoRows;
  /**
   * Makes a district that does not exist, every row of it marked synthetic, at the size that the
   * options ask for. The same options give the same rows. Indicators are not repeated.
   */
  district(options: SyntheticOptions): DemoRows;
  /** Gives the made-up district of the demo, with what is written into it by hand. */
  synthetic(): DemoRows;
  /** Gives all rows of the demo. */
  all(): DemoRows;
}

type Part = Partial<SliceDemo> & { name: string };

/**
 * Loads what slices bring. Its tables stand in the order of the slices; rows are made when they are
 * asked for, which throws when a slice fills a table that neither it nor one before it names.
 */
export async function openDemo(slices: readonly DemoSlice[]): Promise<Demo> {
  const parts: readonly Part[] = await Promise.all(
    slices.map(async ({ name, demo }) => ({ name, ...(await demo?.())?.demo })),
  );
  const rowsOf = (give: (part: Part, rows: DemoRows) => SomeRows | undefined): DemoRows => {
    const rows = {} as DemoRows;
    for (const part of parts) {
      for (const table of part.tables ?? []) rows[table] = [];
      add(rows, give(part, rows) ?? {}, part.name);
    }
    return rows;
  };
  const real = () => rowsOf((part) => part.real?.());
  const district = (options: SyntheticOptions) => {
    const made = {} as Made;
    return rowsOf((part, rows) => {
      made.rows = rows;
      return part.synthetic?.({ options, made, random: new Random(options.seed, part.name) });
    });
  };
  const written = () => rowsOf((part) => part.written?.(syntheticDemo));
  const synthetic = () => mergeRows(district(syntheticDemo), written()) as DemoRows;
  const all = () => mergeRows(real(), synthetic()) as DemoRows;
  return { real, district, synthetic, all };
}

function add(into: DemoRows, rows: SomeRows, slice: string): void {
  for (const table of Object.keys(rows) as DemoTable[]) {
    const kept: object[] | undefined = into[table];
    if (!kept)
      throw new Error(`${slice} fills ${table}, which neither it nor an earlier slice names`);
    for (const row of rows[table] ?? []) kept.push(row);
  }
}
