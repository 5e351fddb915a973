import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { accountsFileOf, dropStale, startTestServer } from './test-server.ts';
import { prepareRoles } from '#database/roles';

export interface Stack {
  apiUrl: string;
  /** JSON file with the demo accounts and their passwords. */
  accountsFile: string;
  stop: () => Promise<void>;
}

/** The built API as a process of its own, on a fresh database with the demo data. */
export async function startStack(): Promise<Stack> {
  const server = await startTestServer();
  await dropStale(server.adminUrl);
  const template = await server.makeTemplate();
  const { urls } = await prepareRoles(template, {});
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../dist/main.js', import.meta.url))],
    {
      env: {
        PATH: process.env.PATH,
        API_PORT: String(port),
        APP_DATABASE_URL: urls.app,
        AUTH_DATABASE_URL: urls.auth,
        LOG_LEVEL: 'error',
      },
      stdio: 'inherit',
    },
  );
  const apiUrl = `http://127.0.0.1:${port}`;
  await ready(`${apiUrl}/readyz`);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await server.stop();
  };
  return { apiUrl, accountsFile: accountsFileOf(template), stop };
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
