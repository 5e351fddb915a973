import { readdirSync, readFileSync } from 'node:fs';
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  parse,
  typeFromAST,
  visit,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '#graphql/limits';
import { costOf } from '#graphql/price';
import { globalId } from '#kernel/ids';
import { FIELDS_PER_ITEM } from '#kernel/price';
import { verbPrice } from '#modules/kit/slice/prices';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import { postGraphql } from './raw-http.ts';
import { openWorld, type Answer, type Send, type World } from './world.ts';

const DESCRIPTION = '邻'.repeat(5_000);

let world: World;
let token: string;
let send: Send;
let ids: string[];
beforeAll(async () => {
  world = await openWorld();
  token = await world.tokenOf('shangcheng.admin');
  send = await world.actAs('shangcheng.admin');
  await world.sql('update program set description = $1 where district_id = 1', [DESCRIPTION]);
  const rows = await world.sql<{ id: string }>(
    'select id from program where district_id = 1 order by id limit 20',
  );
  ids = rows.map(({ id }) => globalId('Program', { districtId: 1, id }));
});
afterAll(() => world.close());

const times = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join(' ');
interface Cost {
  requested: number;
  charged: number;
}
const costIn = ({ extensions }: Answer<unknown>) => extensions?.cost as Cost;
const left = async () =>
  ((await send('{ rateLimit { remaining } }')) as Answer<{ rateLimit: { remaining: number } }>)
    .data!.rateLimit.remaining;
/** What an operation takes from the minute's allowance. */
async function taken(query: string, variables: object = {}) {
  const before = await left();
  const answer = (await send(query, variables)) as Answer<unknown>;
  return { answer, taken: before - (await left()), cost: costIn(answer) };
}

