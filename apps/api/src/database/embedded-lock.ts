import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.ts';

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Runs `work` while no other process runs it under the same lock file. A dead holder's lock is void. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine = processIdentity(process.pid) ?? String(process.pid);
  while (!tryLock(file, mine)) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const dead = holder !== '' && processIdentity(Number.parseInt(holder, 10)) !== holder;
    if (dead) rmSync(file, { force: true });
    return false;
  }
}
