import { newId } from '#kernel/ids';
import type { World } from './world.ts';

export type Verb = 'insert' | 'update' | 'delete';

/** A table whose rows belong to a unit, as the catalogue describes it. */
export interface Table {
  name: string;
  /** Columns that a row must say, but for its key and unit. */
  needed: Column[];
  /** What the application's role may do to the table at all. */
  verbs: Verb[];
  /** A column that it may update. */
  updates: string | null;
}

interface Column {
  name: string;
  type: string;
  /** First of the words that it may be. */
  word: string | null;
  /** What it refers to: a column of another table. */
  table: string | null;
  key: string | null;
}

const TABLES = `
  select c.oid::int, c.relname as name,
    array_remove(array[
      case when has_table_privilege('linli_app', c.oid, 'insert') or has_any_column_privilege('linli_app', c.oid, 'insert') then 'insert' end,
      case when has_any_column_privilege('linli_app', c.oid, 'update') then 'update' end,
      case when has_table_privilege('linli_app', c.oid, 'delete') then 'delete' end], null) as verbs,
    (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
       and has_column_privilege('linli_app', c.oid, a.attnum, 'update') order by attnum limit 1) as updates
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and 3 = (select count(*) from pg_attribute a where a.attrelid = c.oid
               and a.attname in ('district_id', 'id', 'unit_id'))
    and has_any_column_privilege('linli_app', c.oid, 'select') and c.relname <> all($1) order by 2`;

const COLUMNS = `
  select a.attrelid::int as oid, a.attname as name, format_type(a.atttypid, null) as type,
    (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') from pg_constraint k
      where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ ' = (ANY|''|\\(ARRAY)' limit 1) as word,
    f.confrelid::regclass::text as table, f.key
  from pg_attribute a
  left join lateral (
    select k.confrelid, t.attname as key from pg_constraint k
      join lateral unnest(k.conkey, k.confkey) as p (own, other) on p.own = a.attnum
      join pg_attribute t on t.attrelid = k.confrelid and t.attnum = p.other
     where k.contype = 'f' and k.conrelid = a.attrelid order by cardinality(k.conkey) limit 1) f on true
  where a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef and a.attidentity = ''
    and a.attrelid::int = any($1) and a.attname not in ('district_id', 'id', 'unit_id')
  order by a.attnum`;

/** Every table of units but those named. */
export async function tablesOfUnits(
  sql: World['sql'],
  others: readonly string[],
): Promise<Table[]> {
  const tables = await sql<Omit<Table, 'needed'> & { oid: number }>(TABLES, [others]);
  const columns = await sql<Column & { oid: number }>(COLUMNS, [tables.map(({ oid }) => oid)]);
  return tables.map(({ oid, ...table }) => ({
    ...table,
    needed: columns.filter((column) => column.oid === oid),
  }));
}

/**
 * A value for a column that a row must say.
 *
 * @param refer gives the value of a column of the row that it refers to
 * @param said what texts say
 */
export function valueOf(
  { type, word, table, key }: Column,
  refer: (table: string, key: string) => unknown,
  said: string,
): unknown {
  if (table) return refer(table, key!);
  if (word) return word;
  return type in PLAIN ? PLAIN[type]!() : said;
}

const PLAIN: Record<string, () => unknown> = {
  uuid: newId,
  boolean: () => false,
  smallint: () => 1,
  integer: () => 1,
  bigint: () => 1,
  numeric: () => 1,
  date: () => '2024-01-01',
  'timestamp with time zone': () => '2024-01-01T00:00:00Z',
  jsonb: () => '{}',
  json: () => '{}',
  'uuid[]': () => '{}',
  'text[]': () => '{}',
};
