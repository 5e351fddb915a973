// npm run db:migrate, npm run db:reset, npm run db:new NAME [again], npm run db:schema
import { turbo } from './build.mjs';
import { prepare } from './node24.mjs';
import { databaseCommand, openDatabase, withSpareServer } from './postgres.mjs';
import { Failure, main, step } from './steps.mjs';
import { unmake } from './unmake.mjs';

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

async function make([name, again]) {
  if (!/^[a-z][a-z0-9-]*$/.test(name ?? '') || ![undefined, 'again'].includes(again)) {
    throw new Failure(
      'Say what it is for, in small letters and dashes: npm run db:new add-venues; with the word again behind it, to make one anew.',
    );
  }
  const taken = again ? unmake(name) : null;
  try {
    await step('Build', () => turbo('build', ['@linli/api']));
    console.log(await onSpare('new', name));
    taken?.keep();
  } catch (error) {
    taken?.restore();
    throw error;
  }
}

/** Where no data matter, so that a migration that is not yet whole never ran in a database of yours. */
async function onSpare(...args) {
  let printed = '';
  await withSpareServer(async (env) => (printed = await databaseCommand({ env }, ...args)));
  return printed.trim();
}

const commands = { migrate, reset };

await main(async () => {
  await prepare(import.meta.url);
  const [name, ...rest] = process.argv.slice(2);
  const command = commands[name];
  if (name === 'new') return make(rest);
  if (!command && name !== 'schema') {
    throw new Failure('Say what to do: database.mjs migrate, reset, new NAME, or schema.');
  }
  await step('Build', () => turbo('build', ['@linli/api']));
  if (!command) {
    await step('Print schema.sql', () => onSpare('schema'));
    return;
  }
  const database = await step('PostgreSQL', () => openDatabase(console.log));
  try {
    await command(database);
  } finally {
    await database.stop();
  }
});
