import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId, newId } from '#kernel/ids';
import { cursorOf } from '#kernel/page';
import { PLACES } from './isolation-rows.ts';
import { expectRefusal, postGraphql, type RawAnswer } from './raw-http.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let token: string;
let before: object[];
const rows = () =>
  world.sql(`select md5(string_agg(p::text, '' order by id)) as programs,
  (select count(*) from audit_entry) as audited, (select count(*) from participation) as parts from program p`);
beforeAll(async () => {
  world = await openWorld();
  token = await world.tokenOf('xiaoying.lead');
});
afterAll(() => world.close());

beforeEach(async () => void (before = await rows()));
afterEach(async () => expect(await rows()).toEqual(before));

const street = globalId('Street', { districtId: 1, id: PLACES.own.unitId });
const send = (query: string, variables: object) =>
  postGraphql(world.url, token, { query, variables });

const CREATE = `mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { id } userErrors { code field message } } }`;
const create = (input: object) => send(CREATE, { input: { unitId: street, title: 't', ...input } });
const faults = ({ json }: RawAnswer) =>
  (
    json?.data as { createProgram: { userErrors: { code: string; field: string[] }[] } }
  )?.createProgram?.userErrors.map(({ code, field }) => `${code} ${field.at(-1)}`);

describe('a field that breaks a rule', () => {
  it.each<[string, object, string[]]>([
    ['an empty title', { title: '' }, ['REQUIRED title']],
    ['a title of spaces', { title: ' \u3000\t' }, ['REQUIRED title']],
    ['a title of invisible characters', { title: '\u200b\u200b' }, ['CONTROL_CHARACTER title']],
    ['a title of 201', { title: '字'.repeat(201) }, ['TOO_LONG title']],
    ['a title that grows when it is composed', { title: '\u0958'.repeat(200) }, ['TOO_LONG title']],
    ['a title of 90,000', { title: 'x'.repeat(90_000) }, ['TOO_LONG title']],
    ['a title of a filler', { title: '\u3164' }, ['CONTROL_CHARACTER title']],
    ['a title of a private character', { title: 'a\ue000' }, ['CONTROL_CHARACTER title']],
    ['half a character', { title: 'a\ud83d' }, ['CONTROL_CHARACTER title']],
    ['60 marks on one letter', { title: `a${'\u0301'.repeat(60)}` }, ['CONTROL_CHARACTER title']],
    ['44,000 marks', { title: `a${'\u0301\u0323'.repeat(22_000)}` }, ['TOO_LONG title']],
    ['a description of a blank', { description: '\u2800' }, ['CONTROL_CHARACTER description']],
    ['a NUL byte', { title: 'a\u0000b' }, ['CONTROL_CHARACTER title']],
    ['an escape sequence', { title: '\u001b[2J' }, ['CONTROL_CHARACTER title']],
    ['a line break in a title', { title: 'a\nb' }, ['CONTROL_CHARACTER title']],
    ['text turned round', { title: 'a\u202eb' }, ['CONTROL_CHARACTER title']],
    ['a NUL byte in a description', { description: 'a\u0000b' }, ['CONTROL_CHARACTER description']],
    [
      'an end before its start',
      { startsOn: '2024-02-01', endsOn: '2024-01-31' },
      ['END_BEFORE_START endsOn'],
    ],
  ])('%s is named in userErrors', async (_name, input, expected) => {
    expect(faults(await create(input))).toEqual(expected);
  });
});

const PROGRAMS = `query ($code: String!, $first: Int, $last: Int, $after: String, $before: String, $filter: ProgramFilter, $orderBy: ProgramOrder) {
  district(code: $code) { programs(first: $first, last: $last, after: $after, before: $before, filter: $filter, orderBy: $orderBy) { nodes { id } } } }`;
const list = (variables: object) => send(PROGRAMS, { code: '330102', ...variables });
const cursor = (value: string) => cursorOf({ value, id: newId() });
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const title = { field: 'TITLE', direction: 'ASC' };

