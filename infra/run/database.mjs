// npm run db:migrate, npm run db:reset, npm run db:new NAME
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

async function make(database, [name]) {
  if (!/^[a-z][a-z0-9-]*$/.test(name ?? '')) {
    throw new Failure(
      'Say what it is for, in small letters and dashes: npm run db:new add-venues.',
    );
  }
  console.log((await databaseCommand(database, 'new', name)).trim());
}

const commands = { migrate, reset, new: make };

await main(async () => {
  await prepare(import.meta.url);
  const command = commands[process.argv[2]];
  if (!command) throw new Failure('Say what to do: database.mjs migrate, reset, or new NAME.');
  await step('Build', () => turbo('build', ['@linli/api']));
  const database = await step('PostgreSQL', () => openDatabase(console.log));
  try {
    await command(database, process.argv.slice(3));
  } finally {
    await database.stop();
  }
});
