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

import {
  OWNER_ROLE,
  roleUrls,
  SERVING,
  SERVING_NAMES,
  type RoleEnvironment,
  type RoleUrls,
  type Serving,
} from './roles-urls.ts';

export {
  derivedPassword,
  OWNER_ROLE,
  roleUrls,
  type RoleEnvironment,
  type RoleUrls,
} from './roles-urls.ts';
export { checkAppRole, checkServer, StartupError } from './roles-check.ts';

/** Passwords for the roles; a role left out keeps the one it has. */
export interface RolePasswords {
  owner?: string;
  app?: string;
  auth?: string;
  worker?: string;
}

// Tuple concurrently updated, unique violation, duplicate object.
const MET_ANOTHER = new Set(['XX000', '23505', '42710']);

const rolesSql = new URL('../../../../infra/postgres/roles.sql', import.meta.url);

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
    await runAlone(client, sql);
  });
}

// Roles belong to the server, its locks to one database: two databases may be settled at once.
async function runAlone(client: pg.Client, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      await client.query('rollback');
      const { code } = error as { code?: string };
      if (attempt === 5 || !code || !MET_ANOTHER.has(code)) throw error;
    }
  }
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
  await settleRoles(databaseUrl, urls, derived);
  for (const name of SERVING_NAMES) await checkAppRole(urls[name], variableOf(name, derived));
  return { urls, facts };
}

interface Rights {
  roles: number;
  /** The owner's role can make schemas and tables here. */
  migrates: boolean;
  /** PUBLIC holds nothing on this database, nor makes large objects if that can be forbidden. */
  closed: boolean;
  createsRoles: boolean;
  ownsDatabase: boolean;
}

async function rightsOn(url: string, needed: string[]): Promise<Rights> {
  const { rows } = await withClient(url, (client) =>
    client.query<Rights>(
      `select (select count(*)::int from pg_roles where rolname = any($1)) as roles,
              coalesce((select has_database_privilege(oid, current_database(), 'create')
                           and has_schema_privilege(oid, to_regnamespace('public'), 'create')
                          from pg_roles where rolname = $2), false) as migrates,
              not has_database_privilege('public', current_database(), 'temporary') and not (rolsuper
                and has_function_privilege('public', 'lo_from_bytea(oid, bytea)', 'execute')) as closed,
              rolsuper or rolcreaterole as "createsRoles",
              pg_has_role(datdba, 'usage') as "ownsDatabase"
         from pg_roles, pg_database
        where rolname = session_user and datname = current_database()`,
      [needed, OWNER_ROLE],
    ),
  );
  return rows[0]!;
}

// The roles belong to the server, their rights to one database: a second one has them yet to get.
async function settleRoles(url: string, urls: RoleUrls, derived: Serving[]): Promise<void> {
  const needed: string[] = [OWNER_ROLE, ...derived.map((name) => SERVING[name].role)];
  const rights = await rightsOn(url, needed);
  const logins = [urls.owner, ...derived.map((name) => urls[name])];
  const complete = rights.roles === needed.length && rights.migrates;
  const usable = complete && (await Promise.all(logins.map(canLogIn))).every(Boolean);
  if (!usable && !rights.createsRoles) throw rolesMissing(url);
  if (usable && (rights.closed || !(rights.createsRoles || rights.ownsDatabase))) return;
  const passwords: RolePasswords = {};
  if (!usable) for (const name of derived) passwords[name] = new URL(urls[name]).password;
  await ensureRoles(url, passwords);
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

function rolesMissing(url: string): StartupError {
  return new StartupError(
    `The roles linli_owner, linli_app, linli_auth and linli_worker are missing, have other passwords or lack their rights on this database, and the user of DATABASE_URL (${describeUrl(url)}) may not create them; run infra/postgres/roles.sql as a superuser.`,
  );
}

function variableOf(name: Serving, derived: Serving[]): string {
  const { variable } = SERVING[name];
  return derived.includes(name) ? `${variable} (derived from DATABASE_URL)` : variable;
}
