import {
  getNamedType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, isNodeType, type NodeType } from '#kernel/ids';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import { statementsOf } from './finding-world.ts';
import { openWorld, type Send, type World } from './world.ts';

const schema = createSchema(modules);

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

/** Whether a list at the root is one of a parent. */
const hasParent = ({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>) =>
  args.some((arg) => arg.name === 'of' && isNonNullType(arg.type));

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
      const own = hasParent({ args });
      const [street] = await parents('Street');
      const of = own ? `of: "${street}", below: true, ` : '';
      expect(await statements(`{ ${name}(${of}first: 3) { ${PAGE} } }`, {})).toBe(own ? 2 : 1);
    },
  );
});

const STAMPS = [
  ['CREATED_AT', 'createdAt'],
  ['UPDATED_AT', 'updatedAt'],
] as const;

interface Paged {
  nodes: { id: string }[];
  pageInfo: { endCursor: string | null };
}

const fieldOf = (type: string, list: string) =>
  (schema.getType(type) as GraphQLObjectType).getFields()[list]!;

/** What a list can be ordered by; nothing, when it does not say. */
function ordersOf({ args }: GraphQLField<unknown, unknown>): string[] {
  const order = args.find(({ name }) => name === 'orderBy');
  if (!order) return [];
  const { field } = (getNamedType(order.type) as GraphQLInputObjectType).getFields();
  return (getNamedType(field!.type) as GraphQLEnumType).getValues().map(({ name }) => name);
}

const lists = [...nested, ...root.map(({ name }) => ['Query', name] as const)];
const ordered = lists.flatMap(([type, list]) =>
  ordersOf(fieldOf(type, list)).map((by) => [type, list, by] as const),
);

/** A page of a list: of the first row that has it, or of a unit with what is below. */
async function readPage(type: NodeType | 'Query', list: string, asked: string): Promise<Paged> {
  const atRoot = type === 'Query';
  const [id] = await parents(atRoot ? 'District' : type);
  const of = atRoot && hasParent(fieldOf(type, list)) ? 'of: $id, below: true, ' : '';
  const field = `${list}(${of}${asked}) { nodes { id } pageInfo { endCursor } }`;
  const at = `node(id: $id) { id ${atRoot ? '' : `... on ${type} { ${field} }`} }`;
  const { data, errors } = await send<Record<string, Paged> & { node: Record<string, Paged> }>(
    `query ($id: ID!) { ${at} ${atRoot ? field : ''} }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return (atRoot ? data : data!.node)![list]!;
}

/** Lists that are told in the order of time: what a row has been, and what was done to it. */
const HISTORIES = ['history', 'steps'];

describe('an order', () => {
  it('by time is there for every list that is no history, and a filter with it', () => {
    const untimed = lists.filter(([type, list]) => {
      const field = fieldOf(type, list);
      if (field.deprecationReason) return false;
      const filter = field.args.find(({ name }) => name === 'filter');
      const filters = filter && (getNamedType(filter.type) as GraphQLInputObjectType).getFields();
      return !STAMPS.some(
        ([order, by]) => ordersOf(field).includes(order) && filters && by in filters,
      );
    });
    expect([...new Set(untimed.map(([, list]) => list))].sort()).toEqual(HISTORIES);
  });

  it.each(ordered)(
    'of %s.%s by %s gives the same rows page by page as at once',
    async (type, list, by) => {
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = `orderBy: { field: ${by}, direction: ${direction} }`;
        const atOnce = await readPage(type, list, `first: 4, ${orderBy}`);
        const first = await readPage(type, list, `first: 2, ${orderBy}`);
        const after = first.pageInfo.endCursor;
        const rest = after
          ? await readPage(type, list, `first: 2, after: "${after}", ${orderBy}`)
          : { nodes: [] };
        expect([...first.nodes, ...rest.nodes]).toEqual(atOnce.nodes);
      }
    },
  );

  it('by when they were entered or changed, and filtered by both', async () => {
    const [id] = await parents('District');
    const count = async (filter: string) => {
      const { data, errors } = await send<{ activities: { totalCount: number } }>(
        `query ($of: ID!) { activities(of: $of, below: true, filter: ${filter}) { totalCount } }`,
        { of: id },
      );
      expect(errors).toBeUndefined();
      return data!.activities.totalCount;
    };
    const all = await count('{}');
    expect(all).toBeGreaterThan(0);
    expect(await count('{ createdAt: { gte: "2000-01-01T00:00:00Z" } }')).toBe(all);
    expect(await count('{ updatedAt: { lt: "2000-01-01T00:00:00Z" } }')).toBe(0);
    const { errors } = await send(
      `query ($of: ID!) { activities(of: $of, filter: { createdAt: { gte: "gestern" } }) { totalCount } }`,
      { of: id },
    );
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
