import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site, siteEnv as env } from './here.ts';
import { startWeb, type WebServer } from './web-server.ts';

const LOGIN = 'shangcheng.admin';
const PUBLIC = 'https://linli.example';
const VIEWER = JSON.stringify({ query: '{ viewer { account { login } } }' });
const JSON_TYPE = { 'content-type': 'application/json' };

interface Answer {
  status: number;
  text: string;
  cookies: string[];
  headers: Record<string, string | string[] | undefined>;
}

/** Sends a request under any name: `fetch` would not let a Host through. */
function send(
  base: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method: body === undefined ? 'GET' : 'POST', headers };
    const sent = request(base + path, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(chunks).toString('utf8'),
          cookies: response.headers['set-cookie'] ?? [],
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
/** One click on a demo account, as a page of `origin` under the name `host` sends it. */
const click = (base: string, origin: string, host = new URL(origin).host, cookie = '') =>
  send(base, '/sign-in?/demo', { ...FORM, origin, host, cookie }, `login=${LOGIN}`);
const valueOf = ({ cookies }: Answer, name: string) =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(/[=;]/)[1];
const login = ({ text }: Answer) =>
  (JSON.parse(text) as { data: { viewer: { account: { login: string } } | null } }).data.viewer
    ?.account.login ?? null;
const ask = (base: string, headers: Record<string, string>) =>
  send(base, '/graphql', { ...JSON_TYPE, ...headers }, VIEWER);

describe('a demo', () => {
  it('offers its accounts', async () => {
    expect((await send(site, '/sign-in')).text).toContain(LOGIN);
    expect((await click(site, site)).status).toBe(303);
  });

  it.each(['0', ''])('is closed by LINLI_DEMO=%j, whatever else is still there', async (demo) => {
    const web = await startWeb({ ...env, LINLI_DEMO: demo });
    const page = await send(web.url, '/sign-in');
    const clicked = await click(web.url, web.url);
    await web.stop();
    expect([page.status, page.text.includes('demo')]).toEqual([200, false]);
    expect(page.text).not.toContain(LOGIN);
    expect(clicked.status).toBe(400);
    expect(clicked.cookies).toEqual([]);
  });
});

describe('a name that is not ours', () => {
  it.each(['evil.example', 'evil.example:3000', 'localhost.evil.example', '192.0.2.1'])(
    'gets neither a page nor a session: %s',
    async (host) => {
      expect((await send(site, '/sign-in', { host })).status).toBe(421);
      const clicked = await click(site, `http://${host}`);
      expect([clicked.status, clicked.cookies]).toEqual([421, []]);
      expect((await ask(site, { host, origin: `http://${host}` })).status).toBe(421);
    },
  );

  it('is not made ours by what a client says of a proxy', async () => {
    const host = new URL(site).host;
    const headers = { 'x-forwarded-host': 'evil.example', origin: 'http://evil.example', host };
    expect((await ask(site, { ...headers, cookie: 'linli_session=abc' })).status).toBe(403);
  });

  it.each(['localhost:3000', '[::1]:3000', '127.0.0.1'])('is not %s', async (host) => {
    expect((await send(site, '/sign-in', { host })).status).toBe(200);
  });
});

describe('the form of signing in', () => {
  it.each(['no', ''])(
    'sends back no more of a refused login than one has: %j',
    async (password) => {
      const body = `login=${'x'.repeat(90_000)}&password=${password}`;
      const { status, text } = await send(
        site,
        '/sign-in?/password',
        { ...FORM, origin: site },
        body,
      );
      expect(status).toBe(400);
      const longest = Math.max(...text.match(/x+/g)!.map(({ length }) => length));
      expect(longest).toBe(200);
    },
  );
});

describe('the session', () => {
  it('lives on beside a dead cookie of the same name, in either order', async () => {
    const token = valueOf(await click(site, site), 'linli_session')!;
    for (const values of [['dead', token], [token, 'dead'], [token]]) {
      const cookie = values.map((value) => `linli_session=${value}`).join('; ');
      expect(login(await ask(site, { cookie, origin: site }))).toBe(LOGIN);
      expect((await send(site, '/330102', { cookie })).status).toBe(200);
    }
  });

  it('ends when the same browser signs in again, and its device stays known', async () => {
    const first = await click(site, site);
    const [token, device] = ['linli_session', 'linli_device'].map((name) => valueOf(first, name)!);
    expect(device).toMatch(/^[\w-]{43}$/);
    const cookie = `linli_session=${token}; linli_device=${device}`;
    const second = await click(site, site, new URL(site).host, cookie);
    expect(valueOf(second, 'linli_device')).toBe(device);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(login(await ask(site, { cookie, origin: site }))).toBeNull();
  });
});

describe('behind TLS, as PUBLIC_ORIGIN says', () => {
  let web: WebServer;
  const { host } = new URL(PUBLIC);
  beforeAll(async () => void (web = await startWeb({ ...env, PUBLIC_ORIGIN: PUBLIC })));
  afterAll(() => web.stop());

  it('the cookies can be planted by no other host and over no plain connection', async () => {
    const { cookies } = await click(web.url, PUBLIC);
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      '__Host-linli_session',
      '__Host-linli_device',
    ]);
    for (const cookie of cookies) {
      for (const word of ['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax'])
        expect(cookie).toContain(word);
      expect(cookie).not.toContain('Domain');
    }
  });

  it('a planted cookie without the prefix is nobody', async () => {
    const token = valueOf(await click(web.url, PUBLIC), '__Host-linli_session')!;
    const asked = (cookie: string) => ask(web.url, { cookie, host, origin: PUBLIC });
    expect(login(await asked(`linli_session=${token}`))).toBeNull();
    expect(login(await asked(`linli_session=dead; __Host-linli_session=${token}`))).toBe(LOGIN);
    const page = await send(web.url, '/330102', { host, cookie: `__Host-linli_session=${token}` });
    expect(page.status).toBe(200);
  });

  it('a page of the same name without TLS is another site', async () => {
    expect((await click(web.url, `http://${host}`, host)).status).toBe(403);
  });

  it('every answer asks for TLS and for the type it says, a file too', async () => {
    const page = await send(web.url, '/sign-in', { host });
    const file = /href="\.?(\/_app\/immutable\/[^"]+)"/.exec(page.text)![1]!;
    for (const path of ['/sign-in', file, '/nowhere/at/all']) {
      const { headers } = await send(web.url, path, { host });
      expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=31536000']);
      expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    }
  });
});

