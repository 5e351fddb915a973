import type { RoleEnvironment } from './database/roles-urls.ts';

/** About a hundred of the largest pages that people open, every minute. */
export const ITEMS_PER_MINUTE = 500_000;

/** Settings of the API process; this file alone reads the environment. */
export interface Config {
  port: number;
  host: string;
  urls: { app: string; auth: string };
  logLevel: string;
  /** Most connections of the application role. */
  connections: number;
  /** List items that one reader may read in a minute. */
  itemsPerMinute: number;
  /** Proxies whose word on a client's address is taken, in Express's notation. */
  trustedProxies: string;
  /** Folder of the bytes of files; several processes share it. */
  fileDir: string;
  /** Secret of whoever collects `/metrics`; null lets this machine alone do so. */
  metricsToken: string | null;
  /** A field that reads a column which was not asked for fails loudly; for development. */
  strict: boolean;
}

/** Settings of the command that prepares a database. */
export interface DatabaseConfig {
  /** Address of the owner, or of a role that may become it. */
  url: string;
  env: RoleEnvironment;
  /** Demo data and accounts are wanted. */
  demo: boolean;
  /** File that keeps the logins and passwords of the demo accounts. */
  demoAccounts: string;
}

/** A setting is missing or makes no sense; the message is one sentence for the operator. */
export class ConfigError extends Error {}

/** @throws ConfigError naming the variable that is missing */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    port: whole(env.API_PORT, 4000),
    host: env.API_HOST ?? '127.0.0.1',
    urls: { app: needed(env, 'APP_DATABASE_URL'), auth: needed(env, 'AUTH_DATABASE_URL') },
    logLevel: env.LOG_LEVEL ?? 'info',
    connections: whole(env.DATABASE_CONNECTIONS, 10),
    itemsPerMinute: whole(env.RATE_LIMIT_ITEMS_PER_MINUTE, ITEMS_PER_MINUTE),
    trustedProxies: env.TRUSTED_PROXIES ?? 'loopback',
    fileDir: env.FILE_DIR || '.data/files',
    metricsToken: env.METRICS_TOKEN || null,
    strict: env.LINLI_STRICT === '1',
  };
}

/** @throws ConfigError naming the variable that is missing */
export function readDatabaseConfig(env: NodeJS.ProcessEnv = process.env): DatabaseConfig {
  const { APP_DATABASE_URL, AUTH_DATABASE_URL, WORKER_DATABASE_URL } = env;
  return {
    url: needed(env, 'DATABASE_URL'),
    env: { APP_DATABASE_URL, AUTH_DATABASE_URL, WORKER_DATABASE_URL },
    demo: env.LINLI_DEMO === '1',
    demoAccounts: env.LINLI_DEMO_ACCOUNTS ?? '.data/demo-accounts.json',
  };
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new ConfigError(`${name} is not set.`);
  return value;
}

function whole(text: string | undefined, fallback: number): number {
  const value = Number(text);
  return text && Number.isInteger(value) && value > 0 ? value : fallback;
}
