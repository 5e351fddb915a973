import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { initCluster, loadSecrets, locateCluster, type Secrets } from './embedded-cluster.ts';
import { freePort, withLock } from './embedded-lock.ts';
import {
  launch,
  readPostmaster,
  stopOrphan,
  stopServer,
  type Cluster,
  type Server,
} from './embedded-process.ts';
import { processIdentity } from './process-identity.ts';
import { StartupError, withClient } from './roles-check.ts';
import { derivedPassword, ensureRoles, OWNER_ROLE, roleUrls } from './roles.ts';

/** How to start an embedded server. */
export interface EmbeddedOptions {
  /** Its data directory; log, lock and owner's mark are kept beside it under the same name. */
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
  /** True when another living process holds the server; `stop` then leaves it running. */
  borrowed: boolean;
  stop(): Promise<void>;
}

const DATABASE = 'linli';
const ATTEMPTS = 40;

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
 * A server that a living process holds is borrowed; one left behind by a dead process is stopped
 * first. A server that dies is started again on the same port. It ends with this process, cleanly,
 * even when this process is killed.
 *
 * @throws StartupError with one sentence when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const wanted = path.resolve(options.dataDir);
  await mkdir(path.dirname(wanted), { recursive: true, mode: 0o755 });
  return withLock(`${wanted}.lock`, async () => {
    const secrets = await loadSecrets(options.secretsFile);
    const name = path.relative(path.dirname(path.resolve(options.secretsFile)), wanted);
    const cluster = await locateCluster(wanted, path.join(secrets.installation, slug(name)));
    if (cluster.dataDir !== wanted) options.log(`PostgreSQL keeps its data in ${cluster.dataDir}`);
    const mark = `${wanted}.owner`;
    const borrowedPort = await portOfLivingServer(cluster, mark);
    const { dataDir } = cluster;
    if (borrowedPort) {
      return {
        ...addresses(borrowedPort, secrets),
        dataDir,
        created: false,
        borrowed: true,
        stop: async () => undefined,
      };
    }
    const created = await initCluster(cluster, secrets.superuser);
    const keeper = new Keeper(cluster, serverFlags(options.durable ?? true), options.log);
    const port = await keeper.start();
    writeFileSync(mark, processIdentity(process.pid) ?? '');
    const stop = async (): Promise<void> => {
      await keeper.stop();
      rmSync(mark, { force: true });
    };
    const embedded = { ...addresses(port, secrets), dataDir, created, borrowed: false, stop };
    await prepareDatabase(embedded.superuserUrl, secrets).catch(async (error: unknown) => {
      await embedded.stop();
      throw error;
    });
    return embedded;
  });
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

async function portOfLivingServer(cluster: Cluster, mark: string): Promise<number | null> {
  const postmaster = readPostmaster(cluster.dataDir);
  if (!postmaster) return null;
  const holder = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  const alive = holder !== '' && processIdentity(Number.parseInt(holder, 10)) === holder;
  if (alive && postmaster.status === 'ready') return postmaster.port;
  await stopOrphan(cluster.dataDir);
  return null;
}

/** Holds one server process: starts it, starts it again when it dies, stops it. */
class Keeper {
  #server: Server | null = null;
  #stopping = false;
  readonly #cluster: Cluster;
  readonly #flags: string[];
  readonly #log: (line: string) => void;

  constructor(cluster: Cluster, flags: string[], log: (line: string) => void) {
    this.#cluster = cluster;
    this.#flags = flags;
    this.#log = log;
  }

  async start(fixedPort?: number): Promise<number> {
    for (let attempt = 0; attempt < ATTEMPTS && !this.#stopping; attempt += 1) {
      const port = fixedPort ?? (await freePort());
      const server = await launch(this.#cluster, port, this.#flags);
      if (server) {
        this.#hold(server);
        return port;
      }
      await sleep(250);
    }
    throw new StartupError(
      `PostgreSQL does not start: its port or its directory stays taken (log: ${this.#cluster.logFile}).`,
    );
  }

  #hold(server: Server): void {
    this.#server = server;
    server.process.once('exit', () => {
      if (this.#stopping) return;
      this.#log('PostgreSQL ended unexpectedly and is started again.');
      this.start(server.port).catch((error: Error) => this.#log(error.message));
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#server) await stopServer(this.#cluster, this.#server);
  }
}
