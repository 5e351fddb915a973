import type { Client } from 'pg';
import type { Actor } from '../actors.ts';

export type ContenderName = 'api' | 'postgraphile' | 'sql';

/** One question, put to each contender in its own language. */
export interface Work {
  name: string;
  /** Who asks. */
  role: Actor['role'];
  /** Those that take part; the API is compared with each of the others. */
  parts: { api: Part } & Partial<Record<ContenderName, Part>>;
  /** What it leaves in the database, of a work that writes. */
  traces?: Traces;
}

/** A contender's part in a work. */
export interface Part {
  ask: (actor: Actor) => object;
  /**
   * Gives what of a response body answers the question, in the form of the SQL contender; lists are
   * compared as sets.
   */
  read: (body: never) => unknown;
}

/** @throws Error when the contender takes no part in the work */
export function partOf({ name, parts }: Work, contender: ContenderName): Part {
  const part = parts[contender];
  if (!part) throw new Error(`${contender} takes no part in ${name}.`);
  return part;
}

/** Rows that a work wrote, as the owner of the tables sees them. */
export interface Traces {
  /** The rows without ids and times, for the comparison of two contenders. */
  rows: (owner: Client, actors: readonly Actor[]) => Promise<unknown>;
  /** Takes them away, so that every round finds the tables of the first. */
  erase: (owner: Client, actors: readonly Actor[]) => Promise<void>;
}

/** What the SQL contender is asked: one of its statements, and the values for it. */
export interface Question {
  name: 'street' | 'search' | 'createProgram';
  values: unknown[];
}

/** A list in one order, whatever the order in which it came. */
export function asSet(items: readonly unknown[]): unknown[] {
  return items
    .map((item) => [JSON.stringify(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, item]) => item);
}