const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Program { title } } }`;
const LEAVES = (count: number) =>
  `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Program { ${times(count, (at) => `a${at}: description`)} } } }`;
const TOTAL = (indicator: string, count: number) =>
  `{ district(code: "330102") { ${times(count, (at) => `a${at}: total(indicator: "${indicator}", period: { start: "2021-01-01", end: "20${22 + at}-01-01" }) { value }`)} } }`;

describe('an answer', () => {
  it('of 90 MB is refused before it is written out', async () => {
    const query = LEAVES(150);
    const variables = { ids: Array(40).fill(ids[0]) };
    const { text, json } = await postGraphql(world.url, token, { query, variables });
    expect(json?.errors?.[0]?.extensions?.code).toBe('COST_EXCEEDED');
    expect(text.length).toBeLessThan(1_000);
  });

  it('of more than its limit is refused when its document is cheap, whoever runs it', async () => {
    const query = LEAVES(25);
    const variables = { ids: Array(20).fill(ids[0]) };
    // From the third time on the document runs compiled.
    for (let run = 0; run < 4; run += 1) {
      const { json, text } = await postGraphql(world.url, token, { query, variables });
      expect(json?.errors?.[0]).toMatchObject({
        message: 'The answer has more than 5 MB. Ask for smaller pages or fewer fields.',
        extensions: { code: 'COST_EXCEEDED' },
      });
      expect(text.length).toBeLessThan(1_000);
    }
  });

  it('is charged by its bytes when it is refused', async () => {
    const long = (at: number) => `${'a'.repeat(190)}${at}: id`;
    const query = `query ($ids: [ID!]!) { ${times(2, (at) => `r${at}: nodes(ids: $ids) { ...V }`)} }
      fragment V on Program { ${times(180, long)} }`;
    const { answer, taken: lost } = await taken(query, { ids: Array(100).fill(ids[0]) });
    expect(answer.errors![0]!.message).toMatch(/^The answer has more than 5 MB/);
    expect(lost).toBeGreaterThanOrEqual(LIMITS.answerBytes / 1_000);
  });

  it('is charged by its bytes', async () => {
    const { answer, taken: lost, cost } = await taken(LEAVES(10), { ids: [ids[0], ids[0]] });
    expect(answer.errors).toBeUndefined();
    const kilobytes = (2 * 10 * 15_000) / 1_000;
    expect(lost).toBeGreaterThanOrEqual(kilobytes);
    expect(lost).toBeLessThan(kilobytes + 10);
    expect(cost.charged).toBe(lost);
    expect(cost.requested).toBeGreaterThanOrEqual(lost);
  });
});

const FIGURE_UNITS = (leaf: string) =>
  `query ($ids: [ID!]!, $yes: Boolean = true) { viewer @skip(if: $yes) { __typename } ${times(20, (at) => `r${at}: nodes(ids: $ids) { ...F }`)} }
    fragment U on Unit { parent { parent { ${leaf} } } }
    fragment F on Figure { ${times(90, (at) => `a${at}: unit { ...U }`)} }`;
const VERSIONS = `fragment V on Program { ${times(190, (at) => `a${at}: version`)} }`;
const PROGRAMS = `{ district(code: "330102") { ${times(4, (at) => `p${at}: programs(first: 100) { nodes { ...V } }`)} } } ${VERSIONS}`;

describe('the fields of an answer', () => {
  it.each(['id', 'id @skip(if: $yes)', 'id @include(if: false)'])(
    'have their price before anything runs: objects with %s',
    async (leaf) => {
      const [figure] = await world.sql<{ id: string }>(
        'select id from figure where district_id = 1 and superseded_at is null limit 1',
      );
      const id = globalId('Figure', { districtId: 1, id: figure!.id });
      const { answer } = await taken(FIGURE_UNITS(leaf), { ids: Array(100).fill(id) });
      expect(answer.errors![0]!.message).toMatch(/^This query may cost /);
      expect(answer.errors![0]!.extensions.code).toBe('COST_EXCEEDED');
    },
  );

  it('are bounded, whoever runs the document', async () => {
    await world.sql(`insert into program select copy.* from program p, generate_series(1, 100) g,
      jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'description', g)) copy
      where p.district_id = 1`);
    // From the third time on the document runs compiled.
    for (let run = 0; run < 4; run += 1) {
      const { answer, taken: lost } = await taken(PROGRAMS);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors![0]).toMatchObject({
        message: 'The answer has more than 40000 fields. Ask for smaller pages or fewer fields.',
        extensions: { code: 'COST_EXCEEDED' },
      });
      expect(lost).toBeGreaterThan(LIMITS.answerFields / FIELDS_PER_ITEM);
    }
  });

  it('are bounded for leaves as well, and counted for fragments', async () => {
    const query = (roots: number) =>
      `query ($ids: [ID!]!) { ${times(roots, (at) => `r${at}: nodes(ids: $ids) { ...V }`)} } ${VERSIONS}`;
    const variables = { ids: Array(100).fill(ids[0]) };
    expect((await taken(query(2), variables)).answer.errors).toBeUndefined();
    expect((await taken(query(3), variables)).answer.errors![0]!.message).toMatch(/40000 fields/);
  });

  it('are counted in objects that lie in objects, whatever fragments they stand in', async () => {
    const [figure] = await world.sql<{ id: string }>(
      'select id from figure where district_id = 1 and superseded_at is null limit 1',
    );
    const variables = {
      ids: Array(100).fill(globalId('Figure', { districtId: 1, id: figure!.id })),
    };
    const query = (roots: number) =>
      `query ($ids: [ID!]!) { ${times(roots, (at) => `r${at}: nodes(ids: $ids) { ...N }`)} }
      fragment N on Node { ... on Program { id } ... on Figure { ...F } }
      fragment F on Figure { ${times(40, (at) => `a${at}: measure { ...M }`)} }
      fragment M on Measure { code word kind }`;
    expect((await taken(query(2), variables)).answer.errors).toBeUndefined();
    // From the third time on the document runs compiled.
    for (let run = 0; run < 4; run += 1) {
      const { answer } = await taken(query(3), variables);
      expect(answer.errors![0]!.message).toMatch(/40000 fields/);
    }
  });
});

describe('rows that are read by id', () => {
  it('are charged as those of a list, each once', async () => {
    const byId = await taken(NODES, { ids });
    expect([byId.taken, byId.cost.charged]).toEqual([
      byId.cost.charged,
      ids.length + worthOf(byId.answer, ids.length),
    ]);
    const same = await taken(NODES, { ids: Array(100).fill(ids[0]) });
    expect(same.taken).toBe(1 + worthOf(same.answer, 100));
    expect(same.cost.requested).toBeGreaterThanOrEqual(100);
  });

  it('are charged one by one as well', async () => {
    const query = `{ ${ids.map((id, at) => `a${at}: node(id: "${id}") { id }`).join(' ')} }`;
    const { taken: lost, answer } = await taken(query);
    expect(lost).toBe(ids.length + kilobytesOf(answer));
  });

  it('cost little when they are not there, and not nothing', async () => {
    const absent = 'prg_AAEBogJvfvt0gafyyVLB286J';
    expect((await taken(NODES, { ids: [absent] })).taken).toBe(1);
    const roots = times(80, (at) => `a${at}: unit(id: "${absent}") { id }`);
    expect((await taken(`{ ${roots} }`)).taken).toBe(8);
  });
});

describe('what no list shows', () => {
  it('is charged by the rows that are read: a total', async () => {
    const [row] = await world
      .sql<{ id: string }>(
        `select i.id from indicator i join figure f on f.indicator_id = i.id
        where f.district_id = 1 and i.district_id is null group by i.id order by count(*) desc limit 1`,
      )
      .catch(() => world.sql<{ id: string }>(`select id from indicator order by id limit 1`));
    const indicator = globalId('Indicator', { districtId: 0, id: row!.id });
    const [units] = await world.sql<{ count: string }>(
      'select count(*) from unit where district_id = 1',
    );
    const one = await taken(TOTAL(indicator, 1));
    expect(one.answer.errors).toBeUndefined();
    expect(one.taken).toBeGreaterThanOrEqual(Number(units!.count));
    expect(one.cost.charged).toBe(one.taken);
    const five = await taken(TOTAL(indicator, 5));
    expect(five.taken).toBeGreaterThanOrEqual(4 * one.taken);
  });

  it('is charged by the rows that are read: the checks of a district', async () => {
    const [held] = await world.sql<{ count: string }>(
      'select count(*) from figure where district_id = 1 and superseded_at is null',
    );
    const { data } = (await send('{ district(code: "330102") { id } }')) as Answer<{
      district: { id: string };
    }>;
    const checks = await taken(
      'mutation ($unit: ID!) { runChecks(input: { unitId: $unit }) { found userErrors { code } } }',
      { unit: data!.district.id },
    );
    expect(checks.answer.errors).toBeUndefined();
    expect(checks.taken).toBeGreaterThan(verbPrice('runChecks') + Number(held!.count));
    expect(checks.cost.charged).toBe(checks.taken);
  });

  it('is charged by its price: a verb, also one that is refused', async () => {
    const query = `mutation { createProgram(input: { unitId: "x", title: "x" }) { userErrors { code } } }`;
    const { taken: lost, cost } = await taken(query);
    expect(lost).toBe(verbPrice('createProgram'));
    expect(cost.charged).toBe(lost);
  });

  it('has a price for every verb', () => {
    const verbs = Object.keys(createSchema(modules).getMutationType()!.getFields());
    const free = verbs.filter((name) => verbPrice(name) === 0);
    expect(free.sort()).toEqual(['endOtherSessions', 'signIn', 'signOut']);
  });
});

describe('the pages of the web', () => {
  it('stay within what an operation may cost', () => {
    const schema = createSchema(modules);
    const costs = [...webDocuments()].map(([operationName, text]) => {
      const document = parse(text);
      const cost = costOf({ schema, document, operationName, variables: needed(schema, document) });
      return [operationName, cost] as const;
    });
    expect(costs.length).toBeGreaterThan(10);
    expect(costs.filter(([, cost]) => !(cost <= LIMITS.cost))).toEqual([]);
  });
});

const kilobytesOf = ({ data }: Answer<unknown>) =>
  Math.floor(Buffer.byteLength(JSON.stringify(data)) / 1_000);

/** What rows with one field each are charged beside themselves. */
const worthOf = (answer: Answer<unknown>, rows: number) =>
  Math.max(kilobytesOf(answer), Math.floor((2 * rows) / FIELDS_PER_ITEM));

const SAMPLES: Record<string, unknown> = {
  Int: 100,
  Boolean: true,
  Date: '2024-01-01',
  PeriodInput: { start: '2024-01-01', end: '2025-01-01' },
};

/** Some value of a type, with no more than it needs. */
function sample(type: GraphQLInputType): unknown {
  const needs = isNonNullType(type) ? type.ofType : type;
  if (isListType(needs)) return [];
  if (isEnumType(needs)) return needs.getValues()[0]!.name;
  if (!isInputObjectType(needs)) return SAMPLES[String(needs)] ?? 'x';
  const required = Object.values(needs.getFields()).filter(isRequiredInputField);
  return SAMPLES[needs.name] ?? Object.fromEntries(required.map((f) => [f.name, sample(f.type)]));
}

/** A value for every variable that a document needs. */
function needed(schema: GraphQLSchema, document: DocumentNode): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition({ type, variable }) {
      if (type.kind !== Kind.NON_NULL_TYPE) return;
      variables[variable.name.value] = sample(typeFromAST(schema, type as never) as never);
    },
  });
  return variables;
}

/** The texts of the web's documents, fragments written in. */
function* webDocuments(): Generator<[name: string, text: string]> {
  const lib = new URL('../../web/src/lib/', import.meta.url);
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.gql.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, lib), 'utf8').matchAll(/graphql\(`([^`]*)`/g),
    ])
    .map(([, text]) => text!);
  const fragments = texts.filter((text) => text.trimStart().startsWith('fragment')).join('\n');
  for (const text of texts) {
    const name = /^\s*(?:query|mutation) (\w+)/.exec(text)?.[1];
    if (name) yield [name, `${text}\n${fragments}`];
  }
}
