import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal, postGraphql, type RawAnswer } from './raw-http.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  token = await world.tokenOf('shangcheng.admin');
});
afterAll(() => world.close());
afterEach(async () => {
  const { json } = await postGraphql(world.url, token, {
    query: '{ viewer { account { login } } }',
  });
  expect(json?.data).toEqual({ viewer: { account: { login: 'shangcheng.admin' } } });
});

const ERRORS_BYTES = 64_000;
const MESSAGE = 400;

const times = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join(' ');
const keys = (count: number, piece = (at: number) => `k${at}`) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [piece(at), 1]));
const SIGN_IN = 'mutation ($i: SignInInput!) { signIn(input: $i) { token } }';
const NODES = 'query ($i: [ID!]!) { nodes(ids: $i) { id } }';
const INDICATOR =
  'mutation ($i: CreateIndicatorInput!) { createIndicator(input: $i) { userErrors { code } } }';
const long = (letter: string, count = 80_000) => letter.repeat(count);
const nested = (count: number) => `${'{"a":'.repeat(count)}1${'}'.repeat(count)}`;

type Body = string | { query?: string; variables?: unknown; [more: string]: unknown };
/** Requests that anybody may send, each of which once took seconds, or came back many times over. */
const SHAPES: [string, Body][] = [
  ['2,000 unknown keys', { query: SIGN_IN, variables: { i: keys(2_000) } }],
  ['8,000 unknown keys', { query: SIGN_IN, variables: { i: keys(8_000) } }],
  [
    'unknown keys that are nearly right',
    { query: SIGN_IN, variables: { i: keys(1_500, (at) => `passwor${at}${long('d', 20)}`) } },
  ],
  [
    '300 unknown keys beside 30 kB of text',
    { query: SIGN_IN, variables: { i: { ...keys(300), login: long('x', 30_000) } } },
  ],
  ['one key of 80 kB', { query: SIGN_IN, variables: { i: { [long('k')]: 1 } } }],
  ['45,000 ids', { query: NODES, variables: { i: Array(45_000).fill(1) } }],
  ['30,000 ids that are objects', { query: NODES, variables: { i: Array(30_000).fill({}) } }],
  [
    '5,000 values of no enum',
    {
      query: INDICATOR,
      variables: { i: { levels: Array.from({ length: 5_000 }, (_, at) => `LEVELX${at}`) } },
    },
  ],
  [
    'variables 15,000 deep',
    `{"query":${JSON.stringify(SIGN_IN)},"variables":{"i":${nested(15_000)}}}`,
  ],
  [
    'a list in a list, 40,000 times',
    `{"query":"${NODES}","variables":{"i":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
  ],
  [
    'a number of 80,000 digits',
    `{"query":"query ($i: Int!) { districts(first: $i) { totalCount } }","variables":{"i":${long('9')}}}`,
  ],
  [
    'a literal number of 80,000 digits',
    { query: `{ districts(first: ${long('9')}) { nodes { id } } }` },
  ],
  [
    'a text of 80 kB for a number',
    { query: `{ districts(first: "${long('x')}") { totalCount } }` },
  ],
  ['a field of 80 kB', { query: `{ ${long('x')} }` }],
  ['300 long fields', { query: `{ ${times(300, (at) => `${long('d', 250)}${at}`)} }` }],
  ['a type of 80 kB', { query: `{ ... on ${long('X')} { id } }` }],
  ['a variable of 80 kB', { query: `query ($${long('x')}: Int) { __typename }` }],
  ['a fragment of 80 kB', { query: `{ ...${long('f')} }` }],
  ['an argument of 80 kB', { query: `{ districts(${long('x')}: 1) { totalCount } }` }],
  ['a directive of 80 kB', { query: `{ __typename @${long('x')} }` }],
  ['an enum value of 80 kB', { query: `{ __typename @include(if: ${long('X')}) }` }],
  ['an alias of 80 kB', { query: `{ ${long('a')}: district(code: "000000") { name } }` }],
  [
    '480 unknown directives',
    { query: `{ districts ${times(480, (at) => `@d${at}`)} { totalCount } }` },
  ],
  [
    '300 unknown arguments',
    { query: `{ districts(${times(300, (at) => `firstt${at}: 1`)}) { totalCount } }` },
  ],
  ['conflicting aliases', { query: `{ ${times(300, (at) => `a: node${at % 7}`)} }` }],
  [
    'errors behind 80,000 empty lines',
    { query: `${long('\n')}{ ${times(150, (at) => `x${at}`)} }` },
  ],
  ['an operation of 80 kB', { query: 'query A { __typename }', operationName: long('x') }],
  [
    'a persisted query that is none',
    {
      query: '{ __typename }',
      extensions: { persistedQuery: { version: 1, sha256Hash: long('0') } },
    },
  ],
];

describe('what is wrong with a request', () => {
  it.each(SHAPES)('is told in few and short words: %s', async (_name, body) => {
    for (const who of [null, token]) {
      const answer = await postGraphql(world.url, who, body);
      expectRefusal(answer);
      expectFewWords(answer);
    }
  });

  it('is as short for 8,000 faults as for 500', async () => {
    const sizeOf = async (count: number) => {
      const variables = { i: keys(count) };
      return (await postGraphql(world.url, null, { query: SIGN_IN, variables })).text.length;
    };
    expect(await sizeOf(8_000)).toBeLessThan(2 * (await sizeOf(500)));
  });

  it('is not looked for in the variables of somebody who may not ask', async () => {
    const { json, status } = await postGraphql(world.url, null, {
      query: NODES,
      variables: { i: {} },
    });
    expect([status, json?.errors?.map(({ extensions }) => extensions?.code)]).toEqual([
      401,
      ['UNAUTHENTICATED'],
    ]);
  });

  it('is not looked for in a long document of somebody who is not signed in', async () => {
    const query = `{ __typename #${long('x', 20_000)}\n }`;
    const { status } = await postGraphql(world.url, null, { query });
    expect(status).toBe(401);
    expect((await postGraphql(world.url, token, { query })).json?.data).toEqual({
      __typename: 'Query',
    });
  });
});