describe('/graphql of the site', () => {
  const accounts = JSON.parse(readFileSync(env.LINLI_DEMO_ACCOUNTS, 'utf8')) as {
    login: string;
    password: string;
  }[];
  const signIn = async () => {
    const input = accounts.find((account) => account.login === 'yiyou.owner')!;
    const query = `mutation ($login: String!, $password: String!) {
      signIn(input: { login: $login, password: $password }) { token } }`;
    const body = JSON.stringify({ query, variables: input });
    const { text } = await send(site, '/graphql', JSON_TYPE, body);
    return (JSON.parse(text) as { data: { signIn: { token: string } } }).data.signIn.token;
  };

  it('answers a bearer token as the API does', async () => {
    const authorization = `Bearer ${await signIn()}`;
    expect(login(await ask(site, { authorization }))).toBe('yiyou.owner');
  });

  it.each([
    ['a dead token', 401, { authorization: 'Bearer lls_dead' }],
    ['another scheme', 401, { authorization: 'Basic eDp5' }],
    ['a token beside a cookie', 400, { authorization: 'Bearer lls_x', cookie: 'linli_session=x' }],
  ])('refuses %s', async (_what, status, headers) => {
    const answer = await ask(site, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }],
    });
  });

  it.each([200_000, 600_000])('says so when a body of %i bytes is too large', async (bytes) => {
    const body = JSON.stringify({ query: '#'.repeat(bytes) });
    const answer = await send(site, '/graphql', JSON_TYPE, body);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('lets no other site read or ask', async () => {
    const headers = { origin: 'https://elsewhere.example', ...JSON_TYPE };
    const answer = await send(site, '/graphql', headers, VIEWER);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });
});
