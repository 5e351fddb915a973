// Serves Linli: `npm start`, and with --watch `npm run dev`.
import { buildIfNeeded, turbo } from './build.mjs';
import { endCommands } from './children.mjs';
import { greet } from './greeting.mjs';
import { prepare } from './node24.mjs';
import { reservePort } from './ports.mjs';
import { databaseCommand, openDatabase } from './postgres.mjs';
import { serveApi, serveCompilers, serveWeb, Supervised, untilAnswers } from './services.mjs';
import { Failure, main, report, step } from './steps.mjs';
import { forget, rememberAddress, rememberEnding, takeOver, watchNpm } from './takeover.mjs';

const watch = process.argv.includes('--watch');
const IMPATIENT_MILLISECONDS = 1_000;

/** What is up, in the order in which it was started; ended in the opposite order. */
const up = [];
let endingSince = 0;

async function end(code) {
  if (endingSince > 0) {
    // A Ctrl-C reaches us more than once, directly and through npm; a later one is meant.
    if (Date.now() - endingSince > IMPATIENT_MILLISECONDS) up.forEach((part) => void part.stop(0));
    return;
  }
  endingSince = Date.now();
  if (up.length > 0) console.log('\n  Ending …');
  rememberEnding();
  endCommands();
  for (const part of [...up].reverse()) await part.stop(part.patience);
  forget();
  if (up.length > 0) console.log('  Ended; the data stays in place.');
  process.exit(code);
}

function giveUp(error) {
  report(error);
  void end(1);
}

function wantedPort(name, otherwise) {
  const text = process.env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Failure(`${name} is ${text}, which is no port; give a number from 1 to 65535.`);
}

async function startDatabase() {
  const database = await step('PostgreSQL', async (note) => {
    const opened = await openDatabase((line) => console.log(`\n  ${line}`));
    if (opened.embedded) note(`PostgreSQL (embedded, port ${opened.port})`);
    return opened;
  });
  up.push({ stop: () => database.stop(), patience: 0 });
  for (const warning of database.warnings) console.log(`  !  ${warning}`);
  return database;
}

/** Starts the web front end first: it boots while the database is made ready for the API. */
async function startServers(database, wanted) {
  const apiPort = await reservePort(wanted.api);
  const webPort = await reservePort(wanted.web);
  if (watch) {
    await step('Generate code', () => turbo('codegen'));
    for (const compiler of serveCompilers()) up.push({ stop: compiler.stop, patience: 500 });
  }
  const web = new Supervised(() => serveWeb(database, webPort, apiPort, watch), giveUp);
  up.push({ stop: (patience) => web.stop(patience), patience: 3_000 });
  await step('Migrations and demo data', () => databaseCommand(database, 'prepare'));
  const api = new Supervised(() => serveApi(database, apiPort, watch), giveUp);
  // The API drains after the web front end has, which asks it.
  up.splice(-1, 0, { stop: (patience) => api.stop(patience), patience: 5_000 });
  await step(`API (port ${apiPort})`, () =>
    untilAnswers(api.service, `http://127.0.0.1:${apiPort}/readyz`, (status) => status === 200),
  );
  await step(`Web (port ${webPort})`, () =>
    untilAnswers(
      web.service,
      `http://127.0.0.1:${webPort}/`,
      (status) => status > 0 && status < 500,
    ),
  );
  api.supervise();
  web.supervise();
  return { apiPort, webPort };
}

await main(async () => {
  const began = await prepare(import.meta.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  try {
    const wanted = { api: wantedPort('API_PORT', 4000), web: wantedPort('PORT', 3000) };
    await takeOver();
    watchNpm(() => void end(0));
    if (watch) await step('Build', () => turbo('build', ['@linli/api']));
    else await buildIfNeeded(step);
    const database = await startDatabase();
    const ports = await startServers(database, wanted);
    rememberAddress(`http://localhost:${ports.webPort}`);
    greet({ began, database, watch, ...ports });
  } catch (error) {
    // What fails because we are ending is no failure.
    if (endingSince === 0) {
      report(error);
      await end(1);
    }
  }
  await new Promise(() => undefined);
});
