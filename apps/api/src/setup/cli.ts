import { rm } from 'node:fs/promises';
import { ConfigError, readDatabaseConfig } from '../config.ts';
import { dropEverything, loadDemo, migrate, migrationsComplete } from './prepare.ts';
import { OPEN } from './migration-files.ts';
import { type Made, newMigration } from './new-migration.ts';
import { checkSchemaFile, writeSchema } from './schema-file.ts';
import { onMigrated } from './spare-database.ts';
import { prepareRoles, StartupError } from '../database/roles.ts';

/**
 * `migrate` brings the schema up to date; `prepare` does that and loads the demo data into an empty
 * database when LINLI_DEMO=1; `reset` empties a demo database first; `check` fails when the
 * migrations do not give the schema that the entities describe; `new NAME` makes a migration of what
 * they and the lifecycles describe and the migrations do not give; `schema` freezes new migrations and
 * prints schema.sql, `check-schema` fails when that is not up to date. These three use a database that
 * they make and drop.
 */
async function main(command?: string, name = 'change'): Promise<void> {
  const { url, env, demo, demoAccounts } = readDatabaseConfig();
  if (command === 'schema') return writeSchema(url);
  if (command === 'check-schema') return checkSchemaFile(url);
  if (command === 'new') {
    console.log(told(await onMigrated(url, (ownerUrl) => newMigration(ownerUrl, name))));
    return;
  }
  const { urls } = await prepareRoles(url, env);
  if (command === 'check') {
    if (await migrationsComplete(urls.owner)) return;
    throw new StartupError('The entities have changed: make a migration.');
  }
  if (command === 'reset') {
    if (!demo)
      throw new StartupError('db:reset empties the database; it runs with LINLI_DEMO=1 alone.');
    await dropEverything(urls.owner);
    await prepareRoles(url, env);
    await rm(demoAccounts, { force: true });
  }
  const done = await migrate(urls.owner);
  for (const name of done) console.log(`migrated ${name}`);
  if (demo && command !== 'migrate' && (await loadDemo(urls.owner, demoAccounts))) {
    console.log('loaded the demo data');
  }
}

/** What was made, and what is left to do. */
function told(made: Made | null): string {
  if (!made) return 'Entities and lifecycles have not changed.';
  return [
    `Made ${made.id}: ${made.files.join(', ')}.`,
    'Left to do by hand:',
    ...made.open.map((line) => `- ${line.replace(OPEN, 'keep or delete the line: ')}`),
    '- what entities cannot say (rows, constraints over tables), in files from 90- on, such as 90-rows.sql',
    '- npm run db:schema, which freezes the migration and prints schema.sql',
    '- npm run db:reset, if a database of yours ran an earlier make of it',
  ].join('\n');
}

main(...process.argv.slice(2, 4)).catch((error: unknown) => {
  console.error(
    error instanceof StartupError || error instanceof ConfigError ? error.message : error,
  );
  process.exitCode = 1;
});
