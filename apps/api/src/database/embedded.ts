import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { initCluster, loadSecrets, locateCluster, type Secrets } from './embedded-cluster.ts';
import { Keeper } from './embedded-keeper.ts';
import { withLock } from './embedded-lock.ts';
import { type Cluster, readPostmaster, stopServer } from './embedded-process.ts';
import { Users, type UserPlace } from './embedded-users.ts';
import { withClient } from './roles-check.ts';
import { derivedPassword, ensureRoles, OWNER_ROLE, roleUrls } from './roles.ts';

/** How to start an embedded server. */
export interface EmbeddedOptions {
  /** Its data directory; log, lock and list of users are kept beside it under the same name. */
  dataDir: string;
  /** A JSON file with the passwords of this installation; made when missing, mode 600. */
  secretsFile: string;
  log: (line: string) => void;
  /** False gives up safety on power failure for speed; for tests. Default true. */
  durable?: boolean;
}

/** A running embedded server with a database `linli` and the four roles. */
export interface Embedded {
  port: number;
  /** Where the data is: as asked for, or below /var/lib/linli when root's server cannot reach it. */
  dataDir: string;
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  authUrl: string;
  workerUrl: string;
  /** True when this call made the data directory: whatever was known of an earlier one is void. */
  created: boolean;
  /** True when another living process started the server. */
  borrowed: boolean;
  /** Ends the server, unless somebody else uses it. */
  stop(): Promise<void>;
}

const DATABASE = 'linli';

function serverFlags(durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // No socket file: two installations on one machine cannot meet.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    // The demo's tables fit: reads come from memory, and an index read costs what a table read does.
    shared_buffers: '256MB',
    random_page_cost: '1.1',
    // Compiling a statement takes longer than the short statements of this program run.
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Starts the embedded PostgreSQL of a directory, making it first if need be: UTF8, C.UTF-8, on
 * 127.0.0.1 and a free port, with the database `linli`, owned by `linli_owner`, and the four roles.
 *
 * A server that a living process uses is borrowed; one that its users left behind is stopped first.
 * A server that dies is started again on the same port, while the process that started it lives. It
 * ends with the last process that uses it, cleanly, even when that is killed.
 *
 * @throws StartupError with one sentence when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const wanted = path.resolve(options.dataDir);
  await mkdir(path.dirname(wanted), { recursive: true, mode: 0o755 });
  const lock = `${wanted}.lock`;
  return withLock(lock, async () => {
    const secrets = await loadSecrets(options.secretsFile);
    const name = path.relative(path.dirname(path.resolve(options.secretsFile)), wanted);
    const cluster = await locateCluster(wanted, path.join(secrets.installation, slug(name)));
    if (cluster.dataDir !== wanted) options.log(`PostgreSQL keeps its data in ${cluster.dataDir}`);
    const users = new Users(`${wanted}.users`);
    const held =
      (await joinLivingServer(cluster, users)) ??
      (await startServer(cluster, users, secrets, options));
    return {
      ...addresses(held.port, secrets),
      dataDir: cluster.dataDir,
      created: held.created,
      borrowed: held.keeper === null,
      stop: () => withLock(lock, () => leave(cluster, users, held)),
    };
  });
}

/** What a process has of a server that it uses. */
interface Held {
  port: number;
  place: UserPlace;
  /** Null for a server that another process started. */
  keeper: Keeper | null;
  created: boolean;
}

async function joinLivingServer({ dataDir }: Cluster, users: Users): Promise<Held | null> {
  const postmaster = readPostmaster(dataDir);
  if (!postmaster) return null;
  const place = postmaster.status === 'ready' ? users.join() : null;
  if (place) return { port: postmaster.port, place, keeper: null, created: false };
  await stopServer(dataDir);
  return null;
}

async function startServer(
  cluster: Cluster,
  users: Users,
  secrets: Secrets,
  { durable = true, log }: EmbeddedOptions,
): Promise<Held> {
  const created = await initCluster(cluster, secrets.superuser);
  const place = users.begin();
  const keeper = new Keeper(cluster, users, serverFlags(durable), log);
  const held = { port: 0, place, keeper, created };
  try {
    held.port = await keeper.start();
    await prepareDatabase(addresses(held.port, secrets).superuserUrl, secrets);
    return held;
  } catch (error) {
    await leave(cluster, users, held);
    throw error;
  }
}

async function leave({ dataDir }: Cluster, users: Users, { place, keeper }: Held): Promise<void> {
  keeper?.letGo();
  place.leave();
  if (!users.any()) await stopServer(dataDir);
}

function slug(name: string): string {
  return name.replaceAll(/[^\w-]+/g, '-');
}

type Addresses = Omit<Embedded, 'dataDir' | 'created' | 'borrowed' | 'stop'>;

function addresses(port: number, secrets: Secrets): Addresses {
  const at = `127.0.0.1:${port}/${DATABASE}`;
  const superuserUrl = `postgresql://postgres:${secrets.superuser}@${at}`;
  const owner = derivedPassword(secrets.superuser, OWNER_ROLE);
  const ownerUrl = `postgresql://${OWNER_ROLE}:${owner}@${at}`;
  const { app, auth, worker } = roleUrls(superuserUrl, {});
  return { port, superuserUrl, ownerUrl, appUrl: app, authUrl: auth, workerUrl: worker };
}

async function prepareDatabase(superuserUrl: string, { superuser }: Secrets): Promise<void> {
  const maintenance = new URL(superuserUrl);
  maintenance.pathname = '/postgres';
  await withClient(
    maintenance.href,
    async (client) => {
      const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
      if (!found.rowCount) await client.query(`create database ${DATABASE}`);
    },
    'the embedded server',
  );
  await ensureRoles(superuserUrl, {
    owner: derivedPassword(superuser, OWNER_ROLE),
    app: derivedPassword(superuser, 'linli_app'),
    auth: derivedPassword(superuser, 'linli_auth'),
    worker: derivedPassword(superuser, 'linli_worker'),
  });
}
