import pg from 'pg';
import { stated } from './role-settings.ts';

/** A reason not to start, in one sentence that the operator can act on; shown without a stack. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** What is known about a server that Linli can use. */
export interface ServerFacts {
  /** For example 180004: major version × 10,000 + minor version. */
  version: number;
  user: string;
  superuser: boolean;
  /** Sentences for the log: usable, but not as recommended. */
  warnings: string[];
}

interface ServerRow {
  version: number;
  encoding: string;
  ctype: string;
  collation: string;
  user: string;
  superuser: boolean;
}

interface RoleRow {
  user: string;
  superuser: boolean;
  bypass: boolean;
  owned: string | null;
}

const OLDEST = 150_000;

/** Lists what a connection URL names, without its password. */
export function describeUrl(url: string): string {
  try {
    const { username, host, pathname } = new URL(url);
    return `${username || 'nobody'} at ${host || 'the local socket'}${pathname}`;
  } catch {
    return 'an address that cannot be read';
  }
}

/**
 * Opens one connection, gives it to `work` and closes it.
 *
 * @throws StartupError when the server cannot be reached or refuses the login.
 */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  variable = 'DATABASE_URL',
): Promise<T> {
  const client = clientOf(url, variable);
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explain(error, url, variable);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientOf(url: string, variable: string): pg.Client {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StartupError(
      `${variable} is no PostgreSQL address of the form postgresql://user:password@host:5432/database.`,
    );
  }
  return new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
}

function explain(error: unknown, url: string, variable: string): StartupError {
  const { code, message } = error as { code?: string; message?: string };
  const where = `${variable} (${describeUrl(url)})`;
  switch (code) {
    case '28P01':
    case '28000':
      return new StartupError(`PostgreSQL refuses the user or password of ${where}.`);
    case '3D000':
      return new StartupError(`The database of ${where} does not exist.`);
    case '42501':
      return new StartupError(`The user of ${where} may not connect to that database.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupError(`The host of ${where} is unknown.`);
    case '53300':
      return new StartupError(`PostgreSQL at ${where} has no connection left.`);
    default:
      return new StartupError(
        `No PostgreSQL answers at ${where}: ${message?.split('\n')[0] || code || 'no reason given'}.`,
      );
  }
}

/**
 * Reads version, encoding and locale of a server.
 *
 * @throws StartupError when it cannot be reached, is older than PostgreSQL 15, or its database does
 * not hold Chinese text as UTF-8 with a character type that knows Chinese letters (without one,
 * trigram search finds nothing in Chinese).
 */
export function checkServer(url: string, variable = 'DATABASE_URL'): Promise<ServerFacts> {
  return withClient(
    url,
    async (client) => {
      const row = await serverRow(client);
      refuseServer(row, variable);
      await refuseCharacterType(client, row.ctype, variable);
      const { version, user, superuser } = row;
      const plain = /^C\.utf-?8$/i.test(row.ctype) && /^C\.utf-?8$/i.test(row.collation);
      const warnings = plain
        ? []
        : [`The database's locale is ${row.collation}, not C.UTF-8: lists sort by its rules.`];
      return { version, user, superuser, warnings };
    },
    variable,
  );
}

async function serverRow(client: pg.Client): Promise<ServerRow> {
  const { rows } = await client.query<ServerRow>(
    `select current_setting('server_version_num')::int as version,
            pg_encoding_to_char(encoding) as encoding, datctype as ctype, datcollate as collation,
            session_user as user, rolsuper as superuser
     from pg_database, pg_roles
     where datname = current_database() and rolname = session_user`,
  );
  return rows[0]!;
}

function refuseServer(row: ServerRow, variable: string): void {
  if (row.version < OLDEST) {
    const major = Math.floor(row.version / 10_000);
    throw new StartupError(
      `Linli needs PostgreSQL 15 or newer; the server of ${variable} is version ${major}.`,
    );
  }
  if (row.encoding !== 'UTF8') {
    throw new StartupError(
      `The database of ${variable} is encoded as ${row.encoding}; Linli needs one made with encoding UTF8 and locale C.UTF-8.`,
    );
  }
}

async function refuseCharacterType(
  client: pg.Client,
  ctype: string,
  variable: string,
): Promise<void> {
  const { rowCount } = await client.query(`select where '中' ~ '^[[:alpha:]]$'`);
  if (rowCount && !/^(C|POSIX)$/i.test(ctype)) return;
  throw new StartupError(
    `The database of ${variable} has the character type ${ctype}, which knows no Chinese letters; Linli needs one made with locale C.UTF-8.`,
  );
}

/**
 * Makes sure that row level security binds the role of a connection.
 *
 * @throws StartupError when the role cannot log in, is a superuser, has BYPASSRLS, or owns a table
 * (directly or as a member of the owner).
 */
export function checkAppRole(url: string, variable = 'APP_DATABASE_URL'): Promise<void> {
  return withClient(
    stated(url, 'app'),
    async (client) => {
      const { rows } = await client.query<RoleRow>(
        `select rolname as user, rolsuper as superuser, rolbypassrls as bypass,
                (select format('%I.%I', nspname, relname)
                   from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                  where relkind in ('r', 'p', 'v', 'm') and nspname not like 'pg\\_%'
                    and pg_has_role(rolname, relowner, 'MEMBER') limit 1) as owned
         from pg_roles where rolname = session_user`,
      );
      const fault = faultOf(rows[0]!);
      if (fault) throw new StartupError(`The role ${rows[0]!.user} of ${variable} ${fault}.`);
    },
    variable,
  );
}

function faultOf(role: RoleRow): string | null {
  const advice = 'so row level security would not bind it; give a plain role such as linli_app';
  if (role.superuser) return `is a superuser, ${advice}`;
  if (role.bypass) return `has BYPASSRLS, ${advice}`;
  if (role.owned) return `owns the table ${role.owned}, ${advice}`;
  return null;
}
