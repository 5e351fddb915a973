import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  accountsFileOf,
  cloneTemplate,
  dropStale,
  startTestServer,
  type TestDatabase,
} from './test-server.ts';

export interface Stack {
  apiUrl: string;
  /** JSON file with the demo accounts and their passwords. */
  accountsFile: string;
}

/** The built API, as many times as asked for: each a process of its own on a fresh copy of the demo. */
export async function startStacks(
  count: number,
): Promise<{ stacks: Stack[]; stop: () => Promise<void> }> {
  const server = await startTestServer();
  await dropStale(server.adminUrl);
  const template = await server.makeTemplate();
  const started: Awaited<ReturnType<typeof startApi>>[] = [];
  // One after another: a template is copied by one at a time.
  for (let n = 0; n < count; n += 1) started.push(await startApi(await cloneTemplate(template)));
  await Promise.all(started.map(({ apiUrl }) => ready(`${apiUrl}/readyz`)));
  const accountsFile = accountsFileOf(template);
  return {
    stacks: started.map(({ apiUrl }) => ({ apiUrl, accountsFile })),
    stop: async () => {
      await Promise.all(started.map(({ end }) => end()));
      await server.stop();
    },
  };
}

async function startApi({ urls }: TestDatabase) {
  const port = await freePort();
  const fileDir = await mkdtemp(join(tmpdir(), 'linli-files-'));
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../dist/main.js', import.meta.url))],
    {
      env: {
        PATH: process.env.PATH,
        API_PORT: String(port),
        APP_DATABASE_URL: urls.app,
        AUTH_DATABASE_URL: urls.auth,
        FILE_DIR: fileDir,
        LOG_LEVEL: 'error',
      },
      stdio: 'inherit',
    },
  );
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(fileDir, { recursive: true, force: true });
  };
  return { apiUrl: `http://127.0.0.1:${port}`, end };
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not become ready within 120 s.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
