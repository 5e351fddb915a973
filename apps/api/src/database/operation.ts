import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { Reader } from './reader.ts';
import type { Run } from './run.ts';
import type { ReadScope } from './rows.ts';
import { Transaction } from './transaction.ts';

/** One operation's transaction: its reader and what it has cost so far. */
export interface Operation {
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

/**
 * Opens the transaction of an operation. Queries read one snapshot (REPEATABLE READ, READ ONLY), so
 * that every number in one answer is from one moment; mutations are read-write.
 */
export async function openOperation(
  root: EntityManager,
  { handle, readOnly, scope, onFree }: OpenOptions,
): Promise<Operation> {
  const connection = root.getConnection() as PostgreSqlConnection;
  const pool = (await connection.getNativeClient()) as Pool;
  const client = await pool.connect();
  const transaction = new Transaction(client, readOnly ? 'read' : 'write', handle ?? '');
  let statements = 0;
  const run: Run = async (text, params) => {
    statements += 1;
    return (await transaction.send(text, params)).rows;
  };
  const end = async (keep: boolean) => {
    try {
      await (keep ? transaction.commit() : transaction.rollback());
    } finally {
      onFree?.();
    }
  };
  return {
    run,
    read: new Reader(run, scope),
    statements: () => statements,
    // Nothing was written: the answer need not wait for the commit, the connection does.
    end: readOnly ? async () => void end(true).catch(() => undefined) : end,
  };
}
