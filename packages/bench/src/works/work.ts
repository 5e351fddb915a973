import type { Actor } from '../actors.ts';

/** One question, put to every contender in its own language. */
export interface Work {
  name: string;
  /** Who asks. */
  role: Actor['role'];
  api: (actor: Actor) => object;
  postgraphile: (actor: Actor) => object;
  sql: (actor: Actor) => { statement: StatementName; params: unknown[] };
  /** The answer of each, in one form; lists are compared as sets. */
  normalise: { api: Reading; postgraphile: Reading; sql: Reading };
}

/** Gives the part of a response body that answers the question, in the form of the SQL contender. */
export type Reading = (body: never) => unknown;

export type StatementName = 'street';

/** A list in one order, whatever the order in which it came. */
export function asSet(items: readonly unknown[]): unknown[] {
  return items
    .map((item) => [JSON.stringify(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, item]) => item);
}
