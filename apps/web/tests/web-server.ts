import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../build/index.js', import.meta.url));

export interface WebServer {
  url: string;
  stop: () => Promise<void>;
}

/** The built web front end as a process of its own, on a free port of this machine. */
export async function startWeb(env: Record<string, string>): Promise<WebServer> {
  if (!existsSync(SERVER)) throw new Error('Run `npm run build` in apps/web first.');
  const port = await freePort();
  const web = spawn(process.execPath, [SERVER], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      BODY_SIZE_LIMIT: '11M',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await ready(`${url}/sign-in`);
  const stop = () =>
    new Promise<void>((resolve) => {
      if (web.exitCode !== null) return resolve();
      web.once('exit', () => resolve());
      web.kill('SIGTERM');
    });
  return { url, stop };
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within 120 s.`);
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
