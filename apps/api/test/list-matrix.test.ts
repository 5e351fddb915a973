import {
  getNamedType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeType } from '#kernel/ids';
import { statementsOf } from './finding-world.ts';
import {
  fieldOf,
  hasParent,
  lists,
  type ListWorld,
  nested,
  openListWorld,
  parents,
  root,
} from './list-world.ts';

let at: ListWorld;
beforeAll(async () => {
  at = await openListWorld();
});
afterAll(() => at.world.close());

async function statements(query: string, variables: object): Promise<number> {
  const before = await statementsOf(at.world);
  const { errors } = await at.send(query, variables);
  expect(errors).toBeUndefined();
  return (await statementsOf(at.world)) - before;
}

const PAGE = 'nodes { id } pageInfo { hasNextPage }';

describe('a list', () => {
  it.each(nested)(
    '%s.%s takes one statement, whatever number of parents has it',
    async (type, list) => {
      const ids = await parents(at, type);
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
      const [street] = await parents(at, 'Street');
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

/** What a list can be ordered by; nothing, when it does not say. */
function ordersOf({ args }: GraphQLField<unknown, unknown>): string[] {
  const order = args.find(({ name }) => name === 'orderBy');
  if (!order) return [];
  const { field } = (getNamedType(order.type) as GraphQLInputObjectType).getFields();
  return (getNamedType(field!.type) as GraphQLEnumType).getValues().map(({ name }) => name);
}

const ordered = lists.flatMap(([type, list]) =>
  ordersOf(fieldOf(type, list)).map((by) => [type, list, by] as const),
);

/** A page of a list: of the first row that has it, or of a unit with what is below. */
async function readPage(type: NodeType | 'Query', list: string, asked: string): Promise<Paged> {
  const atRoot = type === 'Query';
  const [id] = await parents(at, atRoot ? 'District' : type);
  const of = atRoot && hasParent(fieldOf(type, list)) ? 'of: $id, below: true, ' : '';
  const field = `${list}(${of}${asked}) { nodes { id } pageInfo { endCursor } }`;
  const node = `node(id: $id) { id ${atRoot ? '' : `... on ${type} { ${field} }`} }`;
  const { data, errors } = await at.send<Record<string, Paged> & { node: Record<string, Paged> }>(
    `query ($id: ID!) { ${node} ${atRoot ? field : ''} }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return (atRoot ? data : data!.node)![list]!;
}

/** Lists that are told in the order of time: what a row has been, and what was done to it. */
const HISTORIES = ['changes', 'history', 'steps'];

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
    const [id] = await parents(at, 'District');
    const count = async (filter: string) => {
      const { data, errors } = await at.send<{ activities: { totalCount: number } }>(
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
    const { errors } = await at.send(
      `query ($of: ID!) { activities(of: $of, filter: { createdAt: { gte: "gestern" } }) { totalCount } }`,
      { of: id },
    );
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
