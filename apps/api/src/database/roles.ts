import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import {
  checkAppRole,
  checkServer,
  describeUrl,
  StartupError,
  withClient,
  type ServerFacts,
} from './roles-check.ts';

export { checkAppRole, checkServer, StartupError } from './roles-check.ts';

/** The role that owns every table and migrates. */
export const OWNER_ROLE = 'linli_owner';

const SERVING = {
  app: { role: 'linli_app', variable: 'APP_DATABASE_URL' },
  auth: { role: 'linli_auth', variable: 'AUTH_DATABASE_URL' },
  worker: { role: 'linli_worker', variable: 'WORKER_DATABASE_URL' },
} as const;

type Serving = keyof typeof SERVING;
const SERVING_NAMES: Serving[] = ['app', 'auth', 'worker'];

/** Passwords for the roles; a role left out keeps the one it has. */
export interface RolePasswords {
  owner?: string;
  app?: string;
  auth?: string;
  worker?: string;
}

/** One connection address per role. */
export interface RoleUrls {
  /**
   * For migrations only. Where the login is not `linli_owner` itself, the address carries
   * `options=-c role=linli_owner`, so that everything made through it belongs to that role. Pass it
   * as a whole connection string: a client that takes it apart would lose the option.
   */
  owner: string;
  app: string;
  auth: string;
  worker: string;
}

/** The variables that may replace a derived address. */
export type RoleEnvironment = Partial<Record<(typeof SERVING)[Serving]['variable'], string>>;

const rolesSql = new URL('../../../../infra/postgres/roles.sql', import.meta.url);

/** Password of a role, derived from the owner's: hex of HMAC-SHA256(owner's password, role). */
export function derivedPassword(ownerPassword: string, role: string): string {
  return createHmac('sha256', ownerPassword).update(role).digest('hex');
}

/**
 * The addresses of all roles: those given in `env`, the others derived from the owner's address
 * (same server and database, password by {@link derivedPassword}). Connects to nothing.
 *
 * @throws StartupError when one must be derived and the owner's address carries no password.
 */
export function roleUrls(ownerUrl: string, env: RoleEnvironment): RoleUrls {
  const urls: RoleUrls = { owner: asOwner(ownerUrl), app: '', auth: '', worker: '' };
  for (const name of SERVING_NAMES) {
    urls[name] = env[SERVING[name].variable] || deriveUrl(ownerUrl, name);
  }
  return urls;
}

function deriveUrl(ownerUrl: string, name: Serving): string {
  const { role, variable } = SERVING[name];
  const url = parse(ownerUrl);
  if (!url.password) {
    throw new StartupError(
      `DATABASE_URL carries no password to derive that of ${role} from; set ${variable} as well.`,
    );
  }
  url.password = derivedPassword(decodeURIComponent(url.password), role);
  url.username = role;
  return url.href;
}

function asOwner(ownerUrl: string): string {
  const url = parse(ownerUrl);
  if (decodeURIComponent(url.username) === OWNER_ROLE) return ownerUrl;
  const options = [url.searchParams.get('options'), `-c role=${OWNER_ROLE}`];
  url.searchParams.set('options', options.filter(Boolean).join(' '));
  // pg reads the query as a form would, libpq does not: a space must travel as %20 for both.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

function parse(url: string): URL {
  if (URL.canParse(url) && /^postgres(ql)?:/.test(url)) return new URL(url);
  throw new StartupError(
    'DATABASE_URL is no PostgreSQL address of the form postgresql://user:password@host:5432/database.',
  );
}

/**
 * Creates the four roles where they are missing, sets the passwords given, and settles their rights
 * on the database that `adminUrl` names. Runs infra/postgres/roles.sql; safe to repeat.
 *
 * @param adminUrl a superuser's address, or that of a role with CREATEROLE.
 */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const sql = await readFile(rolesSql, 'utf8');
  await withClient(adminUrl, async (client) => {
    for (const [name, password] of Object.entries(passwords)) {
      await client.query('select set_config($1, $2, false)', [`linli.${name}_password`, password]);
    }
    await client.query(sql);
  });
}

/**
 * Makes a server of the operator's ready to serve: checks it, creates missing roles if the user of
 * `DATABASE_URL` may, and makes sure that row level security binds the serving roles.
 *
 * @throws StartupError with one sentence for whatever stands in the way.
 */
export async function prepareRoles(
  databaseUrl: string,
  env: RoleEnvironment,
): Promise<{ urls: RoleUrls; facts: ServerFacts }> {
  const facts = await checkServer(databaseUrl);
  const urls = roleUrls(databaseUrl, env);
  const derived = SERVING_NAMES.filter((name) => !env[SERVING[name].variable]);
  if (!(await rolesReady(databaseUrl, urls, derived))) {
    await createRoles(databaseUrl, urls, derived);
  }
  for (const name of SERVING_NAMES) await checkAppRole(urls[name], variableOf(name, derived));
  return { urls, facts };
}

async function rolesReady(url: string, urls: RoleUrls, derived: Serving[]): Promise<boolean> {
  const needed: string[] = [OWNER_ROLE, ...derived.map((name) => SERVING[name].role)];
  const { rowCount } = await withClient(url, (client) =>
    client.query('select from pg_roles where rolname = any($1)', [needed]),
  );
  if (rowCount !== needed.length || !(await ownerMayMigrate(url))) return false;
  const logins = [urls.owner, ...derived.map((name) => urls[name])];
  return (await Promise.all(logins.map(canLogIn))).every(Boolean);
}

// The roles belong to the server, their rights to one database: a second one has them yet to get.
async function ownerMayMigrate(url: string): Promise<boolean> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ may: boolean }>(
      `select coalesce(has_database_privilege($1, current_database(), 'create')
                   and has_schema_privilege($1, to_regnamespace('public'), 'create'), false) as may`,
      [OWNER_ROLE],
    ),
  );
  return rows[0]!.may;
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

async function createRoles(url: string, urls: RoleUrls, derived: Serving[]): Promise<void> {
  const may = await withClient(url, (client) =>
    client.query<{ may: boolean }>(
      'select rolsuper or rolcreaterole as may from pg_roles where rolname = session_user',
    ),
  );
  if (!may.rows[0]?.may) {
    throw new StartupError(
      `The roles linli_owner, linli_app, linli_auth and linli_worker are missing, have other passwords or lack their rights on this database, and the user of DATABASE_URL (${describeUrl(url)}) may not create them; run infra/postgres/roles.sql as a superuser.`,
    );
  }
  const passwords: RolePasswords = {};
  for (const name of derived) passwords[name] = new URL(urls[name]).password;
  await ensureRoles(url, passwords);
}

function variableOf(name: Serving, derived: Serving[]): string {
  const { variable } = SERVING[name];
  return derived.includes(name) ? `${variable} (derived from DATABASE_URL)` : variable;
}
