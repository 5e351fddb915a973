import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../database/roles.ts';
import { withClient } from '../database/roles-check.ts';
import {
  changedSince,
  freezeMigrations,
  hashMigrations,
  migrationFaults,
  readFrozen,
} from './frozen.ts';
import { printSchema } from './schema-sql.ts';
import { onMigrated } from './spare-database.ts';

// Kept beside the sources alone.
const folder = fileURLToPath(new URL('../../src/database/', import.meta.url));
const MIGRATIONS = `${folder}migrations`;
const FILE = `${folder}schema.sql`;

/** Freezes what migrations are new, and prints what all of them add up to. */
export async function writeSchema(adminUrl: string): Promise<void> {
  freezeMigrations(MIGRATIONS);
  writeFileSync(FILE, await migratedSchema(adminUrl));
}

/** @throws StartupError when a migration is not as it should be or not frozen, or schema.sql not theirs */
export async function checkSchemaFile(adminUrl: string): Promise<void> {
  const faults = migrationFaults(MIGRATIONS);
  if (faults.length > 0) throw new StartupError(faults.join('\n'));
  const printed = await migratedSchema(adminUrl);
  const fresh = changedSince(hashMigrations(MIGRATIONS), readFrozen(MIGRATIONS));
  if (fresh.length > 0 || readFileSync(FILE, 'utf8') !== printed) {
    throw new StartupError('schema.sql is not up to date: run npm run db:schema and commit it.');
  }
}

const migratedSchema = (adminUrl: string) =>
  onMigrated(adminUrl, (ownerUrl) => withClient(ownerUrl, printSchema));
