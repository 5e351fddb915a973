import { type EntityName, p } from '@mikro-orm/postgresql';

/** The key of every row that belongs to a district: `(district_id, id)`, the id a UUIDv7. */
export const districtKey = () => ({
  districtId: p.smallint().primary(),
  id: p.uuid().primary(),
});

/** A foreign key inside the same district: `(district_id, column)` → the target's key. */
export const within = <T extends object>(target: EntityName<T>, column: string) =>
  p
    .manyToOne(target as never)
    .joinColumns('district_id', column)
    .updateRule('no action')
    .deleteRule('no action')
    .$type<T>();

/** A column that a {@link within} relation already writes, readable as a plain key. */
export const keyOf = () => p.uuid().persist(false);

/** A closed set kept as text with a CHECK, because enum comparison is not leakproof. */
export const oneOf = <const V extends readonly string[]>(values: V, column: string) =>
  p
    .text()
    .$type<V[number]>()
    .check(`${column} in (${values.map((v) => `'${v}'`).join(', ')})`);

/** A text of at most so many characters, which the database holds too; null where there is none. */
export const text = (max: number, column: string) =>
  p.text().check(`char_length(${column}) >= 1 and char_length(${column}) <= ${max}`);

/** A set of values out of a closed set, never empty; all of them unless said otherwise. */
export const listOf = <const V extends readonly string[]>(values: V, column: string) =>
  p
    .array()
    .columnType('text[]')
    .$type<V[number][]>()
    .default([...values])
    .check(
      `${column} <@ array[${values.map((v) => `'${v}'`).join(', ')}] and cardinality(${column}) > 0`,
    );

/** A stored instant, UTC. */
export const instant = () => p.datetime().columnType('timestamptz');

/** An exact decimal, as a string in TypeScript. */
export const decimal = () => p.decimal().columnType('numeric').$type<string>();

/** A PostgreSQL range in its text form, such as `[200,300)` or `[2021-01-01,2022-01-01)`. */
export const range = (type: 'numrange' | 'daterange') => p.string().columnType(type);

/** Words a unit, partner or program is also known by. */
export const words = () => p.array().columnType('text[]').default([]);

/** An index whose leading column is the one that the policies compare, so that it serves both. */
export const index = (name: string, table: string, ...columns: string[]) => ({
  name,
  expression: `create index ${name} on ${table} (${columns.join(', ')})`,
});
