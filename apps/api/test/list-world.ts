import { getNamedType, type GraphQLField, type GraphQLObjectType, isNonNullType } from 'graphql';
import { globalId, isNodeType, type NodeType } from '#kernel/ids';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import { openWorld, type Send, type World } from './world.ts';

const schema = createSchema(modules);

type Field = GraphQLField<unknown, unknown>;
/** A list: the type that has it, or `Query`, and its field. */
export type ListOf = readonly [type: NodeType | 'Query', list: string];

const listsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter((field) =>
    getNamedType(field.type).name.endsWith('Connection'),
  );

/** Whether a list at the root is one of a parent. */
export const hasParent = ({ args }: Pick<Field, 'args'>): boolean =>
  args.some((arg) => arg.name === 'of' && isNonNullType(arg.type));

export const nested = Object.values(schema.getTypeMap()).flatMap((type) =>
  isNodeType(type.name)
    ? listsOf(type as GraphQLObjectType).map((list) => [type.name as NodeType, list.name] as const)
    : [],
);
export const root = listsOf(schema.getQueryType()!);
export const lists: ListOf[] = [...nested, ...root.map(({ name }) => ['Query', name] as const)];

export const fieldOf = (type: string, list: string): Field =>
  (schema.getType(type) as GraphQLObjectType).getFields()[list]!;

/** The type of a list's rows. */
export const rowTypeOf = (list: Field): GraphQLObjectType => {
  const { nodes } = (getNamedType(list.type) as GraphQLObjectType).getFields();
  return getNamedType(nodes!.type) as GraphQLObjectType;
};

export interface ListWorld {
  world: World;
  /** The district that has a row of everything. */
  district: number;
  /** Its admin. */
  send: Send;
}

export async function openListWorld(): Promise<ListWorld> {
  const world = await openWorld({ itemsPerMinute: 10_000_000 });
  const [made] = await world.sql<{ id: number }>(
    "select district_id as id from unit where synthetic and kind = 'DISTRICT'",
  );
  return { world, district: made!.id, send: await world.actAs('shifan.admin') };
}

/** What types without a table of their own are keyed by. */
const KEYED: Record<string, string> = {
  Outcome: '(select district_id, slot_id as id from figure where program_id is not null) f',
};

/** Ids of a type's rows, of the district or of others. */
export async function idsOf({ world, district }: ListWorld, type: NodeType, own = true) {
  const tables = [...world.orm.getMetadata().getAll().values()];
  const table = tables.find(({ className }) => className === type)?.tableName;
  const from = table ?? KEYED[type] ?? `unit where kind = '${type.toUpperCase()}'`;
  type Row = { district_id?: number; id: string };
  const rows = await world.sql<Row>(`select * from ${from} limit 5000`);
  return rows
    .filter(({ district_id: at }) => ((at ?? district) === district) === own)
    .map(({ district_id: districtId = 0, id }) => globalId(type, { districtId, id }));
}

/** Some rows of a type that the reader sees. */
export async function parents(at: ListWorld, type: NodeType, most = 5): Promise<string[]> {
  const ids = await idsOf(at, type);
  const { data } = await at.send<{ nodes: ({ id: string } | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: ids.slice(0, 100) },
  );
  return data!.nodes.flatMap((row) => row?.id ?? []).slice(0, most);
}
