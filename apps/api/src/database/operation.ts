import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { Reader, type Run } from './reader.ts';
import type { ReadScope } from './rows.ts';

/** One operation's transaction: its entity manager, its reader and what it has cost so far. */
export interface Operation {
  em: EntityManager;
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
}

/**
 * Opens the transaction of an operation. Queries read one snapshot (REPEATABLE READ, READ ONLY), so
 * that every number in one answer is from one moment; mutations are read-write.
 */
export async function openOperation(
  root: EntityManager,
  { handle, readOnly, scope }: OpenOptions,
): Promise<Operation> {
  const em = root.fork();
  await em.begin(
    readOnly
      ? { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true }
      : { isolationLevel: IsolationLevel.READ_COMMITTED },
  );
  const transaction = em.getTransactionContext<Kysely<unknown>>()!;
  const send: Run = async (text, params) => {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, params));
    return rows as Record<string, unknown>[];
  };
  // Bound, never part of the text: other connections of this role can read the text of a statement.
  await send("select set_config('app.session', $1, true)", [handle ?? '']);
  let statements = 0;
  const run: Run = (text, params) => {
    statements += 1;
    return send(text, params);
  };
  return {
    em,
    run,
    read: new Reader(run, scope),
    statements: () => statements,
    end: (keep) => (keep ? em.commit() : em.rollback()),
  };
}
