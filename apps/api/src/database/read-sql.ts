import { isDay } from '../kernel/clock.ts';
import { Refusal } from '../kernel/errors.ts';
import { isUuid, type Key } from '../kernel/ids.ts';
import type { PageRequest, Place } from '../kernel/page.ts';
import { type ReadScope, type RowSource, selectList, wantsCursors } from './rows.ts';

/** A condition with one parameter: the edge writes it round the placeholder. */
export interface Filter {
  /** Name of one of the edge's filters. */
  name: string;
  value: unknown;
}

/** What a list is ordered by: an expression that is never null. */
export interface Order {
  sql: string;
  type: 'text' | 'date' | 'uuid' | 'timestamptz';
  descending?: boolean;
}

/** How children hang under a parent `k(district_id, id)`. */
export interface Edge<Row> {
  name: string;
  rows: RowSource<Row>;
  /** Joined after the source's own `from`. */
  join?: string;
  /** Condition that ties a row `t` to its parent `k`. */
  link: string;
  /** Orders by name; the first is the default. Text in C order agrees with each type's own order. */
  orders: Record<string, Order>;
  /** Conditions that a list can be filtered by, written round a placeholder. */
  filters?: Record<string, (placeholder: string) => string>;
}

/** One list, asked of any number of parents. */
export interface Shape<Row> {
  edge: Edge<Row>;
  page: PageRequest;
  order?: string;
  descending?: boolean;
  filters: Filter[];
  scope: ReadScope;
}

type Statement = [text: string, params: unknown[]];

const PARENTS = 'unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n)';

/**
 * One row per parent that has children: `n`, its 1-based position among the keys, and `rows`, a JSON
 * array of its page. Each page is cut inside the parent's LATERAL subquery; what decorates the rows
 * is joined afterwards, once for all pages.
 */
export function childrenSql<Row>(shape: Shape<Row>, keys: readonly Key[]): Statement {
  const { edge, page, scope } = shape;
  const { rows, join = '' } = edge;
  const params = keyColumns(keys);
  const order = orderOf(shape);
  const direction = page.backward !== order.descending ? 'desc' : 'asc';
  const rank = `(${order.sql})::text`;
  const list = selectList(rows, scope);
  const row = (rankSql: string) =>
    `(select x from (select ${list}${wantsCursors(scope) ? `, ${rankSql} as rank` : ''}) x) as row`;
  const cut =
    `select ${rank} as rank, ${order.tie} as tie, ${rows.decorate ? 't.*' : row(rank)} ` +
    `from ${rows.from} ${join} where ${placedConditions(shape, order, params)} ` +
    `order by ${order.sql} ${direction}, ${order.tie} ${direction} ` +
    `limit ${placeholder(params, page.size + 1)}`;
  const wanted = rows.decorate ? `t.rank, t.tie, ${row('t.rank')}` : 't.rank, t.tie, t.row';
  return [
    `select c.n, json_agg(c.row order by c.rank ${direction}, c.tie ${direction}) as rows ` +
      `from (select k.n, ${wanted} from ${PARENTS} ` +
      `cross join lateral (${cut}) t ${rows.decorate ?? ''}) c group by c.n`,
    params,
  ];
}

/** Counted no further: through row policies a million rows take seconds. */
export const COUNT_MAX = 10_000;

/**
 * One row per parent, in order: `count`, how many children the filters leave; {@link COUNT_MAX} + 1
 * stands for more.
 */
export function countSql<Row>(shape: Shape<Row>, keys: readonly Key[]): Statement {
  const params = keyColumns(keys);
  const { rows, join = '' } = shape.edge;
  return [
    `select (select count(*) from (select from ${rows.from} ${join} ` +
      `where ${conditionsOf(shape, params).join(' and ')} limit ${COUNT_MAX + 1}) t) as count ` +
      `from ${PARENTS} order by k.n`,
    params,
  ];
}

/** One row: `rows`, a JSON array of rows, each with `n`, the 1-based position of its key. */
export function keysSql<Row>(
  source: RowSource<Row>,
  keys: readonly Key[],
  scope: ReadScope,
): Statement {
  const id = `${source.key ?? 't.id'} = k.id`;
  const tie = source.global ? id : `t.district_id = k.district_id and ${id}`;
  const there = source.where ? ` and ${source.where}` : '';
  const inner =
    `select k.n, ${selectList(source, scope)} ` +
    `from ${PARENTS} join ${source.from} on ${tie}${there} ${source.decorate ?? ''}`;
  return [`select coalesce(json_agg(r), '[]'::json) as rows from (${inner}) r`, keyColumns(keys)];
}

function keyColumns(keys: readonly Key[]): unknown[] {
  return [keys.map((key) => key.districtId), keys.map((key) => key.id)];
}

type Chosen = Order & { descending: boolean; tie: string };

function orderOf<Row>({ edge, order, descending }: Shape<Row>): Chosen {
  const chosen = (order && edge.orders[order]) || Object.values(edge.orders)[0]!;
  const down = descending ?? chosen.descending ?? false;
  return { ...chosen, descending: down, tie: edge.rows.key ?? 't.id' };
}

function placedConditions<Row>(shape: Shape<Row>, order: Chosen, params: unknown[]): string {
  const { after, before } = shape.page;
  return [
    ...conditionsOf(shape, params),
    ...place(after, order, order.descending ? '<' : '>', params),
    ...place(before, order, order.descending ? '>' : '<', params),
  ].join(' and ');
}

function conditionsOf<Row>({ edge, filters }: Shape<Row>, params: unknown[]) {
  const wanted = filters.map(({ name, value }) => edge.filters![name]!(placeholder(params, value)));
  return [edge.link, ...(edge.rows.where ? [edge.rows.where] : []), ...wanted];
}

/** An instant as PostgreSQL writes it. */
const WRITTEN =
  /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/;

/** Whether a cursor's value can be compared in an order of this type. */
const FITS: Record<Order['type'], (value: string) => boolean> = {
  date: isDay,
  text: (value) => !value.includes('\0'),
  uuid: isUuid,
  timestamptz: (value) => isDay(WRITTEN.exec(value)?.[1] ?? ''),
};

function place(at: Place | null, order: Chosen, compare: '<' | '>', params: unknown[]): string[] {
  if (!at) return [];
  if (!FITS[order.type](at.value)) throw new Refusal('BAD_USER_INPUT', 'BAD_CURSOR');
  const value = `${placeholder(params, at.value)}::text::${order.type}`;
  return [
    `(${order.sql}, ${order.tie}) ${compare} (${value}, ${placeholder(params, at.id)}::uuid)`,
  ];
}

function placeholder(params: unknown[], value: unknown): string {
  params.push(value);
  return `$${params.length}`;
}
