import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

interface ApiStack {
  apiUrl: string;
  accountsFile: string;
  stop: () => Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site under test. */
    site: string;
  }
}

const SERVER = fileURLToPath(new URL('../build/index.js', import.meta.url));
const API_STACK = new URL('../../api/test/stack.ts', import.meta.url).href;

/** Starts the built web front end before a real API on a fresh database with the demo data. */
export default async function startSite({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(SERVER)) throw new Error('Run `npm run build` in apps/web first.');
  const { startStack } = (await import(/* @vite-ignore */ API_STACK)) as {
    startStack: () => Promise<ApiStack>;
  };
  const api = await startStack();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const web = spawn(process.execPath, [SERVER], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      API_URL: api.apiUrl,
      LINLI_DEMO_ACCOUNTS: api.accountsFile,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await ready(`${url}/sign-in`);
  provide('site', url);
  return async () => {
    await ended(web);
    await api.stop();
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within 10 s.`);
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
