import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './embedded-lock.ts';
import { type Cluster, launch, type Server } from './embedded-process.ts';
import type { Users } from './embedded-users.ts';
import { StartupError } from './roles-check.ts';

const ATTEMPTS = 40;

/** Starts a server, and starts it again when it dies, until it is let go. */
export class Keeper {
  #server: Server | null = null;
  #letGo = false;
  readonly #cluster: Cluster;
  readonly #users: Users;
  readonly #flags: string[];
  readonly #log: (line: string) => void;

  constructor(cluster: Cluster, users: Users, flags: string[], log: (line: string) => void) {
    this.#cluster = cluster;
    this.#users = users;
    this.#flags = flags;
    this.#log = log;
  }

  async start(fixedPort?: number): Promise<number> {
    for (let attempt = 0; attempt < ATTEMPTS && !this.#letGo; attempt += 1) {
      const port = fixedPort ?? (await freePort());
      const server = await launch(this.#cluster, port, this.#flags, this.#users);
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
      if (this.#letGo) return;
      this.#log('PostgreSQL ended unexpectedly and is started again.');
      this.start(server.port).catch((error: Error) => this.#log(error.message));
    });
  }

  /** From now on the server may end, or outlive this process for others. */
  letGo(): void {
    this.#letGo = true;
    this.#server?.process.unref();
  }
}
