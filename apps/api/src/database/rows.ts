import type { FieldGroup } from './tenancy.ts';

/** A column that an agreement must grant; see {@link granted}. */
export interface GroupedColumn {
  sql: string;
  group: FieldGroup;
}

/**
 * Where the rows of a type are read from. `t` names the row's own table, so that every edge can
 * join to it in the same words.
 */
export interface RowSource<Row> {
  name: string;
  /** `from` clause, such as `program t`. */
  from: string;
  /** One SQL expression per property of the row. */
  columns: { [K in keyof Row & string]: string | GroupedColumn };
  /** Rows that are there at all: not binned, not superseded. */
  where?: string;
  /** Column that a key names; the row's own id when left out. */
  key?: string;
  /** True for tables without a district, whose key is the id alone. */
  global?: boolean;
}

/** Marks a column as part of a field group: null to a partner whose agreements do not grant it. */
export const granted = (group: FieldGroup, sql: string): GroupedColumn => ({ group, sql });

/** The select list of a source, aliased to the row's property names. */
export function selectList<Row>(source: RowSource<Row>, partner: boolean): string {
  return Object.entries<string | GroupedColumn>(source.columns)
    .map(([name, column]) => `${expression(column, partner)} as "${name}"`)
    .join(', ');
}

function expression(column: string | GroupedColumn, partner: boolean): string {
  if (typeof column === 'string') return column;
  return partner ? `case when ${grants(column.group)} then ${column.sql} end` : column.sql;
}

function grants(group: FieldGroup): string {
  const scope = `any((select partner_scope('${group}'))::uuid[])`;
  return (
    `t.unit_id = any((select read_units())::uuid[]) or ` + `t.id = ${scope} or t.unit_id = ${scope}`
  );
}
