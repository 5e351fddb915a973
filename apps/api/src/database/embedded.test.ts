import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPostmaster } from './embedded-process.ts';
import { processIdentity } from './process-identity.ts';
import { startEmbedded, type Embedded } from './embedded.ts';
import { withClient } from './roles-check.ts';

const home = mkdtempSync(path.join(tmpdir(), 'linli 邻里-'));
const options = {
  dataDir: path.join(home, 'postgres'),
  secretsFile: path.join(home, 'secrets.json'),
  log: () => undefined,
};
/** Where the data is: not where it was asked for when the server's account cannot enter. */
let dataDir: string;
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
  for (const deadline = Date.now() + 30_000; ;) {
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

const root = process.getuid?.() === 0;

// Only root may enter the second: root's server, which runs as another account, may not.
describe.each([
  ['an open folder', 0o755],
  ['a closed folder', 0o700],
])('the embedded server of %s', (_, mode) => {
  beforeAll(async () => {
    chmodSync(home, mode);
    const { created, ownerUrl, ...server } = await start();
    expect(created).toBe(true);
    dataDir = server.dataDir;
    if (mode === 0o700) expect(dataDir.startsWith(home)).toBe(!root);
    await withClient(ownerUrl, (client) =>
      client.query(`create extension pg_trgm; create table kept (word text);
                    insert into kept values ('200余')`),
    );
    await stopAll();
  }, 120_000);
  afterEach(stopAll, 30_000);
  afterAll(() => {
    rmSync(dataDir.startsWith(home) ? dataDir : path.dirname(dataDir), { recursive: true });
    for (const name of readdirSync(home)) rmSync(path.join(home, name), { recursive: true });
  });

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
    const { pid } = readPostmaster(dataDir)!;
    process.kill(pid, 'SIGKILL');
    // It may be back before anybody sees it gone.
    await expect.poll(() => readPostmaster(dataDir)?.pid, { timeout: 30_000 }).not.toBe(pid);
    const count = `select count(*)::int from kept where word = 'before the kill'`;
    expect(await until(() => value(ownerUrl, count))).toBe(1);
    expect(await value(appUrl, 'select current_user')).toBe('linli_app');
  });

  it('lends a running server, and ends it with the last who uses it, not with the first', async () => {
    const first = await start();
    const second = await start();
    const third = await start();
    for (const { port, borrowed } of [second, third]) {
      expect({ port, borrowed }).toEqual({ port: first.port, borrowed: true });
    }
    await second.stop();
    await first.stop();
    expect(await value(third.ownerUrl, 'select word from kept limit 1')).toBe('200余');
    await third.stop();
    expect(readPostmaster(dataDir)).toBeNull();
  });

  it('leaves the server to others when the process that started it is killed', async () => {
    const pid = await startElsewhere();
    const { ownerUrl, borrowed, stop } = await start();
    expect(borrowed).toBe(true);
    const server = readPostmaster(dataDir)!.pid;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => processIdentity(pid)).toBeNull();
    expect(await value(ownerUrl, 'select word from kept limit 1')).toBe('200余');
    expect(readPostmaster(dataDir)!.pid).toBe(server);
    await stop();
    expect(readPostmaster(dataDir)).toBeNull();
  }, 60_000);

  it('starts once for many who ask at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, start));
    expect(new Set(all.map(({ port }) => port)).size).toBe(1);
    expect(all.filter(({ borrowed }) => !borrowed)).toHaveLength(1);
  });

  it('ends with the process that started it, and starts again with all rows', async () => {
    const pid = await startElsewhere();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => processIdentity(pid)).toBeNull();
    const { ownerUrl, borrowed, created } = await start();
    expect({ borrowed, created }).toEqual({ borrowed: false, created: false });
    expect(await value(ownerUrl, 'select word from kept limit 1')).toBe('200余');
  }, 60_000);

  it('starts although the number in a stale postmaster.pid belongs to another process', async () => {
    process.kill(await startElsewhere(), 'SIGSTOP');
    const pidFile = path.join(dataDir, 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    process.kill(Number(lines[0]), 'SIGKILL');
    await expect.poll(() => readPostmaster(dataDir), { timeout: 30_000 }).toBeNull();
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    const { ownerUrl } = await start();
    expect(await value(ownerUrl, 'select word from kept limit 1')).toBe('200余');
  }, 60_000);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));
