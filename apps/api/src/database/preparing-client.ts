import { createHash } from 'node:crypto';
import pg from 'pg';

const NAMES_KEPT = 1_000;
const PREPARED_MAX = 500;
const names = new Map<string, string>();

/**
 * A PostgreSQL client that prepares every statement with parameters, so that the server plans it
 * once per connection. A connection that has prepared {@link PREPARED_MAX} texts is worn: the pool
 * should close it, which frees what the server keeps for it.
 */
export class PreparingClient extends pg.Client {
  readonly prepared = new Set<string>();

  // The overloads of pg's own method; only the (text, values) form is changed.
  override query(...args: unknown[]): never {
    const [text, values] = args;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return super.query(...(args as Parameters<pg.Client['query']>)) as never;
    }
    const name = nameOf(text);
    this.prepared.add(name);
    const forwarded = [{ name, text, values }, ...args.slice(2)];
    return super.query(...(forwarded as Parameters<pg.Client['query']>)) as never;
  }
}

/** True when a connection keeps so many statements that a new one is cheaper. */
export function isWorn(client: object): boolean {
  return client instanceof PreparingClient && client.prepared.size >= PREPARED_MAX;
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  if (names.size > NAMES_KEPT) names.delete(names.keys().next().value!);
  return name;
}
