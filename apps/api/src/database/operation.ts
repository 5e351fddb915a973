import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import { isWorn } from './preparing-client.ts';
import { Reader, type Run } from './reader.ts';
import type { ReadScope } from './rows.ts';

/** One operation's transaction: its reader and what it has cost so far. */
export interface Operation {
  /** Entities, in a mutation's transaction alone. */
  em: EntityManager | null;
  read: Reader;
  run: Run;
  /** Statements sent beside the transaction's own. */
  statements: () => number;
  /** Commits, or rolls back when the verb failed. */
  end: (keep: boolean) => Promise<void>;
}

interface OpenOptions {
  /** Handle of the actor's session; the policies resolve it. */
  handle: string | null;
  readOnly: boolean;
  scope: ReadScope;
  /** Called when the connection is free again. */
  onFree?: () => void;
}

// Bound, never part of the text: other connections of this role can read the text of a statement.
const SET_SESSION = "select set_config('app.session', $1, true)";
const BEGIN_READ = 'begin transaction isolation level repeatable read, read only';

/**
 * Opens the transaction of an operation. Queries read one snapshot (REPEATABLE READ, READ ONLY), so
 * that every number in one answer is from one moment; mutations are read-write.
 */
export function openOperation(root: EntityManager, options: OpenOptions): Promise<Operation> {
  return options.readOnly ? openQuery(root, options) : openMutation(root, options);
}

async function openMutation(root: EntityManager, { handle, scope, onFree }: OpenOptions) {
  const em = root.fork();
  await em.begin({ isolationLevel: IsolationLevel.READ_COMMITTED });
  const transaction = em.getTransactionContext<Kysely<unknown>>()!;
  let broken: unknown = null;
  const send: Run = async (text, params) => {
    try {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, params));
      return rows as Record<string, unknown>[];
    } catch (error) {
      broken = error;
      throw error;
    }
  };
  const rollback = () => em.rollback().catch(() => undefined);
  const end = async (keep: boolean) => {
    try {
      // PostgreSQL answers a commit after a failed statement with a rollback, and no error.
      if (keep && broken) throw broken;
      await (keep ? em.commit() : rollback());
    } catch (error) {
      await rollback();
      throw error;
    } finally {
      onFree?.();
    }
  };
  await send(SET_SESSION, [handle ?? '']).catch(async (error: unknown) => {
    await rollback();
    throw error;
  });
  return operation(send, scope, em, end);
}

/**
 * A query needs no entities: it takes a connection of the same pool and sends the transaction's own
 * statements without waiting for their answers, in one flight with the first statement.
 */
async function openQuery(root: EntityManager, { handle, scope, onFree }: OpenOptions) {
  const connection = root.getConnection() as PostgreSqlConnection;
  const pool = (await connection.getNativeClient()) as Pool;
  const client = await pool.connect();
  const opened = Promise.all([client.query(BEGIN_READ), client.query(SET_SESSION, [handle ?? ''])]);
  opened.catch(() => undefined); // Heard by the first statement, if there is one.
  const send: Run = async (text, params) => {
    const [{ rows }] = await Promise.all([client.query(text, params), opened]);
    return rows;
  };
  const end = async () => {
    // Nothing was written: the answer need not wait for the commit, the connection does.
    client
      .query('commit')
      .then(
        () => client.release(isWorn(client)),
        (error: Error) => client.release(error),
      )
      .finally(onFree);
  };
  return operation(send, scope, null, end);
}

function operation(
  send: Run,
  scope: ReadScope,
  em: EntityManager | null,
  close: Operation['end'],
): Operation {
  let statements = 0;
  let closed = false;
  const run: Run = async (text, params) => {
    // An answer that failed early leaves resolvers behind; their connection is somebody else's now.
    if (closed) throw new Error('The operation has ended.');
    statements += 1;
    return send(text, params);
  };
  const end = (keep: boolean) => {
    closed = true;
    return close(keep);
  };
  return { em, run, read: new Reader(run, scope), statements: () => statements, end };
}
