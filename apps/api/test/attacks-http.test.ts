import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal, postGraphql, type RawAnswer, sendRaw } from './raw-http.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let token: string;
beforeAll(async () => void (world = await openWorld()));
beforeEach(async () => void (token = await world.tokenOf('xiaoying.staff')));
afterAll(() => world.close());

const VIEWER = '{ viewer { account { login } } }';
const CHANGE = `mutation { signOut { signedOut } }`;
const JSON_TYPE = { 'content-type': 'application/json' };
const bearer = () => ({ authorization: `Bearer ${token}` });

afterEach(async () => {
  const { json } = await postGraphql(world.url, token, { query: VIEWER });
  expect(json?.data).toEqual({ viewer: { account: { login: 'xiaoying.staff' } } });
});

const body = JSON.stringify({ query: CHANGE });
const form = new URLSearchParams({ query: CHANGE }).toString();
const deep = (levels: number) =>
  `{"query":"{ __typename }","variables":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;

type Sent = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  query?: string;
};

const REQUESTS: [string, Sent][] = [
  ['a batch', { headers: JSON_TYPE, body: `[${body},${body}]` }],
  ['an empty batch', { headers: JSON_TYPE, body: '[]' }],
  ['a mutation by GET', { method: 'GET', query: `?query=${encodeURIComponent(CHANGE)}` }],
  [
    'a mutation by GET, preflighted',
    {
      method: 'GET',
      query: `?query=${encodeURIComponent(CHANGE)}`,
      headers: { 'apollo-require-preflight': 'true' },
    },
  ],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form }],
  [
    'a form, preflighted',
    {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-apollo-operation-name': 'a',
      },
      body: form,
    },
  ],
  ['plain text', { headers: { 'content-type': 'text/plain' }, body }],
  [
    'multipart',
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: `--x\r\n${body}` },
  ],
  ['no type', { body }],
  ['another method', { method: 'PUT', headers: JSON_TYPE, body }],
  ['DELETE', { method: 'DELETE', headers: JSON_TYPE, body }],
  ['an empty body', { headers: JSON_TYPE }],
  ['half a body', { headers: JSON_TYPE, body: body.slice(0, -5) }],
  ['a number', { headers: JSON_TYPE, body: '1' }],
  ['null', { headers: JSON_TYPE, body: 'null' }],
  ['a string', { headers: JSON_TYPE, body: '"x"' }],
  ['no query', { headers: JSON_TYPE, body: '{}' }],
  ['a query that is no text', { headers: JSON_TYPE, body: '{"query":{"a":1}}' }],
  [
    'variables that are a list',
    { headers: JSON_TYPE, body: '{"query":"{ __typename }","variables":[1]}' },
  ],
  [
    'variables that are a text',
    { headers: JSON_TYPE, body: '{"query":"{ __typename }","variables":"x"}' },
  ],
  [
    'an operation that is not there',
    { headers: JSON_TYPE, body: '{"query":"query A { __typename }","operationName":"B"}' },
  ],
  [
    'two operations without a choice',
    { headers: JSON_TYPE, body: '{"query":"query A { __typename } query B { __typename }"}' },
  ],
  [
    '100 kB and more',
    {
      headers: JSON_TYPE,
      body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(100_000)}` }),
    },
  ],
  ['10 MB', { headers: JSON_TYPE, body: JSON.stringify({ query: '#'.repeat(10_000_000) }) }],
  [
    '10 MB packed into a few kB',
    {
      headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ query: '#'.repeat(10_000_000) })),
    },
  ],
  ['a packing that is none', { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body }],
  ['an unknown packing', { headers: { ...JSON_TYPE, 'content-encoding': 'zip' }, body }],
  [
    'an unknown alphabet',
    { headers: { 'content-type': 'application/json; charset=iso-8859-1' }, body },
  ],
  ['bytes that are no UTF-8', { headers: JSON_TYPE, body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }],
  ['JSON 40,000 deep', { headers: JSON_TYPE, body: '['.repeat(40_000) }],
  [
    'a stored query that nobody stored',
    {
      headers: JSON_TYPE,
      body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
    },
  ],
];

