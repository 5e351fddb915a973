import { getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  globalId,
  isNodeType,
  type Key,
  newId,
  type NodeType,
  nodeTypes,
  parseGlobalId,
} from '#kernel/ids';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import { plant, PLACES } from './isolation-rows.ts';
import { samplesOf, type Stage, stageOf } from './samples.ts';
import { call, inputOf } from './verb-call.ts';
import { idPathsOf, saidAt, withSaid } from './verb-input.ts';
import { type Answer, openWorld, type Send, type World } from './world.ts';

let world: World;
let stage: Stage;
/** Types whose rows belong to districts: one of a district that nobody here has to do with, by type. */
const foreign = new Map<NodeType, Key>();
const SAMPLES = await samplesOf('samples');
const TYPES = nodeTypes().map(([type]) => type);

beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
  const { tables, full } = await plant(world);
  for (const type of TYPES) {
    const name = type.replaceAll(/\B[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
    const planted = tables.some((table) => table.name === name) && full[name]!.foreign;
    if (planted) foreign.set(type, { districtId: PLACES.foreign.districtId, id: planted });
  }
  const others = await world.sql<{ type: NodeType; districtId: number; id: string }>(
    `select distinct on (1) initcap(kind) as type, district_id as "districtId", id from unit
      where district_id not in (1, 9)
     union all (select 'Outcome', district_id, slot_id from figure
      where program_id is not null and district_id not in (1, 9) limit 1)`,
  );
  for (const { type, ...key } of others) foreign.set(type, key);
});
afterAll(() => world.close());

/** An existing row of the type outside 上城区, and an id that nobody has. */
function pair(type: NodeType): [existing: string, missing: string] {
  const key = foreign.get(type)!;
  return [globalId(type, key), globalId(type, { ...key, id: newId() })];
}

/** An answer without what differs from request to request. */
const plain = ({ status, data, errors }: Answer<unknown>) =>
  JSON.stringify({
    status,
    data,
    errors: errors?.map(({ message, extensions }) => [message, extensions.code]),
  });

const WHO = [
  'shangcheng.admin',
  'xiaoying.staff',
  'changmingsi.worker',
  'yiyou.member',
  'operator',
];
const READINGS = [
  'query ($id: ID!) { node(id: $id) { id __typename } }',
  'query ($id: ID!) { nodes(ids: [$id, $id]) { id __typename } }',
  'query ($id: ID!) { unit(id: $id) { id name } }',
];

describe('an id of another district', () => {
  it('is known here for every type of theirs', async () => {
    const global = ['Account', 'Partner', 'Indicator', 'IndicatorRelation', 'Session', 'WorkLine'];
    expect([...foreign.keys(), ...global].sort()).toEqual([...TYPES].sort());
  });

  it.each(WHO)('is answered to %s as if nothing had it, whatever its type', async (login) => {
    const send = await stage.as(login);
    for (const type of foreign.keys()) {
      if (type === 'District' && login === 'operator') continue;
      const [existing, missing] = pair(type);
      for (const query of READINGS) {
        const one = await send(query, { id: existing });
        const other = await send(query, { id: missing });
        expect([type, plain(one)]).toEqual([type, plain(other)]);
        expect(JSON.stringify(one.data ?? null)).not.toContain('__typename');
      }
    }
  });

  it.each(Object.keys(SAMPLES))('is to %s as if nothing had it', async (verb) => {
    const given = await SAMPLES[verb]!.input(stage);
    for (const name of idPathsOf(inputOf(verb))) {
      const said = saidAt(given, name);
      const type = typeof said === 'string' ? parseGlobalId(said)!.type : null;
      if (!type || !foreign.has(type)) continue;
      const [existing, missing] = pair(type);
      for (const login of WHO) {
        // The operator knows the districts.
        if (type === 'District' && login === 'operator') continue;
        const send = await stage.as(login);
        const one = await call(send, verb, withSaid(given, name, existing).input);
        const other = await call(send, verb, withSaid(given, name, missing).input);
        expect([name, login, plain(one)]).toEqual([name, login, plain(other)]);
      }
    }
  });

  it('is not told apart from an unknown code either', async () => {
    const send = await world.actAs('xiaoying.staff');
    const query = 'query ($code: String!) { district(code: $code) { id } }';
    expect(plain(await send(query, { code: '330109' }))).toEqual(
      plain(await send(query, { code: '999999' })),
    );
  });
});

