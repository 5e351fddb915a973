// npm run db:migrate, npm run db:reset, npm run db:new NAME, npm run db:schema
import { turbo } from './build.mjs';
import { prepare } from './node24.mjs';
import { databaseCommand, openDatabase, withSpareServer } from './postgres.mjs';
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

async function printSchema() {
  await step('Print schema.sql', () =>
    withSpareServer((env) => databaseCommand({ env }, 'schema')),
  );
}

const commands = { migrate, reset, new: make };

await main(async () => {
  await prepare(import.meta.url);
  const [name, ...rest] = process.argv.slice(2);
  const command = commands[name];
  if (!command && name !== 'schema') {
    throw new Failure('Say what to do: database.mjs migrate, reset, new NAME, or schema.');
  }
  await step('Build', () => turbo('build', ['@linli/api']));
  if (!command) return printSchema();
  const database = await step('PostgreSQL', () => openDatabase(console.log));
  try {
    await command(database, rest);
  } finally {
    await database.stop();
  }
});
