import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isFree, releasePorts, reservePort } from './ports.mjs';

afterEach(releasePorts);

async function listen(host) {
  const server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  return server;
}

/** Reserves a port in another process and keeps it until that is killed. */
async function reserveElsewhere(wanted) {
  const module = JSON.stringify(new URL('./ports.mjs', import.meta.url).href);
  const script = `import { reservePort } from ${module};
    console.log(await reservePort(${wanted}));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const [text] = await once(child.stdout, 'data');
  return { child, port: Number(text) };
}

describe('a port', () => {
  it('is the wanted one when that is free', async () => {
    const wanted = await unusedPort();
    expect(await reservePort(wanted)).toBe(wanted);
  });

  it.each(['127.0.0.1', '0.0.0.0'])('is another when one on %s has it', async (host) => {
    const server = await listen(host);
    const { port } = server.address();
    const given = await reservePort(port);
    expect(given).not.toBe(port);
    expect(await isFree(given)).toBe(true);
    server.close();
  });

  it('is not given to two clones that start together', async () => {
    const wanted = await unusedPort();
    const first = await reserveElsewhere(wanted);
    expect(first.port).toBe(wanted);
    const second = await reserveElsewhere(wanted);
    expect(second.port).not.toBe(wanted);
    for (const { child } of [first, second]) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    expect(await reservePort(wanted)).toBe(wanted);
    expect(await reservePort(second.port)).toBe(second.port);
  });
});

async function unusedPort() {
  const server = await listen('127.0.0.1');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
