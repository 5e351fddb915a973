import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { isWorn } from './preparing-client.ts';

// Bound, never part of the text: other connections of this role can read the text of a statement.
const SET_SESSION = "select set_config('app.session', $1, true)";
const BEGIN = {
  read: 'begin transaction isolation level repeatable read, read only',
  write: 'begin transaction isolation level read committed',
} as const;

/** What somebody set, locked or asked for beyond the transaction is not the next one's. */
const LEAVE_NOTHING = 'reset all; select pg_advisory_unlock_all()';

/** Anything else may outlive the transaction: a prepared statement would run in the next one's name. */
const ABOUT_ROWS = /^\s*(select|with|insert|update|delete)\b/i;

/**
 * A transaction on a connection of its own. What opens it leaves in one flight with the first
 * statement, and nobody waits for the answers: when one of them fails, so does what follows.
 */
export class Transaction {
  readonly #client: PoolClient;
  readonly #begin: string;
  readonly #handle: string;
  #opened: Promise<unknown> | null = null;
  #broken: unknown = null;
  #closed = false;

  /** @param handle handle of the actor's session; empty for nobody */
  constructor(client: PoolClient, access: keyof typeof BEGIN, handle: string) {
    this.#client = client;
    this.#begin = BEGIN[access];
    this.#handle = handle;
  }

  /**
   * Sends a statement.
   *
   * @throws Error when it is none about rows
   * @throws pg's error; nothing is kept of the transaction then, and what is sent after it throws the same
   */
  readonly send = async (text: string, params: unknown[]): Promise<QueryResult> => {
    // An answer that failed early leaves resolvers behind; their connection is somebody else's now.
    if (this.#closed) throw new Error('The operation has ended.');
    if (!ABOUT_ROWS.test(text)) throw new Error('A statement of an operation is about rows.');
    this.#opened ??= this.#open();
    const [result] = await Promise.all([this.#watched(this.#query(text, params)), this.#opened]);
    return result;
  };

  /** @throws the error of a statement that failed, or of the commit */
  async commit(): Promise<void> {
    // PostgreSQL answers a commit after a failed statement with a rollback, and no error.
    if (!this.#broken) return this.#close('commit');
    await this.rollback();
    throw this.#broken;
  }

  async rollback(): Promise<void> {
    await this.#close('rollback').catch(() => undefined);
  }

  /** One statement, also without parameters: the simple protocol would take many. */
  #query(text: string, params: unknown[]): Promise<QueryResult> {
    if (params.length > 0) return this.#client.query(text, params);
    const config: QueryConfig & { queryMode: string } = { text, queryMode: 'extended' };
    return this.#client.query(config);
  }

  #open(): Promise<unknown> {
    const session = [this.#handle];
    return Promise.all([
      this.#watched(this.#client.query(this.#begin)),
      this.#watched(this.#client.query(SET_SESSION, session)),
    ]);
  }

  /** The first that fails is the cause: what was sent after it fails because the transaction has. */
  #watched<T>(sent: Promise<T>): Promise<T> {
    return sent.catch((error: unknown) => {
      throw (this.#broken ??= error);
    });
  }

  async #close(verb: 'commit' | 'rollback'): Promise<void> {
    this.#closed = true;
    try {
      if (this.#opened) await this.#client.query(`${verb}; ${LEAVE_NOTHING}`);
    } catch (error) {
      this.#client.release(error as Error);
      throw error;
    }
    this.#client.release(isWorn(this.#client));
  }
}
