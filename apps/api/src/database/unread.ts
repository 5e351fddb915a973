import type { ReadScope, RowSource } from './rows.ts';
import { columnsRead } from './rows.ts';

let strict = false;

/**
 * From now on a row throws when a field reads a column of it that the operation did not ask for, which
 * is silently undefined else. For tests and development; guarding rows takes time.
 */
export function throwOnUnread(): void {
  strict = true;
}

const guards = new WeakMap<object, Map<string, PropertyDescriptorMap>>();

/** Makes the columns of a source that were not read throw, where {@link throwOnUnread} asked for it. */
export function guardUnread<Row>(source: RowSource<Row>, scope: ReadScope, rows: readonly Row[]) {
  if (!strict || rows.length === 0) return;
  const read = columnsRead(source, scope);
  if (!read) return;
  const unread = guardOf(source, [...read].sort());
  for (const row of rows) Object.defineProperties(row, unread);
}

function guardOf<Row>(source: RowSource<Row>, read: readonly string[]): PropertyDescriptorMap {
  const known = guards.get(source) ?? new Map<string, PropertyDescriptorMap>();
  guards.set(source, known);
  const name = read.join();
  const own = known.get(name) ?? descriptors(source, read);
  known.set(name, own);
  return own;
}

function descriptors<Row>({ name, columns }: RowSource<Row>, read: readonly string[]) {
  const left = Object.keys(columns).filter((column) => !read.includes(column));
  const guard = (column: string): PropertyDescriptor => ({
    configurable: true,
    get() {
      throw new Error(`${column} of ${name} was not asked for: name it in the source's needs.`);
    },
  });
  return Object.fromEntries(left.map((column) => [column, guard(column)]));
}