const VALUES: [string, () => Promise<RawAnswer>][] = [
  ['a page of none', () => list({ first: 0 })],
  ['a negative page', () => list({ first: -1 })],
  ['a page of 101', () => list({ first: 101 })],
  ['a page of 2^31', () => list({ first: 2 ** 31 })],
  ['a page of a half', () => list({ first: 0.5 })],
  ['a page in words', () => list({ first: '10' })],
  ['both ends', () => list({ first: 1, last: 1 })],
  ['a cursor that is no base64', () => list({ after: '!!!' })],
  ['a cursor of nothing', () => list({ after: '' })],
  ['a cursor without an id', () => list({ after: encoded(['2024-01-01']) })],
  ['a cursor of objects', () => list({ before: encoded([{}, {}]) })],
  ['a cursor whose id is SQL', () => list({ after: encoded(['2024-01-01', `' or true --`]) })],
  ['a cursor whose place is no day', () => list({ after: cursor('garbage') })],
  ['a cursor whose day is none', () => list({ after: cursor('2021-02-31') })],
  ['a cursor of another order', () => list({ after: cursor('知联会') })],
  ['a cursor with a NUL byte', () => list({ after: cursor('a\u0000b'), orderBy: title })],
  ['a day that is none', () => list({ filter: { startsOn: { gte: '2024-02-30' } } })],
  ['a day of the year 0', () => list({ filter: { startsOn: { gte: '0000-01-01' } } })],
  ['an unknown order', () => list({ orderBy: { field: 'PASSWORD', direction: 'ASC' } })],
  [
    'an unknown field in an input',
    () => list({ filter: { startsOn: { gte: '2024-01-01' }, unitId: 'x' } }),
  ],
  [
    'a code with a NUL byte',
    () => send('query ($c: String!) { district(code: $c) { id } }', { c: '330102\u0000' }),
  ],
  [
    'a code that is SQL',
    () => send('query ($c: String!) { district(code: $c) { id } }', { c: `' or 1=1 --` }),
  ],
  [
    'a code that is a number',
    () => send('query ($c: String!) { district(code: $c) { id } }', { c: 330102 }),
  ],
  [
    'an id that is an object',
    () => send('query ($i: ID!) { node(id: $i) { id } }', { i: { a: 1 } }),
  ],
  ['an id that is missing', () => send('query ($i: ID!) { node(id: $i) { id } }', {})],
  [
    '101 ids',
    () => send('query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array(101).fill(street) }),
  ],
  ['a title that is a number', () => create({ title: 1 })],
  ['a title that is null', () => create({ title: null })],
  ['a field that is not there', () => create({ districtId: 2 })],
  ['a first day in the year 0', () => create({ startsOn: '0000-01-01' })],
  ['a first day with a time', () => create({ startsOn: '2024-01-01T00:00:00Z' })],
  ['a unit whose id is a number', () => create({ unitId: 12 })],
];

describe('a value that cannot be', () => {
  it.each(VALUES)('%s is refused', async (_name, act) => {
    expectRefusal(await act());
  });

  it('is refused in a sign-in as a wrong password is', async () => {
    const query = 'mutation ($i: SignInInput!) { signIn(input: $i) { token userErrors { code } } }';
    for (const [login, password] of [
      ['a\u0000b', 'x'],
      ['x', 'a\u0000b'],
      ['x'.repeat(50_000), 'x'],
      [`' or true --`, 'x'],
    ]) {
      const { json } = await postGraphql(world.url, null, {
        query,
        variables: { i: { login, password } },
      });
      expect(json?.data).toEqual({
        signIn: { token: null, userErrors: [{ code: 'SIGN_IN_FAILED' }] },
      });
    }
  });

  it('is refused where weights are so large that their sum would be no Int', async () => {
    const [own] = await world.sql<{ id: string }>(
      'select id from program where unit_id = $1 limit 1',
      [PLACES.own.unitId],
    );
    const planted = world.sql(
      `insert into participation (district_id, id, unit_id, program_id, participant_id, weight)
       values (1, gen_random_uuid(), $1, $2, $3, 2147483647)`,
      [PLACES.own.unitId, own!.id, PLACES.neighbour.unitId],
    );
    await expect(planted).rejects.toThrow('participation_weight');
  });
});
