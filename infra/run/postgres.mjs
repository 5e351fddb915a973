import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { dataDir, inRoot, node24 } from './paths.mjs';

const DEMO_ACCOUNTS = 'demo-accounts.json';

/**
 * A PostgreSQL that is up and has its roles: the embedded one, or that of DATABASE_URL.
 *
 * @typedef {{ embedded: boolean, port: number | null, demo: boolean, warnings: string[],
 *   env: Record<string, string>, stop: () => Promise<void> }} Database
 */

/** @returns {Promise<Database>} `env` is what API and database commands are to be given */
export async function openDatabase(log) {
  return process.env.DATABASE_URL ? openGiven(process.env.DATABASE_URL) : openEmbedded(log);
}

async function openGiven(databaseUrl) {
  const { prepareRoles } = await import('../../apps/api/src/database/roles.ts');
  const { urls, facts } = await prepareRoles(databaseUrl, process.env);
  const demo = wantsDemo(process.env, false);
  return {
    embedded: false,
    port: null,
    demo,
    warnings: facts.warnings,
    env: environment(urls, demo, `demo-accounts-${nameOf(databaseUrl)}.json`),
    stop: async () => undefined,
  };
}

async function openEmbedded(log) {
  const { startEmbedded } = await import('../../apps/api/src/database/embedded.ts');
  const server = await startEmbedded({
    dataDir: path.join(dataDir, 'postgres'),
    secretsFile: path.join(dataDir, 'secrets.json'),
    log,
  });
  // The passwords in it went with the earlier database.
  if (server.created) rmSync(path.join(dataDir, DEMO_ACCOUNTS), { force: true });
  const { port, ownerUrl, appUrl, authUrl, workerUrl } = server;
  const demo = wantsDemo(process.env, true);
  const urls = { owner: ownerUrl, app: appUrl, auth: authUrl, worker: workerUrl };
  return {
    embedded: true,
    port,
    demo,
    warnings: [],
    env: environment(urls, demo, DEMO_ACCOUNTS),
    stop: () => server.stop(),
  };
}

/**
 * Runs something on the server of the tests, where no data matter, as its superuser.
 *
 * @param {(env: Record<string, string>) => Promise<unknown>} act is given what database commands need
 */
export async function withSpareServer(act) {
  const { startEmbedded } = await import('../../apps/api/src/database/embedded.ts');
  const server = await startEmbedded({
    dataDir: path.join(dataDir, 'test-postgres'),
    secretsFile: path.join(dataDir, 'test-secrets.json'),
    log: () => undefined,
    durable: false,
  });
  try {
    await act({
      DATABASE_URL: server.superuserUrl,
      APP_DATABASE_URL: server.appUrl,
      AUTH_DATABASE_URL: server.authUrl,
      WORKER_DATABASE_URL: server.workerUrl,
    });
  } finally {
    await server.stop();
  }
}

/** Whether demo data and one-click accounts are wanted: as LINLI_DEMO says, else as usual. */
export function wantsDemo({ LINLI_DEMO }, usual) {
  return LINLI_DEMO ? LINLI_DEMO === '1' : usual;
}

/** A name for the database of an address, the same whoever logs in. */
function nameOf(url) {
  const { host, pathname } = new URL(url);
  return createHash('sha256')
    .update(host + pathname)
    .digest('hex')
    .slice(0, 12);
}

function environment(urls, demo, accountsFile) {
  return {
    DATABASE_URL: urls.owner,
    APP_DATABASE_URL: urls.app,
    AUTH_DATABASE_URL: urls.auth,
    WORKER_DATABASE_URL: urls.worker,
    LINLI_DEMO: demo ? '1' : '0',
    // Where `prepare` lists the demo accounts with the passwords that it makes for this database.
    LINLI_DEMO_ACCOUNTS: path.join(dataDir, accountsFile),
  };
}

/** Runs one of the API's database commands and gives what it printed. */
export function databaseCommand(database, ...args) {
  const cli = inRoot('apps', 'api', 'dist', 'setup', 'cli.js');
  return run(node24, [cli, ...args], { env: { ...process.env, ...database.env } });
}