describe('an id that does not name what it says', () => {
  let send: Send;
  beforeAll(async () => void (send = await world.actAs('xiaoying.staff')));
  const found = async (id: string) => {
    const node = await send<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id } }', { id });
    const unit = await send('query ($id: ID!) { unit(id: $id) { id } }', { id });
    return [node.data?.node, node.errors, unit.errors?.[0]?.extensions.code];
  };
  const nothing = [null, undefined, 'NOT_FOUND'];

  it('finds nothing under any other type', async () => {
    const street = { districtId: PLACES.own.districtId, id: PLACES.own.unitId };
    for (const type of TYPES.filter((name) => name !== 'Street')) {
      expect([type, await found(globalId(type, street))]).toEqual([type, nothing]);
    }
  });

  it.each([
    ...['', 'x', '12', 'str_', `str_${'A'.repeat(24)}`, `str_${'/'.repeat(24)}`, '__proto__', '%'],
    ...['str_\u0000', '\u0000'.repeat(28), 'é'.repeat(28), 'x'.repeat(50_000)],
  ])('finds nothing when it is no id at all: %j', async (id) => {
    expect(await found(id)).toEqual(nothing);
  });

  it.each([32_767, 32_768, 65_535])('finds nothing in district %i', async (districtId) => {
    for (const type of TYPES) {
      expect([type, await found(globalId(type, { districtId, id: newId() }))]).toEqual([
        type,
        nothing,
      ]);
    }
  });
});

/** Every list field of a type, from the schema itself. */
function lists(typeName: string): string[] {
  const type = createSchema(modules).getType(typeName) as GraphQLObjectType;
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map(({ name }) => name);
}

interface List {
  totalCount: number;
  nodes: { id: string; unit?: { id: string } | null }[];
}

describe('every list', () => {
  const HAVING = Object.values(createSchema(modules).getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .map(({ name }) => name)
    .filter((name) => lists(name).length > 0);

  it('hangs at the root or below something that has an id', () => {
    expect(HAVING.filter((name) => name !== 'Query' && !isNodeType(name))).toEqual([]);
  });

  it.each(WHO)('counts for %s what it shows, and shows only its own districts', async (login) => {
    // Beside 上城区 the partner has an agreement in the synthetic district.
    const own = login.startsWith('yiyou') ? [0, 1, 9] : [0, 1];
    const send = await world.actAs(login);
    const { data } = await send<{ districts: List }>('{ districts { totalCount nodes { id } } }');
    expect(data!.districts.totalCount).toBe(data!.districts.nodes.length);
    const queue = data!.districts.nodes.map(({ id }) => id);
    const seen = new Set(queue);
    for (let id = queue.pop(); id && seen.size < 120; id = queue.pop()) {
      const type = parseGlobalId(id)!.type;
      if (!HAVING.includes(type)) continue;
      const fields = lists(type).map((name) => `${name}(first: 100) { totalCount nodes { id } }`);
      const answer = await send<{ node: Record<string, List> }>(
        `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields.join(' ')} } } }`,
        { id },
      );
      expect(answer.errors).toBeUndefined();
      for (const list of Object.values(answer.data!.node)) {
        expect(list.totalCount).toBe(list.nodes.length);
        for (const node of list.nodes) {
          if (login !== 'operator') expect(own).toContain(parseGlobalId(node.id)!.districtId);
          if (!seen.has(node.id)) queue.push(node.id);
          seen.add(node.id);
        }
      }
    }
  });
});