describe('errors of fields', () => {
  const code = ({ json }: RawAnswer, at: number) => json?.errors?.at(at)?.extensions?.code;

  it('are listed to a limit, and then counted', async () => {
    const many = `{ districts(first: 1) { nodes { streets(first: 3) { nodes { ${times(60, (at) => `a${at}: findings(first: 0) { nodes { id } }`)} } } } } }`;
    const answer = await postGraphql(world.url, token, { query: many });
    expectFewWords(answer);
    expect(code(answer, 0)).toBe('BAD_USER_INPUT');
    expect(answer.json?.errors?.at(-1)?.message).toMatch(/^There are \d+ more errors\.$/);
  });

  it('stay within the limit when their paths are long', async () => {
    const names = times(30, (at) => `${long('a', 190)}${at}: district(code: "000000") { name }`);
    const answer = await postGraphql(world.url, token, { query: `{ ${names} }` });
    expectFewWords(answer);
    expect(code(answer, 0)).toBe('NOT_FOUND');
  });
});

describe('a word of the protocol', () => {
  const persisted = (sha256Hash: string, version = 1) => ({
    persistedQuery: { version, sha256Hash },
  });
  const WORDS: [string, object, string | undefined][] = [
    ['PersistedQueryNotFound', { extensions: persisted('00') }, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'provided sha does not match query',
      { query: '{ __typename }', extensions: persisted('00') },
      'BAD_USER_INPUT',
    ],
    [
      'Unsupported persisted query version',
      { query: '{ __typename }', extensions: persisted('00', 2) },
      'BAD_USER_INPUT',
    ],
  ];

  it.each(WORDS)('is the same in every language: %s', async (message, body, code) => {
    for (const locale of ['zh-CN', 'en']) {
      const response = await fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': locale },
        body: JSON.stringify(body),
      });
      const { errors } = (await response.json()) as { errors: object[] };
      expect(errors).toEqual([{ message, extensions: { code } }]);
    }
  });

  it('lets a client that compares it store its query and go on, in Chinese', async () => {
    const query = '{ viewer { account { login } } }';
    const hash = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query)),
    ).toString('hex');
    const ask = async (body: object) => {
      const response = await fetch(world.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'zh-CN',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ ...body, extensions: persisted(hash) }),
      });
      return (await response.json()) as { data?: object; errors?: { message: string }[] };
    };
    expect((await ask({})).errors![0]!.message).toBe('PersistedQueryNotFound');
    const data = { viewer: { account: { login: 'shangcheng.admin' } } };
    expect((await ask({ query })).data).toEqual(data);
    expect((await ask({})).data).toEqual(data);
  });
});

function expectFewWords({ text, json }: RawAnswer): void {
  expect(Buffer.byteLength(text)).toBeLessThan(ERRORS_BYTES);
  for (const { message } of json?.errors ?? []) expect(message.length).toBeLessThan(MESSAGE);
}
