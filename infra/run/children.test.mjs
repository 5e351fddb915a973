import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, serve } from './children.mjs';
import { processIdentity } from './processes.mjs';

const home = mkdtempSync(path.join(tmpdir(), 'linli-children-'));
const logFile = path.join(home, 'server.log');
afterAll(() => rmSync(home, { recursive: true }));

const SERVER = `
  process.on('SIGTERM', () => { console.log('drained'); process.exit(0); });
  setInterval(() => undefined, 1000);
  console.log('up', process.pid);`;
const STUBBORN = SERVER.replace('process.exit(0);', '');

const log = () => readFileSync(logFile, 'utf8');

async function pidOf() {
  await expect.poll(log).toMatch(/up \d+/);
  return Number(/up (\d+)/.exec(log())[1]);
}

function start(script) {
  rmSync(logFile, { force: true });
  return serve('server', process.execPath, ['-e', script], { env: process.env, logFile });
}

describe('a command', () => {
  it('gives what it printed', async () => {
    expect(await run(process.execPath, ['-p', '6 * 7'])).toBe('42\n');
  });

  it('that fails is a failure with what it printed', async () => {
    const failing = run(process.execPath, ['-e', 'console.log("why"); process.exit(3)']);
    await expect(failing).rejects.toMatchObject({ name: 'Failure', output: 'why\n' });
  });

  it('that does not exist is a failure', async () => {
    await expect(run('no-such-program', [])).rejects.toThrow('no-such-program');
  });
});

describe('a server', () => {
  it('drains when it is stopped', async () => {
    const server = start(SERVER);
    await pidOf();
    await server.stop(5_000);
    expect(server.lastLines()).toMatch(/drained$/);
  });

  it('that does not drain is killed when its time is over', async () => {
    const server = start(STUBBORN);
    const pid = await pidOf();
    await server.stop(200);
    await expect.poll(() => processIdentity(pid)).toBeNull();
  });

  it('ends with the process that started it, however that died', async () => {
    rmSync(logFile, { force: true });
    const module = JSON.stringify(new URL('./children.mjs', import.meta.url).href);
    const parent = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { serve } from ${module};
       serve('server', process.execPath, ['-e', ${JSON.stringify(SERVER)}],
         { env: process.env, logFile: ${JSON.stringify(logFile)} });`,
    ]);
    const pid = await pidOf();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await expect.poll(() => processIdentity(pid)).toBeNull();
    expect(log()).toContain('drained');
  });
});
