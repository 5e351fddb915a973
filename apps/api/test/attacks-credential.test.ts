import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '#http/credential';
import { expectRefusal, sendRaw } from './raw-http.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  token = await world.tokenOf('xiaoying.staff');
});
afterAll(() => world.close());

const VIEWER = '{ viewer { account { login } } }';
const JSON_TYPE = { 'content-type': 'application/json' };
const bearer = () => ({ authorization: `Bearer ${token}` });
const named = (host: string) => ({ origin: `http://${host}`, 'x-forwarded-host': host });
const cookie = (value = token) => ({ cookie: `${SESSION_COOKIE}=${value}` });

describe('a credential', () => {
  const ask = (headers: Record<string, string>) =>
    sendRaw(world.url, {
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify({ query: VIEWER }),
    });

  it.each<[string, number, () => Record<string, string>]>([
    ['two at once', 400, () => ({ ...bearer(), ...cookie() })],
    ['two at once, one of them broken', 400, () => ({ authorization: 'Basic x', ...cookie() })],
    ['a cookie from another site', 403, () => ({ ...cookie(), origin: 'https://evil.example' })],
    ['a cookie from another port', 403, () => ({ ...cookie(), origin: 'http://127.0.0.1:1' })],
    ['a cookie from a page without origin', 403, () => ({ ...cookie(), origin: 'null' })],
    [
      'a cookie of a cross-site request',
      403,
      () => ({ ...cookie(), 'sec-fetch-site': 'cross-site' }),
    ],
    [
      'a cookie of a same-site request',
      403,
      () => ({ ...cookie(), 'sec-fetch-site': 'same-site' }),
    ],
    ['a malformed Authorization', 401, () => ({ authorization: 'Bearer' })],
    ['an empty Authorization', 401, () => ({ authorization: 'Bearer ' })],
    ['another scheme', 401, () => ({ authorization: `Basic ${token}` })],
    ['more than a token', 401, () => ({ authorization: `Bearer ${token} x` })],
    ['a token that nobody has', 401, () => ({ authorization: `Bearer lls_${'A'.repeat(43)}` })],
    ['a cut token', 401, () => ({ authorization: `Bearer ${token.slice(0, -1)}` })],
    ['its hash instead of itself', 401, () => ({ authorization: `Bearer ${'0'.repeat(64)}` })],
    ['an endless token', 401, () => ({ authorization: `Bearer ${'x'.repeat(8_000)}` })],
    ['a quoted token', 401, () => ({ authorization: `Bearer '${token}'` })],
  ])('is refused: %s', async (_name, status, headers) => {
    const answer = await ask(headers());
    expectRefusal(answer);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain(token);
  });

  it.each<[string, Record<string, string>]>([
    ['its own page', { origin: 'http://evil.example' }],
    ['its own page, which says that a proxy named it', named('evil.example')],
    ['nothing that says whence', {}],
    ['a look-alike', { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }],
    ['an address of another machine', { host: '192.0.2.1:4000', origin: 'http://192.0.2.1:4000' }],
  ])('is refused as a cookie under a name that is not ours: %s', async (_name, headers) => {
    const answer = await ask({ ...cookie(), host: 'evil.example', ...headers });
    expectRefusal(answer);
    expect(answer.status).toBe(403);
  });

  it.each(['localhost:4000', '127.0.0.1', '[::1]:4000'])(
    'is taken from a cookie under a name of this machine: %s',
    async (host) => {
      const { json } = await ask({ ...cookie(), host, origin: `http://${host}` });
      expect(json?.data).toEqual({ viewer: { account: { login: 'xiaoying.staff' } } });
    },
  );

  it('is taken from a cookie of our own origin', async () => {
    const { json } = await ask({
      ...cookie(),
      origin: new URL(world.url).origin,
      'sec-fetch-site': 'same-origin',
    });
    expect(json?.data).toEqual({ viewer: { account: { login: 'xiaoying.staff' } } });
  });

  it('is taken from the first cookie that lives, whatever stands before it', async () => {
    for (const values of [
      ['dead', token],
      [token, 'dead'],
    ]) {
      const both = values.map((value) => `${SESSION_COOKIE}=${value}`).join('; ');
      const { json } = await ask({ cookie: both });
      expect(json?.data).toEqual({ viewer: { account: { login: 'xiaoying.staff' } } });
    }
  });

  it('is nobody when the cookie is dead, so that signing in again works', async () => {
    const { json } = await ask(cookie('lls_dead'));
    expect(json?.data).toEqual({ viewer: null });
  });
});

describe('the host that a proxy names', () => {
  const ask = (url: string, value: string) =>
    sendRaw(url, {
      headers: { ...JSON_TYPE, ...cookie(value), ...named('linli.example') },
      body: JSON.stringify({ query: VIEWER }),
    });

  it('is taken from a trusted one', async () => {
    expect((await ask(world.url, token)).json?.data).toEqual({
      viewer: { account: { login: 'xiaoying.staff' } },
    });
  });

  it('is taken from nobody else', async () => {
    const other = await openWorld({ trustedProxies: '192.0.2.1' });
    const { status } = await ask(other.url, await other.tokenOf('xiaoying.staff'));
    await other.close();
    expect(status).toBe(403);
  });
});
