import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from './children.mjs';
import { dataDir, inRoot, node24 } from './paths.mjs';
import { Failure } from './steps.mjs';
import { rememberGroup } from './takeover.mjs';

const RESTARTS = 5;
const RESTART_WINDOW_MILLISECONDS = 60_000;
const TSC = inRoot('node_modules', 'typescript', 'bin', 'tsc');

/** The API's server. @returns {import('./children.mjs').Service} */
export function serveApi(database, port, watch) {
  const script = inRoot('apps', 'api', 'dist', 'main.js');
  const args = watch ? ['--watch', '--watch-preserve-output', script] : [script];
  const env = apiEnvironment(process.env, database.env, port);
  return remembered('api', args, { env: watch ? { ...env, LINLI_STRICT: '1' } : env, watch });
}

/** What the API is told: the addresses of the two roles that it serves with, and no other password. */
export function apiEnvironment(inherited, { APP_DATABASE_URL, AUTH_DATABASE_URL }, port) {
  const API_PORT = String(port);
  return { ...withoutSecrets(inherited), APP_DATABASE_URL, AUTH_DATABASE_URL, API_PORT };
}

/** What the web front end is told: the API's address, nothing of the database. */
export function webEnvironment(inherited, { LINLI_DEMO, LINLI_DEMO_ACCOUNTS }, port, apiPort) {
  return {
    ...withoutSecrets(inherited),
    // Demo accounts are for whoever sits at this machine, unless HOST says otherwise.
    HOST: inherited.HOST || '127.0.0.1',
    PORT: String(port),
    API_URL: `http://127.0.0.1:${apiPort}`,
    SHUTDOWN_TIMEOUT: '2',
    // A file of 10 MB; hooks.server.ts holds everything else to less.
    BODY_SIZE_LIMIT: '11M',
    LINLI_DEMO,
    ...(LINLI_DEMO === '1' && { LINLI_DEMO_ACCOUNTS }),
  };
}

/** The web front end's server. */
export function serveWeb(database, port, apiPort, watch) {
  const env = webEnvironment(process.env, database.env, port, apiPort);
  if (!watch) return remembered('web', [inRoot('apps', 'web', 'build', 'index.js')], { env });
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'dev', '--host', env.HOST, '--port', env.PORT, '--strictPort'];
  return remembered('web', args, { env, watch, cwd: inRoot('apps', 'web') });
}

/** Compilers that follow changes of the sources. */
export function serveCompilers() {
  return ['packages/figures', 'apps/api'].map((workspace) => {
    const project = inRoot(workspace, 'tsconfig.build.json');
    const args = [TSC, '-p', project, '--watch', '--preserveWatchOutput'];
    return remembered('tsc', args, { env: process.env, watch: true });
  });
}

/** Without passwords of databases and the settings of the demo, which each process gets anew. */
function withoutSecrets(env) {
  const secret = /DATABASE_URL$|^PGPASS|^LINLI_DEMO/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secret.test(name)));
}

function remembered(name, args, { env, watch = false, cwd }) {
  const logFile = watch ? null : path.join(dataDir, `${name}.log`);
  const service = serve(name, node24, args, { env, cwd, logFile });
  rememberGroup(service.pid);
  return service;
}

/**
 * Waits until a service answers.
 *
 * @param {string} url
 * @param {(status: number) => boolean} satisfied
 * @throws {Failure} with its last lines, when it ends before that or takes too long
 */
export async function untilAnswers(service, url, satisfied, milliseconds = 120_000) {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(40)) {
    if (!service.alive()) {
      throw new Failure(`The ${service.name} process ended as it started.`, service.lastLines());
    }
    const status = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => 0,
    );
    if (satisfied(status)) return;
  }
  throw new Failure(`The ${service.name} process does not answer.`, service.lastLines());
}

/** Keeps a service running: starts it again when it dies, and gives up when it keeps dying. */
export class Supervised {
  #current;
  #launch;
  #giveUp;
  #stopping = false;
  #restarts = [];

  /** @param {() => import('./children.mjs').Service} launch @param {(error: Failure) => void} giveUp */
  constructor(launch, giveUp) {
    this.#launch = launch;
    this.#giveUp = giveUp;
    this.#current = launch();
  }

  get service() {
    return this.#current;
  }

  /** From now on a death is answered; before, it is the waiting caller's to report. */
  supervise() {
    void this.#current.ended.then((code) => this.#onEnd(code));
  }

  async stop(milliseconds) {
    this.#stopping = true;
    await this.#current.stop(milliseconds);
  }

  async #onEnd(code) {
    if (this.#stopping) return;
    const { name } = this.#current;
    const now = Date.now();
    this.#restarts = this.#restarts.filter((time) => now - time < RESTART_WINDOW_MILLISECONDS);
    if (this.#restarts.length >= RESTARTS) {
      const lines = this.#current.lastLines();
      this.#giveUp(new Failure(`The ${name} process keeps ending (${code}).`, lines));
      return;
    }
    this.#restarts.push(now);
    console.error(`  !  The ${name} process ended (${code}) and is started again.`);
    await sleep(200 * this.#restarts.length);
    if (this.#stopping) return;
    this.#current = this.#launch();
    this.supervise();
  }
}
