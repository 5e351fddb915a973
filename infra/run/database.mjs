// npm run db:migrate, npm run db:reset
import { turbo } from './build.mjs';
import { prepare } from './node24.mjs';
import { databaseCommand, openDatabase } from './postgres.mjs';
import { Failure, main, step } from './steps.mjs';

async function migrate(database) {
  await step('Migrate', () => databaseCommand(database, 'migrate'));
}

async function reset(database) {
  if (!database.embedded && !database.demo) {
    throw new Failure(
      'db:reset would delete the data of DATABASE_URL; set LINLI_DEMO=1 if that is a demo database.',
    );
  }
  await step('Delete all data', () => dropAll(database.env.DATABASE_URL));
  await step('Migrate and load the demo data', () => databaseCommand(database, 'prepare'));
}

async function dropAll(ownerUrl) {
  const { withClient } = await import('../../apps/api/src/database/roles-check.ts');
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select format('drop schema %I cascade', nspname) as command from pg_namespace
       where nspname not in ('information_schema') and nspname not like 'pg\\_%'`,
    );
    await client.query('begin');
    for (const { command } of rows) await client.query(command);
    await client.query(
      `create schema public; grant usage on schema public to linli_app, linli_auth, linli_worker`,
    );
    await client.query('commit');
  });
}

const commands = { migrate, reset };

await main(async () => {
  await prepare(import.meta.url);
  const command = commands[process.argv[2]];
  if (!command) throw new Failure('Say what to do: database.mjs migrate, or database.mjs reset.');
  await step('Build', () => turbo('build', ['@linli/api']));
  const database = await step('PostgreSQL', () => openDatabase(console.log));
  try {
    await command(database);
  } finally {
    await database.stop();
  }
});
