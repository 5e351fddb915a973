import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeType, nodeTypes } from '#kernel/ids';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import { ACTORS } from './isolation-rows.ts';
import { openWorld, type Send, type World } from './world.ts';

let world: World;
let walks: Map<string, string>;
beforeAll(async () => {
  world = await openWorld();
  walks = await walkingQueries();
});
afterAll(() => world.close());

/** Rows of a list and rows asked for at once; so many ids are followed for each reader. */
const [PAGE, BATCH, IDS_MAX] = [8, 10, 600];

/** The field's ids, if they are of rows: of one, of a list, of a connection. */
function idsOf(type: string, field: GraphQLField<unknown, unknown>): string | null {
  const named = getNamedType(field.type);
  const args = field.args.some(({ name }) => name === 'first') ? `(first: ${PAGE})` : '';
  if (!isObjectType(named) && !isInterfaceType(named)) return null;
  if (field.args.some(isRequiredArgument)) return null;
  const isNode = named.name === 'Node' || named.getInterfaces().some(({ name }) => name === 'Node');
  const isList = 'nodes' in named.getFields();
  if (!isNode && !isList) return null;
  const selection = isList ? `nodes { id }` : 'id';
  return `${type}_${field.name}: ${field.name}${args} { ${selection} }`;
}

/** For each prefix of ids, a query that asks such rows for the ids of all that they lead to. */
async function walkingQueries(): Promise<Map<string, string>> {
  const schema = await createSchema(modules);
  const queries = nodeTypes().map(([name, prefix]): [string, string] => {
    const type = getNullableType(schema.getType(name)) as GraphQLObjectType;
    const fields = Object.values(type.getFields()).flatMap((field) => idsOf(name, field) ?? []);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename
      ... on ${name} { ${fields.join(' ')} id } } }`;
    return [prefix, query];
  });
  return new Map(queries);
}

const START = `{ viewer { account { id } memberships { unit { id } partner { id } } }
  districts { nodes { id } } indicators(first: 20) { nodes { id owner { id } relations { id } } } }`;

/** Every id in an answer. */
function idsIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(idsIn);
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key === 'id' ? [value as string] : idsIn(value),
  );
}

/** Follows ids until nothing new turns up; gives those that led nowhere, and the types seen. */
async function follow(send: Send) {
  const started = await send(START);
  expect(started.errors).toBeUndefined();
  const waiting = [...new Set(idsIn(started.data))];
  const known = new Set(waiting);
  const lost: string[] = [];
  const seen: Partial<Record<NodeType, number>> = {};
  for (let asked = 0; waiting.length > 0 && asked < IDS_MAX; asked += BATCH) {
    const type = nextType(waiting, seen);
    const ids = waiting.filter((id) => id.startsWith(type)).slice(0, BATCH);
    for (const id of ids) waiting.splice(waiting.indexOf(id), 1);
    type Found = { id: string; __typename: NodeType } | null;
    const { data, errors } = await send<{ nodes: Found[] }>(walks.get(type)!, { ids });
    expect(errors).toBeUndefined();
    ids.forEach((id, n) => {
      const found = data!.nodes[n];
      if (found?.id !== id) lost.push(id);
      else seen[found.__typename] = (seen[found.__typename] ?? 0) + 1;
    });
    for (const id of idsIn(data)) {
      if (!known.has(id)) waiting.push(id);
      known.add(id);
    }
  }
  return { lost, seen };
}

/** The type to follow next: of those that wait, the one that was followed least. */
function nextType(waiting: readonly string[], seen: Partial<Record<NodeType, number>>): string {
  const prefixes = new Set(waiting.map((id) => id.slice(0, 3)));
  const types = nodeTypes().filter(([, prefix]) => prefixes.has(prefix));
  const followed = ([name]: [NodeType, string]) => seen[name] ?? 0;
  return types.sort((a, b) => followed(a) - followed(b))[0]![1];
}

const READERS = Object.keys(ACTORS).filter((name) => name !== 'anonymous');

describe('every id of an answer', () => {
  it.each([...READERS, 'shifan.admin'])('leads %s to what it names', async (login) => {
    const { lost, seen } = await follow(await world.actAs(login));
    expect(lost).toEqual([]);
    expect(seen.Account).toBe(1);
    if (login !== 'operator') expect(seen.Source).toBeGreaterThan(0);
  });
});
