import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '#database/embedded';
import { prepareRoles, roleUrls, type RoleUrls } from '#database/roles';
import { loadDemo, migrate } from '#setup/prepare';

/** Address of the template database, from the global setup to the test files. */
export const TEMPLATE_VARIABLE = 'LINLI_TEST_TEMPLATE_URL';

const PREFIX = 'linli_test_';
const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface TestServer {
  adminUrl: string;
  /** A migrated database with the demo data; gives its address. */
  makeTemplate: () => Promise<string>;
  stop: () => Promise<void>;
}

/** The server of `LINLI_TEST_DATABASE_URL` or `DATABASE_URL`; without one, an embedded server of its own. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.LINLI_TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const embedded = given
    ? null
    : await startEmbedded({
        dataDir: `${root}.data/test-postgres`,
        secretsFile: `${root}.data/test-secrets.json`,
        log: () => undefined,
        durable: false,
      });
  const adminUrl = given ?? embedded!.superuserUrl;
  return {
    adminUrl,
    makeTemplate: () => makeTemplate(adminUrl),
    stop: async () => {
      await dropDatabases(adminUrl, `${PREFIX}${process.pid}_`);
      await embedded?.stop();
    },
  };
}

/** A database of a test file: a copy of the template, with one address per role. */
export interface TestDatabase {
  name: string;
  urls: RoleUrls;
  drop: () => Promise<void>;
}

/** Copies a template, that of the test files unless said otherwise, under a new name. */
export async function cloneTemplate(
  template = process.env[TEMPLATE_VARIABLE],
): Promise<TestDatabase> {
  if (!template) throw new Error(`${TEMPLATE_VARIABLE} is not set: run the tests through vitest.`);
  const source = new URL(template).pathname.slice(1);
  const name = `${source.replace('_template', '')}_${randomBytes(4).toString('hex')}`;
  await asAdmin(template, async (client) => {
    // Files are copied as they are: written page by page into the log, a copy is five times the work.
    await client.query(
      `create database ${name} template ${source} strategy file_copy owner linli_owner`,
    );
    await copyRights(client, source, name);
  });
  const url = withDatabase(template, name);
  const drop = () =>
    asAdmin(
      template,
      async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
    );
  return { name, urls: roleUrls(url, {}), drop };
}

// What stands in a database is copied with it, but not who may connect to it.
async function copyRights(client: pg.Client, from: string, to: string): Promise<void> {
  const { rows } = await client.query<{ line: string }>(
    `select format('grant %s on database %I to %s', privilege_type, $2::text, grantee::regrole) as line
       from pg_database, aclexplode(datacl) where datname = $1 and grantee <> 0`,
    [from, to],
  );
  const lines = [`revoke all on database ${to} from public`, ...rows.map(({ line }) => line)];
  await client.query(lines.join('; '));
}

/** Drops what test runs that were killed left behind. */
export async function dropStale(adminUrl: string): Promise<void> {
  const pids = await asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ pid: string }>(
      `select distinct split_part(datname, '_', 3) as pid from pg_database where datname like '${PREFIX}%'`,
    );
    return rows.map(({ pid }) => Number(pid));
  });
  for (const pid of pids) if (!isAlive(pid)) await dropDatabases(adminUrl, `${PREFIX}${pid}_`);
}

async function makeTemplate(adminUrl: string): Promise<string> {
  const name = `${PREFIX}${process.pid}_template`;
  const create = `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`;
  await asAdmin(adminUrl, (client) => client.query(create)).catch((error: { code?: string }) => {
    if (error.code !== '42501') throw error;
    throw new Error(
      'The tests make databases of their own: DATABASE_URL needs a user with CREATEDB.',
    );
  });
  const url = withDatabase(adminUrl, name);
  const { urls } = await prepareRoles(url, {});
  await migrate(urls.owner);
  await loadDemo(urls.owner, accountsFileOf(url));
  return url;
}

/** File with the demo accounts' passwords of a template. */
export function accountsFileOf(templateUrl: string): string {
  return `${root}.data/${new URL(templateUrl).pathname.slice(1)}-accounts.json`;
}

function withDatabase(url: string, name: string): string {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}

async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) {
      await client.query(`drop database if exists ${datname} with (force)`);
      await rm(accountsFileOf(withDatabase(adminUrl, datname)), { force: true });
    }
  });
}

async function asAdmin<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
