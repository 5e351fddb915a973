import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { Refusal } from '../kernel/errors.ts';

/** Characters of rows that one transaction may read; several times what an answer may have. */
const READ_MAX = 20_000_000;
const BEGINS = /^(begin|start transaction)/i;
/** Types of the columns that rows come in: json, jsonb. */
const JSON_TYPES: ReadonlySet<number> = new Set([114, 3802]);

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
  private readonly tally: Tally;
  private corked = false;

  constructor(config: pg.ClientConfig = {}) {
    const tally = { left: READ_MAX };
    super({ ...config, types: tallied(config.types ?? pg.types, tally) });
    this.tally = tally;
  }

  // The overloads of pg's own method; only the (text, values) form is changed.
  override query(...args: unknown[]): never {
    const [text, values] = args;
    this.holdBack();
    if (typeof text === 'string' && BEGINS.test(text)) this.tally.left = READ_MAX;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return super.query(...(args as Parameters<pg.Client['query']>)) as never;
    }
    const name = nameOf(text);
    this.prepared.add(name);
    const forwarded = [{ name, text, values }, ...args.slice(2)];
    return super.query(...(forwarded as Parameters<pg.Client['query']>)) as never;
  }

  /** Lets all statements of one turn leave in one write: each costs as much as a small statement. */
  private holdBack(): void {
    if (this.corked) return;
    this.corked = true;
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.corked = false;
      stream.uncork();
    });
  }
}

interface Tally {
  left: number;
}

/** Refuses rows before they are parsed once too many have come. */
function tallied(types: pg.CustomTypesConfig, tally: Tally): pg.CustomTypesConfig {
  const getTypeParser = ((oid: number, format: 'text') => {
    const parse = types.getTypeParser(oid, format) as (text: string) => unknown;
    if (!JSON_TYPES.has(oid)) return parse;
    return (text: string) => {
      tally.left -= text.length;
      if (tally.left < 0) throw new Refusal('COST_EXCEEDED', 'READ_TOO_MUCH');
      return parse(text);
    };
  }) as pg.CustomTypesConfig['getTypeParser'];
  return { getTypeParser };
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
