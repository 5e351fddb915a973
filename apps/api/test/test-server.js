import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '../src/database/embedded.js';
import { prepareRoles } from '../src/database/roles.js';
import { loadDemo, migrate } from '../src/setup/prepare.js';
/** Address of the template database, from the global setup to the test files. */
export const TEMPLATE_VARIABLE = 'LINLI_TEST_TEMPLATE_URL';
const PREFIX = 'linli_test_';
const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The server of `LINLI_TEST_DATABASE_URL` or `DATABASE_URL`; without one, an embedded server of its own. */
export async function startTestServer() {
  const given = process.env.LINLI_TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const embedded = given
    ? null
    : await startEmbedded({
        dataDir: `${root}.data/test-postgres`,
        secretsFile: `${root}.data/test-secrets.json`,
        log: () => undefined,
        durable: false,
      });
  const adminUrl = given ?? embedded.superuserUrl;
  return {
    adminUrl,
    makeTemplate: () => makeTemplate(adminUrl),
    stop: async () => {
      await dropDatabases(adminUrl, `${PREFIX}${process.pid}_`);
      await embedded?.stop();
    },
  };
}
/** Copies the template under a new name. */
export async function cloneTemplate() {
  const template = process.env[TEMPLATE_VARIABLE];
  if (!template) throw new Error(`${TEMPLATE_VARIABLE} is not set: run the tests through vitest.`);
  return cloneDatabase(template);
}
async function cloneDatabase(template) {
  const source = new URL(template).pathname.slice(1);
  const name = `${source.replace('_template', '')}_${randomBytes(4).toString('hex')}`;
  await asAdmin(template, (client) =>
    client.query(`create database ${name} template ${source} owner linli_owner`),
  );
  const { urls } = await prepareRoles(withDatabase(template, name), {});
  const drop = () =>
    asAdmin(
      template,
      async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
    );
  return { name, urls, drop };
}
/** Drops what test runs that were killed left behind. */
export async function dropStale(adminUrl) {
  const pids = await asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query(
      `select distinct split_part(datname, '_', 3) as pid from pg_database where datname like '${PREFIX}%'`,
    );
    return rows.map(({ pid }) => Number(pid));
  });
  for (const pid of pids) if (!isAlive(pid)) await dropDatabases(adminUrl, `${PREFIX}${pid}_`);
}
async function makeTemplate(adminUrl) {
  const name = `${PREFIX}${process.pid}_template`;
  await asAdmin(adminUrl, (client) =>
    client.query(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`),
  );
  const url = withDatabase(adminUrl, name);
  const { urls } = await prepareRoles(url, {});
  await migrate(urls.owner);
  await loadDemo(urls.owner, accountsFileOf(url));
  return url;
}
/** File with the demo accounts' passwords of a template. */
export function accountsFileOf(templateUrl) {
  return `${root}.data/${new URL(templateUrl).pathname.slice(1)}-accounts.json`;
}
function withDatabase(url, name) {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}
async function dropDatabases(adminUrl, prefix) {
  await asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows)
      await client.query(`drop database if exists ${datname} with (force)`);
  });
}
async function asAdmin(url, act) {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
//# sourceMappingURL=test-server.js.map
