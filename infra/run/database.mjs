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
  await step('Delete all data, load the demo data', () => databaseCommand(database, 'reset'));
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
