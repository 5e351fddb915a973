import { fileURLToPath } from 'node:url';
import type { EntityClass } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { stated } from './role-settings.ts';
import { PreparingClient } from './preparing-client.ts';

export interface OrmOptions {
  /** Connection address; its role decides what the ORM may do. */
  url: string;
  /** Every table. */
  entities: EntityClass<object>[];
  /** The role is `linli_app`: its connections state their settings, whatever its defaults are. */
  serving?: boolean;
  /** Most connections that the pool opens. */
  connections?: number;
  /** Keep the committed schema snapshot; only for making and checking migrations. */
  snapshot?: boolean;
}

const compiled = fileURLToPath(new URL('./migrations', import.meta.url));
// The snapshot is kept beside the sources alone.
const sources = fileURLToPath(new URL('../../src/database/migrations', import.meta.url));

/**
 * An ORM over one connection pool. The session context stays per transaction: outside a transaction
 * no row of a tenant is readable, by design.
 */
export function createOrm(options: OrmOptions) {
  const { entities, connections = 10, snapshot = false } = options;
  const url = options.serving ? stated(options.url, 'app') : options.url;
  return MikroORM.init(
    defineConfig({
      clientUrl: url,
      entities,
      extensions: [Migrator],
      sessionContext: 'transaction',
      forceUtcTimezone: true,
      pool: { min: 0, max: connections },
      // The address as a whole: taken apart, it would lose its options, such as the owner's role.
      driverOptions: {
        connectionString: url,
        Client: PreparingClient,
        // Statements of one wave leave together.
        pipeline: true,
        connectionTimeoutMillis: 5_000,
      },
      schemaGenerator: { managementDbName: 'postgres' },
      migrations: {
        path: snapshot ? sources : compiled,
        glob: '*.migration.{js,ts}',
        snapshot,
        silent: true,
        snapshotName: 'schema-snapshot',
        transactional: true,
        allOrNothing: true,
        tableName: 'schema_migration',
        fileName: (timestamp, name) => `${timestamp}-${name ?? 'change'}.migration`,
      },
    }),
  );
}

export type Orm = Awaited<ReturnType<typeof createOrm>>;
