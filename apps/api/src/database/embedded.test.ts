import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPostmaster } from './embedded-process.ts';
import { processIdentity } from './process-identity.ts';
import { startEmbedded, type Embedded } from './embedded.ts';
import { withClient } from './roles-check.ts';

const home = mkdtempSync(path.join(tmpdir(), 'linli-embedded-'));
// The server's account, when we are root, must be able to enter.
chmodSync(home, 0o755);
const options = {
  dataDir: path.join(home, 'postgres'),
  secretsFile: path.join(home, 'secrets.json'),
  log: () => undefined,
};
const running: Embedded[] = [];
const others: number[] = [];

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded(options);
  running.push(embedded);
  return embedded;
}

async function stopAll(): Promise<void> {
  for (const embedded of running.splice(0).reverse()) await embedded.stop();
  for (const pid of others.splice(0)) if (processIdentity(pid)) process.kill(pid, 'SIGKILL');
}

async function value<T>(url: string, sql: string): Promise<T> {
  const row = await withClient(url, async (client) => (await client.query(sql)).rows[0] as object);
  return Object.values(row)[0] as T;
}

async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 10_000; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Another process that starts the server, and says so. */
async function startElsewhere(): Promise<number> {
  const module = fileURLToPath(new URL('./embedded.ts', import.meta.url));
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)});
    await startEmbedded({ ...${JSON.stringify(options)}, log: () => undefined });
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(child.pid!);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the other process ended')));
  });
  return child.pid!;
}

beforeAll(async () => {
  const { created, ownerUrl } = await start();
  expect(created).toBe(true);
  await withClient(ownerUrl, (client) =>
    client.query(`create extension pg_trgm; create table kept (word text);
                  insert into kept values ('200余')`),
  );
  await stopAll();
}, 60_000);
afterEach(stopAll);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the embedded server', () => {
  it('holds Chinese as UTF-8 and finds its trigrams', async () => {
    const { ownerUrl } = await start();
    const locale = `select pg_encoding_to_char(encoding) || ' ' || datcollate || ' ' || datctype
                    from pg_database where datname = current_database()`;
    expect(await value(ownerUrl, locale)).toBe('UTF8 C.UTF-8 C.UTF-8');
    expect(await value(ownerUrl, `select similarity('小营街道', '小营') > 0`)).toBe(true);
  });

  it('keeps its passwords to its own account', async () => {
    await start();
    expect(statSync(options.secretsFile).mode & 0o777).toBe(0o600);
  });

  it('keeps committed rows and its port when PostgreSQL is killed', async () => {
    const { appUrl, ownerUrl } = await start();
    await value(ownerUrl, `insert into kept values ('before the kill') returning 1`);
    const { pid } = readPostmaster(options.dataDir)!;
    process.kill(pid, 'SIGKILL');
    // It may be back before anybody sees it gone.
    await expect
      .poll(() => readPostmaster(options.dataDir)?.pid, { timeout: 10_000 })
      .not.toBe(pid);
    const count = `select count(*)::int from kept where word = 'before the kill'`;
    expect(await until(() => value(ownerUrl, count))).toBe(1);
    expect(await value(appUrl, 'select current_user')).toBe('linli_app');
  });

  it('lends a running server to a second caller, who does not stop it', async () => {
    const first = await start();
    const second = await startEmbedded(options);
    expect(second).toMatchObject({ port: first.port, borrowed: true });
    await second.stop();
    expect(await value(first.ownerUrl, 'select word from kept limit 1')).toBe('200余');
  });

  it('ends with the process that started it, and starts again with all rows', async () => {
    process.kill(await startElsewhere(), 'SIGKILL');
    const { ownerUrl, borrowed, created } = await start();
    expect({ borrowed, created }).toEqual({ borrowed: false, created: false });
    expect(await value(ownerUrl, 'select word from kept limit 1')).toBe('200余');
  }, 20_000);

  it('starts although the number in a stale postmaster.pid belongs to another process', async () => {
    process.kill(await startElsewhere(), 'SIGSTOP');
    const pidFile = path.join(options.dataDir, 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    process.kill(Number(lines[0]), 'SIGKILL');
    await expect.poll(() => readPostmaster(options.dataDir), { timeout: 10_000 }).toBeNull();
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    const { ownerUrl } = await start();
    expect(await value(ownerUrl, 'select word from kept limit 1')).toBe('200余');
  }, 20_000);
});
