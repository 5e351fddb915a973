import path from 'node:path';
import { run } from './children.mjs';
import { dataDir, inRoot, node24 } from './paths.mjs';

/** Where `prepare` lists the demo accounts with the passwords of this installation. */
export const demoAccountsFile = path.join(dataDir, 'demo-accounts.json');

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
  const demo = process.env.LINLI_DEMO === '1';
  return {
    embedded: false,
    port: null,
    demo,
    warnings: facts.warnings,
    env: { ...environment(urls, demo), LINLI_EMBEDDED: '0' },
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
  const { port, ownerUrl, appUrl, authUrl, workerUrl } = server;
  const urls = { owner: ownerUrl, app: appUrl, auth: authUrl, worker: workerUrl };
  return {
    embedded: true,
    port,
    demo: true,
    warnings: [],
    env: { ...environment(urls, true), LINLI_EMBEDDED: '1' },
    stop: () => server.stop(),
  };
}

function environment(urls, demo) {
  return {
    DATABASE_URL: urls.owner,
    APP_DATABASE_URL: urls.app,
    AUTH_DATABASE_URL: urls.auth,
    WORKER_DATABASE_URL: urls.worker,
    LINLI_DEMO: demo ? '1' : '0',
    LINLI_DEMO_ACCOUNTS: demoAccountsFile,
  };
}

/** Runs one of the API's database commands and gives what it printed. */
export function databaseCommand(database, ...args) {
  const cli = inRoot('apps', 'api', 'dist', 'setup', 'cli.js');
  return run(node24, [cli, ...args], { env: { ...process.env, ...database.env } });
}
