import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendRaw } from './raw-http.ts';
import { openWorld, type World } from './world.ts';

const TOKEN = 'a-secret-of-the-collector';
let open: World;
let guarded: World;
beforeAll(async () => {
  [open, guarded] = await Promise.all([openWorld(), openWorld({ metricsToken: TOKEN })]);
});
afterAll(() => Promise.all([open.close(), guarded.close()]));

async function metrics({ url }: World, headers: Record<string, string> = {}) {
  const response = await fetch(url.replace('/graphql', '/metrics'), { headers });
  return { status: response.status, told: (await response.text()).includes('process_cpu') };
}
const TOLD = { status: 200, told: true };
const REFUSED = { status: 401, told: false };

it('tells its metrics to this machine', async () => {
  expect(await metrics(open)).toEqual(TOLD);
  expect(await metrics(open, { 'x-forwarded-for': '::1' })).toEqual(TOLD);
});

it.each(['203.0.113.7', '10.0.0.1', '2001:db8::1', '::ffff:203.0.113.7', 'unknown'])(
  'tells its metrics to nobody who came through a proxy from %s',
  async (address) => {
    expect(await metrics(open, { 'x-forwarded-for': address })).toEqual(REFUSED);
  },
);

it.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '192.0.2.1'])(
  'tells its metrics to no page of this machine under the name %s',
  async (host) => {
    const url = open.url.replace('/graphql', '/metrics');
    for (const named of ['localhost', host]) {
      const headers = { host, 'x-forwarded-host': named };
      const { status, text } = await sendRaw(url, { method: 'GET', headers });
      expect({ status, told: text.includes('process_cpu') }).toEqual(REFUSED);
    }
  },
);

it('tells its metrics to whoever has the token, if there is one, and to nobody else', async () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  expect(await metrics(guarded, bearer(TOKEN))).toEqual(TOLD);
  expect(await metrics(guarded, { ...bearer(TOKEN), 'x-forwarded-for': '203.0.113.7' })).toEqual(
    TOLD,
  );
  for (const headers of [{}, bearer(''), bearer(`${TOKEN}x`), { authorization: TOKEN }]) {
    expect(await metrics(guarded, headers)).toEqual(REFUSED);
  }
});
