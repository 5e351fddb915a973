import { createHmac } from 'node:crypto';
import { StartupError } from './roles-check.ts';

/** The role that owns every table and migrates. */
export const OWNER_ROLE = 'linli_owner';

/** The roles that serve, and the variables that may give their addresses. */
export const SERVING = {
  app: { role: 'linli_app', variable: 'APP_DATABASE_URL' },
  auth: { role: 'linli_auth', variable: 'AUTH_DATABASE_URL' },
  worker: { role: 'linli_worker', variable: 'WORKER_DATABASE_URL' },
} as const;

/** A role that serves. */
export type Serving = keyof typeof SERVING;
export const SERVING_NAMES: Serving[] = ['app', 'auth', 'worker'];

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
