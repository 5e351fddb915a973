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

const send = (query: string, variables?: object) =>
  postGraphql(world.url, token, { query, variables });
const times = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join(' ');
const nest = (parts: string[]) =>
  parts.reduceRight((inner, part) => (inner ? `${part} { ${inner} }` : part), '');

afterEach(async () => {
  const { json } = await send('{ viewer { account { login } } }');
  expect(json?.data).toEqual({ viewer: { account: { login: 'shangcheng.admin' } } });
});

const LISTS = [
  'districts(first: 100)',
  'nodes',
  'streets(first: 100)',
  'nodes',
  'communities(first: 100)',
  'nodes',
  'programs(first: 100)',
  'nodes',
  'title',
];
const BIG = nest(LISTS);
const WHOLE_SCHEMA = `fragment S on __Schema { types { name description fields { name description args { name type { name } } type { name } } } }`;
/** Each fragment spreads the one before twice: small to send, 2^n to walk. */
const doubling = (levels: number, on = 'Query') =>
  `fragment F0 on ${on} { __typename } ${times(levels, (at) => `fragment F${at + 1} on ${on} { ...F${at} ...F${at} }`)}`;

const BOMBS: [string, string][] = [
  ['an alias bomb', `{ ${times(300, (at) => `a${at}: districts(first: 1) { totalCount }`)} }`],
  ['an alias bomb of leaves', `{ districts { nodes { ${times(300, (at) => `a${at}: name`)} } } }`],
  ['__typename aliased over and over', `{ ${times(300, (at) => `a${at}: __typename`)} }`],
  ['500 times the same field', `{ districts { nodes { ${times(500, () => 'name')} } } }`],
  ['a directive bomb', `{ districts ${times(400, () => '@include(if: true)')} { totalCount } }`],
  ['unknown directives', `{ districts ${times(100, (at) => `@d${at}`)} { totalCount } }`],
  [
    'a depth bomb',
    nest(['query', 'districts', 'nodes', ...times(20, () => 'parent').split(' '), 'id']),
  ],
  [
    'a depth bomb in fragments',
    `{ districts { nodes { ...A } } } fragment A on District { parent { ...B } } fragment B on Unit { ${nest([...times(14, () => 'parent').split(' '), 'id'])} }`,
  ],
  ['a circle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['a fragment that spreads itself', '{ ...A } fragment A on Query { __typename ...A }'],
  [
    'nested introspection',
    `{ ${nest(['__schema', 'types', 'fields', 'type', 'fields', 'type', 'fields', 'type', 'fields', 'name'])} }`,
  ],
  [
    'aliased introspection',
    `{ ${times(80, (at) => `a${at}: __schema { ...S }`)} } ${WHOLE_SCHEMA}`,
  ],
  [
    'introspection hidden beside a field',
    `{ viewer { account { id } } ${times(80, (at) => `a${at}: __schema { ...S }`)} } ${WHOLE_SCHEMA}`,
  ],
  ['pages that multiply', `{ ${BIG} }`],
  ['pages that multiply behind fragments that double', `{ ...F20 ${BIG} } ${doubling(20)}`],
  [
    'fragments that double eighty times',
    `{ ...F80 districts { nodes { id } } ${BIG} } ${doubling(80)}`,
  ],
  [
    'pages paid for by a negative one',
    `{ district(code: "330102") { programs(first: -2000000000) { nodes { id } } } ${BIG} }`,
  ],
  ['two mutations', 'mutation { a: signOut { signedOut } b: signOut { signedOut } }'],
  [
    'two mutations in a fragment',
    'mutation { signOut { signedOut } ...A } fragment A on Mutation { b: signOut { signedOut } }',
  ],
  ['ten thousand brackets', '{'.repeat(10_000)],
  ['a list of lists of lists', `{ nodes(ids: ${'['.repeat(900)}`],
  ['a subscription', 'subscription { viewer { account { id } } }'],
  ['an unknown field', '{ passwords }'],
  ['an unknown argument', '{ districts(where: "1=1") { totalCount } }'],
  ['a wrong type', '{ districts(first: "ten") { totalCount } }'],
  ['an unused variable', 'query ($x: Int) { districts { totalCount } }'],
  ['nothing', ''],
];

describe('a hostile document', () => {
  it.each(BOMBS)('%s is refused', async (_name, query) => {
    expectRefusal(await send(query));
  });

  it.each(BOMBS.slice(-7))(
    '%s is refused in the same words however often it is sent',
    async (_name, query) => {
      const words = ({ status, json }: RawAnswer) => [
        status,
        json?.errors?.map(({ message }) => message),
      ];
      const first = words(await send(query));
      for (let again = 0; again < 4; again += 1) expect(words(await send(query))).toEqual(first);
    },
  );

  it.each([
    ['as they stand', `{ ${BIG} }`],
    ['behind fragments that double', `{ ...F20 ${BIG} } ${doubling(20)}`],
    [
      'paid for by a negative page',
      `{ district(code: "330102") { programs(first: -2000000000) { nodes { id } } } ${BIG} }`,
    ],
    [
      'behind variables with defaults',
      `query ($n: Int = 100) { ${BIG.replaceAll('first: 100', 'first: $n')} }`,
    ],
  ])('reads nothing for pages that are too large, %s', async (_how, query) => {
    const before = await statements();
    const { json } = await send(query);
    expect(['COST_EXCEEDED', 'BAD_USER_INPUT']).toContain(json?.errors?.[0]?.extensions?.code);
    expect((await statements()) - before).toBe(0);
  });

  it('counts the cost of a page once its variable is known', async () => {
    const query = `query ($n: Int) { ${BIG.replaceAll('first: 100', 'first: $n')} }`;
    const { json } = await postGraphql(world.url, token, { query, variables: { n: 100 } });
    expect(json?.errors?.[0]?.extensions?.code).toBe('COST_EXCEEDED');
  });

  it('asks the database no oftener for many programs than for one', async () => {
    const cost = async (first: number) => {
      const before = await statements();
      const { json } = await send(
        `{ district(code: "330102") { programs(first: ${first}, includeDescendants: true) {
           nodes { viewerCan { verb } again: viewerCan { allowed } unit { name } } } } }`,
      );
      expect(json?.errors).toBeUndefined();
      return (await statements()) - before;
    };
    expect(await cost(20)).toBe(await cost(1));
  });
});

describe('a failure of the server itself', () => {
  it('is masked in the same way however often its document is sent', async () => {
    await world.sql('revoke select on partner from linli_app');
    try {
      for (let sent = 0; sent < 5; sent += 1) {
        const { text, json } = await send(
          '{ districts { nodes { partners { nodes { name } } } } }',
        );
        const requestId = (json as { extensions?: { requestId: string } }).extensions?.requestId;
        const [error] = json?.errors ?? [];
        expect(error?.extensions).toEqual({ code: 'INTERNAL', requestId });
        expect(error?.message).toContain(requestId);
        expect(text).not.toMatch(/permission|partner\b.*denied|42501/);
      }
    } finally {
      await world.sql('grant select on partner to linli_app');
    }
  });
});

async function statements(): Promise<number> {
  const text = await (await fetch(world.url.replace('/graphql', '/metrics'))).text();
  return Number(/linli_operation_statements_sum (\d+)/.exec(text)?.[1] ?? 0);
}
