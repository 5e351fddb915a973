import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import { type Key, type NodeType, parseGlobalId } from '#kernel/ids';
import type { TypedRow } from '#kernel/node';

/** Reads a row by its global id; null when it is not the reader's to see. */
export type Finder = (ctx: Context, id: string, key: Key) => Promise<object | null>;

/** How the rows of a type are named and read again. */
export interface NodeSource {
  /** Three letters that their ids begin with; never changes. */
  prefix: string;
  find: Finder;
}

/** Rows that are read by their key. */
export const node = <Row extends object>(prefix: string, rows: RowSource<Row>): NodeSource => ({
  prefix,
  find: (ctx, _, key) => ctx.read.byKey(rows, key),
});

const finders = new Map<NodeType, Finder>();

/** @throws Error when the type is read in another way already */
export function addFinder(type: NodeType, find: Finder): void {
  if ((finders.get(type) ?? find) !== find) throw new Error(`Two slices say how to find ${type}.`);
  finders.set(type, find);
}

/** Whatever an answer names can be read again by whoever got it. */
export async function findNode(ctx: Context, id: string): Promise<TypedRow | null> {
  const key = parseGlobalId(id);
  const found = key && (await finders.get(key.type)!(ctx, id, key));
  if (!found) return null;
  ctx.read.spend(1);
  // The row itself: a copy would lose what guards columns that were not asked for.
  return Object.assign(found, { __typename: key!.type });
}
