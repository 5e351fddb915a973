import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT_QUERY } from './district-query.ts';
import { newId } from '#kernel/ids';
import { newProgram, stored } from './program-fixture.ts';
import { openWorld, type Send, type World } from './world.ts';

let world: World;
let send: Send;
beforeAll(async () => {
  world = await openWorld();
  send = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

/** Documents that together use every feature in which two executors could differ. */
const DOCUMENTS: Record<string, [query: string, variables?: object]> = {
  'the walk': [DISTRICT_QUERY, { code: '330102' }],
  'aliases and fragments': [
    '{ a: district(code: "330102") { ...D } b: district(code: "330102") { x: name ...D } } fragment D on District { name y: code }',
  ],
  'an abstract type': [
    '{ districts { nodes { __typename streets(first: 1) { nodes { parent { __typename name ... on District { province } } } } } } }',
  ],
  'skip and include': [
    'query ($yes: Boolean!, $no: Boolean!) { district(code: "330102") { name @skip(if: $yes) code @include(if: $no) city @include(if: $yes) } }',
    { yes: true, no: false },
  ],
  'a default value': [
    'query ($n: Int = 1) { district(code: "330102") { streets(first: $n) { nodes { name } } } }',
  ],
  'a null argument': [
    'query ($n: Int) { district(code: "330102") { streets(first: $n) { totalCount pageInfo { hasNextPage endCursor } } } }',
    { n: null },
  ],
  'an error in a list': [
    '{ district(code: "330102") { streets { nodes { programs(first: 101) { nodes { title } } } } } }',
  ],
  'an error at the root that leaves null': [
    '{ node(id: "prg_AAEBogJvfvt0gafyyVLB286J") { id } a: district(code: "000000") { name } }',
  ],
  'a refused mutation': [
    'mutation { closeProgram(input: { id: "nothing", expectedVersion: 1 }) { program { id } userErrors { code } } }',
  ],
  'a variable that does not coerce': [
    'query ($n: Int!) { district(code: "330102") { streets(first: $n) { totalCount } } }',
    { n: 'x' },
  ],
  introspection: [
    '{ __schema { queryType { name } } __type(name: "Unit") { possibleTypes { name } } }',
  ],
  'a typename at the root': ['{ __typename viewer { account { login } } }'],
};

describe('both executors', () => {
  it.each(Object.entries(DOCUMENTS))('answer alike: %s', async (_, [query, variables]) => {
    // The first two times a document is interpreted, from the third on it runs compiled.
    const answers = [];
    for (let run = 0; run < 4; run += 1) {
      const { status, data, errors } = await send(query, variables);
      answers.push({ status, data, errors });
    }
    expect(answers[0]!.data ?? answers[0]!.errors).toBeTruthy();
    for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
  });
});

describe('the compiler', () => {
  it('leaves out what a variable left out, however often a change is sent', async () => {
    const staff = await world.actAs('xiaoying.staff');
    const { id } = await newProgram(staff, '留住日期');
    const change = `mutation ($id: ID!, $v: Int!, $t: String, $e: Date) {
      updateProgram(input: { id: $id, expectedVersion: $v, title: $t, endsOn: $e }) { program { version } } }`;
    await staff(change, { id, v: 1, e: '2026-12-31' });
    for (let version = 2; version < 6; version += 1)
      await staff(change, { id, v: version, t: '留住日期' });
    expect(await stored(world, '留住日期')).toMatchObject({
      version: 6,
      ends_on: expect.anything(),
    });
  });

  it('stays idle for documents whose fragments multiply, signed in or not', async () => {
    const levels = Array.from({ length: 6 }, (_, n) => {
      const next = n === 5 ? 'name' : `...F${n + 1}`;
      const fields = Array.from({ length: 4 }, (_, a) => `a${a}: parent { ${next} }`);
      return `fragment F${n} on Unit { ${fields.join(' ')} }`;
    });
    const bomb = `query Q { unit(id: "x") { ...F0 } } ${levels.join(' ')}`;
    for (const who of [world.anonymous, send]) {
      for (let run = 0; run < 4; run += 1) {
        const { errors } = await who(bomb);
        expect(['UNAUTHENTICATED', 'NOT_FOUND', 'COST_EXCEEDED']).toContain(
          errors?.[0]?.extensions.code,
        );
      }
    }
  });

  it('sends nothing on a connection that was given back', async () => {
    const wrong = Buffer.from(JSON.stringify(['no day', newId()])).toString('base64url');
    const query = `{ district(code: "330102") { programs(after: "${wrong}") { nodes { id } }
      streets { nodes { programs { nodes { partners { nodes { name } } } } } } } }`;
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2 ? send(query) : send(DISTRICT_QUERY, { code: '330102' }),
      ),
    );
    all.forEach(({ errors }, n) => {
      if (n % 2) expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      else expect(errors).toBeUndefined();
    });
  });
});
