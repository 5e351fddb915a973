import type { Key } from '../kernel/ids.ts';
import type { Ordered, PageRequest, Place } from '../kernel/page.ts';
import { type RowSource, selectList } from './rows.ts';

/** A condition with one parameter: `sql` writes it round the placeholder. */
export interface Filter {
  /** Identity of the condition, so that equal filters batch together. */
  name: string;
  value: unknown;
}

/** How children hang under a parent `k(district_id, id)`. */
export interface Edge<Row extends Ordered> {
  name: string;
  rows: RowSource<Row>;
  /** Joined after the source's own `from`. */
  join?: string;
  /** Condition that ties a row `t` to its parent `k`. */
  link: string;
  /** Orders by name; each is a text or comparable expression that is never null. */
  orders: Record<string, { sql: string; type: 'text' | 'date' | 'uuid'; descending?: boolean }>;
  /** Conditions that a list can be filtered by, written round a placeholder. */
  filters?: Record<string, (placeholder: string) => string>;
}

interface Shape<Row extends Ordered> {
  edge: Edge<Row>;
  page: PageRequest;
  order?: string;
  descending?: boolean;
  filters: Filter[];
  partner: boolean;
}

type Statement = [text: string, params: unknown[]];

const PARENTS = 'unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n)';

/** One row per parent, in order: `rows`, a JSON array of the parent's page. */
export function childrenSql<Row extends Ordered>(
  shape: Shape<Row>,
  keys: readonly Key[],
): Statement {
  const { edge, page, filters, partner } = shape;
  const params = keyColumns(keys);
  const order = orderOf(shape);
  const flip = page.backward !== order.descending;
  const conditions = [
    ...conditionsOf(edge, filters, params),
    ...place(page.after, order, order.descending ? '<' : '>', params),
    ...place(page.before, order, order.descending ? '>' : '<', params),
  ];
  const direction = flip ? 'desc' : 'asc';
  const inner =
    `select ${selectList(edge.rows, partner)}, (${order.sql})::text as rank ` +
    `from ${edge.rows.from} ${edge.join ?? ''} where ${conditions.join(' and ')} ` +
    `order by ${order.sql} ${direction}, t.id ${direction} limit ${placeholder(params, page.size + 1)}`;
  return [
    `select coalesce((select json_agg(c) from (${inner}) c), '[]'::json) as rows ` +
      `from ${PARENTS} order by k.n`,
    params,
  ];
}

/** One row per parent, in order: `count`, how many children the filters leave. */
export function countSql<Row extends Ordered>(shape: Shape<Row>, keys: readonly Key[]): Statement {
  const params = keyColumns(keys);
  const conditions = conditionsOf(shape.edge, shape.filters, params);
  const { rows, join = '' } = shape.edge;
  return [
    `select (select count(*) from ${rows.from} ${join} where ${conditions.join(' and ')}) as count ` +
      `from ${PARENTS} order by k.n`,
    params,
  ];
}

/** One row: `rows`, a JSON array of rows, each with `n`, the 1-based position of its key. */
export function keysSql<Row>(
  source: RowSource<Row>,
  keys: readonly Key[],
  partner: boolean,
): Statement {
  const id = `${source.key ?? 't.id'} = k.id`;
  const tie = source.global ? id : `t.district_id = k.district_id and ${id}`;
  const inner =
    `select k.n, ${selectList(source, partner)} ` +
    `from ${PARENTS} join ${source.from} on ${tie}${source.where ? ` and ${source.where}` : ''}`;
  return [`select coalesce(json_agg(r), '[]'::json) as rows from (${inner}) r`, keyColumns(keys)];
}

function keyColumns(keys: readonly Key[]): unknown[] {
  return [keys.map((key) => key.districtId), keys.map((key) => key.id)];
}

function orderOf<Row extends Ordered>({ edge, order, descending }: Shape<Row>) {
  const chosen = (order && edge.orders[order]) || Object.values(edge.orders)[0]!;
  return { ...chosen, descending: descending ?? chosen.descending ?? false };
}

function conditionsOf<Row extends Ordered>(edge: Edge<Row>, filters: Filter[], params: unknown[]) {
  const wanted = filters.map(({ name, value }) => edge.filters![name]!(placeholder(params, value)));
  return [edge.link, ...(edge.rows.where ? [edge.rows.where] : []), ...wanted];
}

function place(
  at: Place | null,
  order: { sql: string; type: string },
  compare: '<' | '>',
  params: unknown[],
): string[] {
  if (!at) return [];
  const value = `${placeholder(params, at.value)}::text::${order.type}`;
  return [`(${order.sql}, t.id) ${compare} (${value}, ${placeholder(params, at.id)}::uuid)`];
}

function placeholder(params: unknown[], value: unknown): string {
  params.push(value);
  return `$${params.length}`;
}
