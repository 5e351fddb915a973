import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world';

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  token = await world.tokenOf('shangcheng.admin');
});
afterAll(() => world.close());

interface Sent {
  encoding: string | undefined;
  vary: string | undefined;
  cacheControl: string | undefined;
  bytes: Buffer;
}

/** Posts an operation and gives the bytes as they came over the wire. */
function post(
  body: object,
  headers: Record<string, string> = {},
  bearer: string | null = token,
): Promise<Sent> {
  const type = { 'content-type': 'application/json' };
  const authorization = bearer ? { authorization: `Bearer ${bearer}` } : {};
  return new Promise((resolve, reject) => {
    const sent = request(
      world.url,
      { method: 'POST', headers: { ...type, ...authorization, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            encoding: response.headers['content-encoding'],
            vary: response.headers.vary,
            cacheControl: response.headers['cache-control'],
            bytes: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(JSON.stringify(body));
  });
}

const CATALOGUE = {
  query: '{ indicators(first: 50) { nodes { id code name nameEn basis rule levels } } }',
};
const SHORT = { query: '{ viewer { account { login } } }' };

describe('an answer', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('travels in %s in less than half of its bytes, and says the same', async (name, unpack) => {
    const plain = await post(CATALOGUE);
    const packed = await post(CATALOGUE, { 'accept-encoding': name });
    expect(plain.encoding).toBeUndefined();
    expect(packed.encoding).toBe(name);
    expect(packed.vary).toMatch(/accept-encoding/i);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    const data = (bytes: Buffer) => JSON.parse(bytes.toString('utf8')).data as object;
    expect(data(unpack(packed.bytes))).toEqual(data(plain.bytes));
  });

  it('stays as it is below 1 kB', async () => {
    expect((await post(SHORT, { 'accept-encoding': 'gzip' })).encoding).toBeUndefined();
  });

  it('stays as it is when another site of the browser asked for it', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'accept-encoding': 'gzip', 'sec-fetch-site': site };
      expect((await post(CATALOGUE, headers)).encoding).toBeUndefined();
    }
  });
});

describe('an answer with a secret', () => {
  // Long on purpose: an attacker would put guesses beside the secret.
  const guesses = Array.from({ length: 150 }, (_, n) => `guess${n}: token`).join(' ');
  const NAMED = `mutation ($i: SignInInput!) { signIn(input: $i) { ${guesses} } }`;
  const SPREAD = `mutation ($i: SignInInput!) { s: signIn(input: $i) { ...F } }
    fragment F on SignInPayload { ... { ${guesses} } }`;

  it.each([
    ['by its name', NAMED],
    ['under other names in a fragment', SPREAD],
  ])('is never compressed nor kept: %s', async (_case, query) => {
    const { login, password } = world.account('xiaoying.staff');
    const { encoding, cacheControl, bytes } = await post(
      { query, variables: { i: { login, password } } },
      { 'accept-encoding': 'gzip, br' },
      null,
    );
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(encoding).toBeUndefined();
    expect(cacheControl).toBe('no-store, no-transform');
  });
});
