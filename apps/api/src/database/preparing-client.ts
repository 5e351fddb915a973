import { createHash } from 'node:crypto';
import pg from 'pg';

const NAMES_MAX = 500;
const names = new Map<string, string>();

/**
 * A PostgreSQL client that prepares every statement with parameters once per connection, so that
 * the server plans it once. Texts beyond the first {@link NAMES_MAX} are sent unprepared, which
 * bounds the memory of both sides.
 */
export class PreparingClient extends pg.Client {
  // The overloads of pg's own method; only the (text, values) form is changed.
  override query(...args: unknown[]): never {
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
    const forwarded = name ? [{ name, text, values }, ...args.slice(2)] : args;
    return super.query(...(forwarded as Parameters<pg.Client['query']>)) as never;
  }
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known || names.size >= NAMES_MAX) return known ?? null;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}
