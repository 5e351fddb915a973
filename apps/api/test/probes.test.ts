import pg from 'pg';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOrm, type Orm } from '#database/orm';
import { entities } from '#modules/index';
import { FileStore } from '#modules/kit/file/file-store';
import { AuthStore } from '#modules/tenancy/identity/auth-store';
import { LinliServer } from '#server';
import { cloneTemplate, type TestDatabase } from './test-server.ts';

let database: TestDatabase;
let orm: Orm;
let auth: AuthStore;
let server: LinliServer;
let url: string;
beforeAll(async () => void (database = await cloneTemplate()));
afterAll(() => database.drop());
afterEach(async () => {
  await server.stop().catch(() => undefined);
  await Promise.all([orm.close(true), auth.close()]);
});

async function listen() {
  orm = await createOrm({ url: database.urls.app, entities, connections: 2 });
  auth = new AuthStore(database.urls.auth);
  const log = pino({ level: 'silent' });
  server = new LinliServer({
    orm,
    auth,
    files: new FileStore('.data/files-unused'),
    log,
    itemsPerMinute: 1_000,
    trustedProxies: 'loopback',
    metricsToken: null,
  });
  await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.http.address() as { port: number }).port}`;
}

const get = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, body: (await response.json()) as object };
};

describe('the probes', () => {
  it('tell starting, ready and draining apart', async () => {
    await listen();
    expect(await get('/livez')).toEqual({ status: 200, body: { status: 'live' } });
    expect(await get('/readyz')).toEqual({ status: 503, body: { status: 'starting' } });
    expect((await get('/graphql')).status).toBe(503);
    await server.start();
    expect(await get('/readyz')).toEqual({ status: 200, body: { status: 'ready' } });
    const stopped = server.stop(500);
    expect(await get('/readyz')).toEqual({ status: 503, body: { status: 'draining' } });
    await stopped;
  });

  it('say 503 while there is no database, and 200 when it is back', async () => {
    await listen();
    await server.start();
    const admin = new pg.Client({ connectionString: database.urls.owner });
    await admin.connect();
    const allow = (connections: number) =>
      admin.query(`alter database ${database.name} connection limit ${connections}`);
    await allow(0);
    await admin
      .query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      )
      .catch(() => undefined);
    await orm.close(true);
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/livez')).status).toBe(200);
    await allow(-1);
    await admin.end();
  });
});

describe('an idle connection', () => {
  it('outlives the minute that proxies and clients keep one', async () => {
    await listen();
    const { headers } = await fetch(`${url}/livez`);
    expect(headers.get('keep-alive')).toBe('timeout=65');
  });
});

describe('draining', () => {
  it('answers the requests that are under way, then stops listening', async () => {
    await listen();
    await server.start();
    // Sign-ins verify a password, so that they are still at it when the drain begins.
    let begun = 0;
    server.http.on('request', () => (begun += 1));
    const slow = Array.from({ length: 5 }, (_, n) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'mutation ($i: SignInInput!) { signIn(input: $i) { token } }',
          variables: { i: { login: `nobody${n}`, password: 'wrong' } },
        }),
      }),
    );
    await expect.poll(() => begun).toBe(5);
    const stopped = server.stop();
    const answers = await Promise.all(slow);
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
    await stopped;
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });
});
