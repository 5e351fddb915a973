import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../actors.ts';
import { apiMain, type EmbeddedServer } from '../api-parts.ts';
import { type ContenderName, partOf, type Work } from '../works/work.ts';

/** A program that answers the work, in a process of its own. */
export interface Contender {
  name: ContenderName;
  label: string;
  url: string;
  /** Headers and body of the request that puts the work to it. */
  request(work: Work, actor: Actor): { headers: Record<string, string>; body: string };
  stop(): Promise<void>;
}

const START_MS = 30_000;
const CONNECTIONS = '10';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const KINDS = {
  api: { label: 'this API', script: apiMain, path: '/graphql', credential: 'token' },
  postgraphile: {
    label: 'PostGraphile',
    script: here('postgraphile-server.ts'),
    path: '/graphql',
    credential: 'handle',
  },
  sql: {
    label: 'SQL by hand',
    script: here('sql-server.ts'),
    path: '/',
    credential: 'handle',
  },
} as const;

interface StartOptions {
  /** Options for its node, such as those of the profiler. */
  flags?: readonly string[];
  /** Another build of it. */
  script?: string;
}

/**
 * Starts a contender and waits until it is ready.
 *
 * @throws Error when it ends, or is not ready within 30 s
 */
export async function startContender(
  name: ContenderName,
  { appUrl, authUrl }: EmbeddedServer,
  { flags = [], script = KINDS[name].script }: StartOptions = {},
): Promise<Contender> {
  const { label, path, credential } = KINDS[name];
  const port = await freePort();
  const child = spawn(process.execPath, [...flags, script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      APP_DATABASE_URL: appUrl,
      AUTH_DATABASE_URL: authUrl,
      DATABASE_CONNECTIONS: CONNECTIONS,
      LOG_LEVEL: 'warn',
      // One reader asks for more than a person may; the limiter itself stays on and is charged.
      RATE_LIMIT_ITEMS_PER_MINUTE: '1000000000',
      API_PORT: String(port),
      PORT: String(port),
    },
  });
  const url = `http://127.0.0.1:${port}${path}`;
  await listening(child, url, label);
  return {
    name,
    label,
    url,
    request: (work, actor) => ({
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${actor[credential]}`,
      },
      body: JSON.stringify(partOf(work, name).ask(actor)),
    }),
    stop: () => stop(child),
  };
}

async function listening(child: ChildProcess, url: string, label: string): Promise<void> {
  const until = Date.now() + START_MS;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer && answer.status !== 503) return;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`${label} does not start.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
