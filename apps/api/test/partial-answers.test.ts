import { isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import { openWorld, type Answer, type Send, type World } from './world.ts';

let world: World;
let send: Send;
beforeAll(async () => {
  world = await openWorld();
  send = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

const OWN = 'own: district(code: "330102") { name }';
const name = { name: '上城区' };
const told = ({ errors = [] }: Answer<unknown>) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]);

/** Root fields that are refused, each beside one that is not. */
const REFUSED: [field: string, path: string, code: string][] = [
  ['a: district(code: "310115") { name }', 'a', 'NOT_FOUND'],
  ['a: district(code: "330102\\u0000") { name }', 'a', 'NOT_FOUND'],
  ['a: unit(id: "nothing") { name }', 'a', 'NOT_FOUND'],
  ['a: districts(first: 0) { totalCount }', 'a', 'BAD_USER_INPUT'],
  ['a: indicators(first: 1, last: 1) { totalCount }', 'a', 'BAD_USER_INPUT'],
  ['a: indicators(after: "!") { nodes { code } }', 'a', 'BAD_USER_INPUT'],
  [`a: nodes(ids: [${'"x" '.repeat(101)}]) { id }`, 'a', 'BAD_USER_INPUT'],
  [
    'a: district(code: "330102") { programs(first: 0) { totalCount } }',
    'a.programs',
    'BAD_USER_INPUT',
  ],
  [
    'a: districts(first: 1) { nodes { programs(first: 0) { totalCount } } }',
    'a.nodes.0.programs',
    'BAD_USER_INPUT',
  ],
];

describe('a root field that is refused', () => {
  it.each(REFUSED)('leaves the others standing: %s', async (field, path, code) => {
    const query = `{ ${field} ${OWN} }`;
    // From the third time on the document runs compiled.
    for (let run = 0; run < 4; run += 1) {
      const answer = await send<object>(query);
      expect(answer.data).toEqual({ a: null, own: name });
      expect([answer.status, told(answer)]).toEqual([200, [[path, code]]]);
    }
  });

  it('lets several be refused, each with its own error', async () => {
    const answer = await send<object>(`{ ${REFUSED[0]![0]} b: unit(id: "x") { name } ${OWN} }`);
    expect(answer.data).toEqual({ a: null, b: null, own: name });
    expect(told(answer).sort()).toEqual([
      ['a', 'NOT_FOUND'],
      ['b', 'NOT_FOUND'],
    ]);
  });
});

describe('the schema', () => {
  it('lets every root field of a query be null, so that none empties the answer', () => {
    const fields = Object.values(createSchema(modules).getQueryType()!.getFields());
    expect(fields.filter(({ type }) => isNonNullType(type))).toEqual([]);
  });
});
