import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareRoles, StartupError } from '../database/roles.ts';
import { withClient } from '../database/roles-check.ts';
import { changedSince, freezeMigrations, hashMigrations, readFrozen } from './frozen.ts';
import { migrate } from './prepare.ts';
import { printSchema } from './schema-sql.ts';

// Kept beside the sources alone.
const folder = fileURLToPath(new URL('../../src/database/', import.meta.url));
const MIGRATIONS = `${folder}migrations`;
const FILE = `${folder}schema.sql`;

/** Freezes what migrations are new, and prints what all of them add up to. */
export async function writeSchema(adminUrl: string): Promise<void> {
  freezeMigrations(MIGRATIONS);
  writeFileSync(FILE, await migratedSchema(adminUrl));
}

/** @throws StartupError when a migration has changed, is not frozen, or schema.sql is not theirs */
export async function checkSchemaFile(adminUrl: string): Promise<void> {
  const [frozen, now] = [readFrozen(MIGRATIONS), hashMigrations(MIGRATIONS)];
  const changed = changedSince(frozen, now);
  if (changed.length > 0) {
    throw new StartupError(`Frozen migrations have changed: ${changed.join(', ')}.`);
  }
  const printed = await migratedSchema(adminUrl);
  if (changedSince(now, frozen).length > 0 || readFileSync(FILE, 'utf8') !== printed) {
    throw new StartupError('schema.sql is not up to date: run npm run db:schema and commit it.');
  }
}

/** The schema of a database that is made for it, migrated, and dropped. */
async function migratedSchema(adminUrl: string): Promise<string> {
  const name = `linli_schema_${process.pid}`;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`);
    const like = `template template0 encoding 'UTF8' locale 'C.UTF-8'`;
    await admin.query(`create database ${name} ${like}`);
  });
  try {
    const { urls } = await prepareRoles(url.href, {});
    await migrate(urls.owner);
    return await withClient(urls.owner, printSchema);
  } finally {
    await withClient(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
  }
}
