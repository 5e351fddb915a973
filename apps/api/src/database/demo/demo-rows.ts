/** Tables that the demo fills, with the shape of their rows: each slice adds its own. */
export interface DemoTables {}

/** The name of a table that the demo fills. */
export type DemoTable = keyof DemoTables;

/** Rows by table. The order of the keys is an order in which foreign keys hold. */
export type DemoRows = { [Table in DemoTable]: DemoTables[Table][] };

/** Rows of some of the tables. */
export type SomeRows = Partial<DemoRows>;

/** Every row of a district carries the district's small integer. */
export interface TenantRow {
  district_id: number;
}

/** A row that a unit keeps. */
export interface OfUnitRow extends TenantRow {
  id: string;
  unit_id: string;
  synthetic: boolean;
}

/** Joins sets of rows, keeping the order within each table. */
export function mergeRows(...sets: readonly SomeRows[]): SomeRows {
  const merged: Record<string, object[]> = {};
  for (const set of sets) {
    for (const [table, rows] of Object.entries<object[]>(set)) {
      merged[table] ??= [];
      for (const row of rows) merged[table].push(row);
    }
  }
  return merged as SomeRows;
}