describe('a long document of somebody who is not signed in', () => {
  const long = `{ __typename } #${'x'.repeat(12_000)}`;
  const address = `?query=${encodeURIComponent(long)}`;
  const PREFLIGHT = { ...JSON_TYPE, 'apollo-require-preflight': '1' };
  const get = (query: string, text = '') =>
    sendRaw(world.url + query, { method: 'GET', headers: PREFLIGHT, body: text });
  const byHash = (document: string, also = {}) => {
    const sha256Hash = createHash('sha256').update(document).digest('hex');
    return { ...also, extensions: { persistedQuery: { version: 1, sha256Hash } } };
  };

  it.each<[string, () => Promise<RawAnswer>]>([
    ['in the address', () => get(address)],
    [
      'in the address, and a short one in the body',
      () => get(address, '{"query":"{ __typename }"}'),
    ],
    [
      'in the address, after more than Express counts',
      () => get(`?${'&a'.repeat(1_001)}&${address.slice(1)}`),
    ],
    [
      'in the body, and a short one in the address',
      () =>
        sendRaw(`${world.url}?query={__typename}`, {
          headers: JSON_TYPE,
          body: JSON.stringify({ query: long }),
        }),
    ],
  ])('is refused: %s', async (_name, send) => {
    const answer = await send();
    expectRefusal(answer);
    expect(answer.status).toBe(401);
  });

  it('is refused by its hash as well, which runs for whoever stored it', async () => {
    const document = `{ viewer { account { login } } } #${'x'.repeat(60_000)}`;
    const stored = await postGraphql(world.url, token, byHash(document, { query: document }));
    const data = { viewer: { account: { login: 'xiaoying.staff' } } };
    expect(stored.json?.data).toEqual(data);
    expect((await postGraphql(world.url, token, byHash(document))).json?.data).toEqual(data);
    const extensions = JSON.stringify(byHash(document).extensions);
    for (const answer of [
      await postGraphql(world.url, null, byHash(document)),
      await get(`?extensions=${encodeURIComponent(extensions)}`),
    ]) {
      expectRefusal(answer);
      expect([answer.status, answer.json!.errors![0]!.extensions!.code]).toEqual([
        401,
        'UNAUTHENTICATED',
      ]);
    }
  });

  it('is answered when it is short, by hash and by GET', async () => {
    const document = '{ viewer { account { login } } } # short';
    await postGraphql(world.url, null, byHash(document, { query: document }));
    for (const answer of [
      await postGraphql(world.url, null, byHash(document)),
      await get(`?query=${encodeURIComponent(document)}`),
    ]) {
      expect(answer.json?.data).toEqual({ viewer: null });
    }
  });
});

describe('a hostile request', () => {
  it.each(REQUESTS)('%s is refused', async (_name, { query = '', headers, ...sent }) => {
    expectRefusal(
      await sendRaw(world.url + query, { ...sent, headers: { ...headers, ...bearer() } }),
    );
  });

  it.each([
    ['variables of any depth', deep(5_000)],
    [
      '__proto__ among the variables',
      '{"query":"{ __typename }","variables":{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}}',
    ],
    ['__proto__ beside the query', '{"query":"{ __typename }","__proto__":{"query":"{ x }"}}'],
  ])('%s are harmless', async (_name, text) => {
    const { status, json } = await postGraphql(world.url, token, text);
    expect([status, json?.data]).toEqual([200, { __typename: 'Query' }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it.each(['/', '/graphql/../admin', '/graphql/x', '/%00', '/.env', '/metrics/x'])(
    '%s is nowhere',
    async (path) => {
      const { status } = await sendRaw(new URL(world.url).origin + path, {
        method: 'GET',
        headers: bearer(),
      });
      expect([400, 404]).toContain(status);
    },
  );
});
