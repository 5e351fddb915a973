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
  const em = root.fork({ session: { variables: { 'app.session': handle ?? '' } } });
  await em.begin(
    readOnly
      ? { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true }
      : { isolationLevel: IsolationLevel.READ_COMMITTED },
  );
  let statements = 0;
  const run: Run = async (text, params) => {
    statements += 1;
    const transaction = em.getTransactionContext<Kysely<unknown>>()!;
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, params));
    return rows as Record<string, unknown>[];
  };
  return {
    em,
    run,
    read: new Reader(run, scope),
    statements: () => statements,
    end: (keep) => (keep ? em.commit() : em.rollback()),
  };
}
