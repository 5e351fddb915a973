import { getNamedType, type GraphQLField, type GraphQLObjectType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, isNodeType, type NodeType } from '#kernel/ids';
import { createSchema } from '#schema';
import { statementsOf } from './finding-world.ts';
import { openWorld, type Send, type World } from './world.ts';

const schema = createSchema();

let world: World;
/** The district that has a row of everything. */
let district: number;
let send: Send;
beforeAll(async () => {
  world = await openWorld();
  const [made] = await world.sql<{ id: number }>(
    "select district_id as id from unit where synthetic and kind = 'DISTRICT'",
  );
  district = made!.id;
  send = await world.actAs('shifan.admin');
});
afterAll(() => world.close());

const isList = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).name.endsWith('Connection');

const listsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(isList);

const nested = Object.values(schema.getTypeMap()).flatMap((type) =>
  isNodeType(type.name)
    ? listsOf(type as GraphQLObjectType).map((list) => [type.name as NodeType, list.name] as const)
    : [],
);
const root = listsOf(schema.getQueryType()!);

/** Up to five rows of a type that the reader sees. */
async function parents(type: NodeType): Promise<string[]> {
  const tables = [...world.orm.getMetadata().getAll().values()];
  const table = tables.find(({ className }) => className === type)?.tableName;
  const from = table ?? `unit where kind = '${type.toUpperCase()}'`;
  type Row = { district_id?: number; id: string };
  const rows = await world.sql<Row>(`select * from ${from} limit 5000`);
  const ids = rows
    .filter(({ district_id: districtId }) => [undefined, district].includes(districtId))
    .map(({ district_id: districtId = 0, id }) => globalId(type, { districtId, id }));
  const { data } = await send<{ nodes: ({ id: string } | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: ids.slice(0, 100) },
  );
  return data!.nodes.flatMap((row) => row?.id ?? []).slice(0, 5);
}

async function statements(query: string, variables: object): Promise<number> {
  const before = await statementsOf(world);
  const { errors } = await send(query, variables as Record<string, unknown>);
  expect(errors).toBeUndefined();
  return (await statementsOf(world)) - before;
}

const PAGE = 'nodes { id } pageInfo { hasNextPage }';

describe('a list', () => {
  it.each(nested)(
    '%s.%s takes one statement, whatever number of parents has it',
    async (type, list) => {
      const ids = await parents(type);
      expect(ids.length).toBeGreaterThan(0);
      const asked = (fields: string) =>
        `query ($ids: [ID!]!) { nodes(ids: $ids) { id ${fields} } }`;
      const alone = await statements(asked(''), { ids });
      const selected = `... on ${type} { ${list}(first: 3) { ${PAGE} } }`;
      expect(await statements(asked(selected), { ids: ids.slice(0, 1) })).toBe(alone + 1);
      expect(await statements(asked(selected), { ids })).toBe(alone + 1);
    },
  );

  it.each(root.map((list) => [list.name, list] as const))(
    '%s takes one statement, and one for its parent',
    async (name, { args }) => {
      const own = args.some((arg) => arg.name === 'of' && isNonNullType(arg.type));
      const [street] = await parents('Street');
      const of = own ? `of: "${street}", below: true, ` : '';
      expect(await statements(`{ ${name}(${of}first: 3) { ${PAGE} } }`, {})).toBe(own ? 2 : 1);
    },
  );
});
