import type { EntityManager } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect } from 'kysely';
import type { Transaction } from './transaction.ts';

/** An entity manager whose statements all go through `send`; it neither begins nor commits. */
export function entitiesIn(root: EntityManager, send: Transaction['send']): EntityManager {
  const client = { query: send, release() {} };
  const pool = { connect: async () => client, end: async () => {} };
  const em = root.fork();
  em.setTransactionContext(new Kysely({ dialect: new PostgresDialect({ pool: pool as never }) }));
  return em;
}
