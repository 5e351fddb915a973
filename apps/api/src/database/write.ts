import type { Run } from './run.ts';

/** Key of a row; without a district where a table has none. */
export interface RowKey {
  districtId?: number;
  id: string;
}

/** Values of a row by property; the column of `startsOn` is `starts_on`. */
export type Values = Readonly<Record<string, unknown>>;

/** The column of a property. */
export const snake = (property: string) => property.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const quoted = (property: string) => `"${snake(property)}"`;

/** What pg sends of a value: a list as an array, every other object as JSON; a list of JSON goes as text. */
const sent = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
    ? JSON.stringify(value)
    : value;

/** The condition that a row has this key. */
function isKey({ districtId, id }: RowKey, params: unknown[]): string {
  const own = `id = $${params.push(id)}`;
  return districtId === undefined ? own : `district_id = $${params.push(districtId)} and ${own}`;
}

/** The assignments of an update. @throws Error for undefined, which pg would store as null */
const assigned = (set: Values, params: unknown[]): string[] =>
  Object.entries(set).map(([name, value]) => {
    if (value === undefined) throw new Error(`${name} is named without a value.`);
    return `${quoted(name)} = $${params.push(sent(value))}`;
  });

/**
 * Waits for statements that were sent together, each without the answers of those before it.
 *
 * @throws the error of the first that failed; what was sent after it fails because of it
 */
export async function inOneFlight(
  statements: readonly (Promise<unknown> | undefined)[],
): Promise<void> {
  const outcomes = await Promise.allSettled(statements);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

/**
 * Inserts rows in one prepared statement.
 *
 * @throws Error when the rows do not all have the properties of the first
 * @throws pg's error, such as 23505 for a unique place that is taken, 42501 where row level
 *   security or a missing grant refuses it
 */
export async function insertRows(run: Run, table: string, rows: readonly Values[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const params: unknown[] = [];
  const odd = rows.find((row) => Object.keys(row).sort().join() !== [...names].sort().join());
  if (odd) throw new Error(`Rows of ${table} differ in what they say: ${Object.keys(odd)}.`);
  const tuples = rows.map((row) => {
    const places = names.map((name) => `$${params.push(sent(row[name]))}`);
    return `(${places.join(', ')})`;
  });
  await run(
    `insert into ${table} (${names.map(quoted).join(', ')}) values ${tuples.join(', ')}`,
    params,
  );
}

/**
 * Changes a row that the transaction holds locked and raises its version, also when nothing but a
 * child of it changed.
 *
 * @returns the new version
 * @throws Error when row level security lets the actor change no such row; pg's errors
 */
export async function updateRow(
  run: Run,
  table: string,
  key: RowKey,
  set: Values,
): Promise<number> {
  const params: unknown[] = [];
  const columns = [...assigned(set, params), 'version = version + 1', 'updated_at = now()'];
  const [row] = await run(
    `update ${table} set ${columns.join(', ')} where ${isKey(key, params)} returning version`,
    params,
  );
  if (!row) throw new Error(`No ${table} of this key may be changed.`);
  return row.version as number;
}

/**
 * Locks a row until the operation ends; whoever adds a row below it, whose foreign key holds it, does
 * not wait. Only rows that the actor may change can be locked.
 *
 * @returns the version that is in force; null when there is no such row or it may not be changed
 */
export async function lockRow(run: Run, table: string, key: RowKey): Promise<number | null> {
  const params: unknown[] = [];
  const [row] = await run(
    `select version from ${table} where ${isKey(key, params)} for no key update`,
    params,
  );
  return (row?.version as number | undefined) ?? null;
}

/**
 * Changes a row without a version of its own, under the lock of the row it belongs to.
 *
 * @throws Error when there is no such row, or row level security lets the actor change none
 */
export async function setRow(run: Run, table: string, key: RowKey, set: Values): Promise<void> {
  const params: unknown[] = [];
  const columns = assigned(set, params);
  const where = isKey(key, params);
  await one(run, table, [`update ${table} set ${columns.join(', ')} where ${where}`, params]);
}

/** Takes a row away, under the lock of the row it belongs to. @throws Error as {@link setRow} */
export async function deleteRow(run: Run, table: string, key: RowKey): Promise<void> {
  const params: unknown[] = [];
  const where = isKey(key, params);
  await one(run, table, [`delete from ${table} where ${where}`, params]);
}

/** Runs a statement that must reach a row. */
async function one(run: Run, table: string, [text, params]: [string, unknown[]]): Promise<void> {
  const reached = await run(`${text} returning 1 as reached`, params);
  if (reached.length === 0) throw new Error(`No ${table} of this key may be changed.`);
}
