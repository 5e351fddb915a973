import type { FieldGroup } from '../kernel/field-groups.ts';
import { datedRead } from './tenancy.ts';

/** A column that an agreement must grant; see {@link granted}. */
export interface GroupedColumn {
  sql: string;
  /** Condition under which the reader is granted it. */
  to: string;
}

/** Names of the fields that an operation selects, by the type they are selected on. */
export type Selected = ReadonlyMap<string, ReadonlySet<string>>;

/** What the select list of a source depends on, beside the source. */
export interface ReadScope {
  /** The actor has a partner's membership, so that field groups must be checked. */
  partner: boolean;
  /** What the operation selects; columns that it does not are left out. */
  selected: Selected;
}

/**
 * Where the rows of a type are read from. `t` names the row's own table, so that every edge can
 * join to it in the same words.
 */
export interface RowSource<Row> {
  name: string;
  /** GraphQL type of the rows, for leaving out columns that nobody selects; all are read without it. */
  type?: string;
  /** `from` clause, such as `program t`. */
  from: string;
  /** Joined to the rows of a page, after it has been cut. */
  decorate?: string;
  /** One SQL expression per property of the row. */
  columns: { [K in keyof Row & string]: string | Column };
  /** Fields that are read from other columns than the one of their own name. */
  needs?: Record<string, readonly (keyof Row & string)[]>;
  /** Rows that are there at all: not binned, not superseded. */
  where?: string;
  /** Column that a key names; the row's own id when left out. */
  key?: string;
  /** True for tables without a district, whose key is the id alone. */
  global?: boolean;
}

/** An expression that depends on who reads what. */
export type Column = GroupedColumn | ((scope: ReadScope) => string);

/**
 * Marks a column as part of a field group: null to a partner whose agreements do not grant it.
 *
 * @param to condition on `t` under which the reader is granted the group
 */
export const granted = (to: string, sql: string): GroupedColumn => ({ to, sql });

/** Grants a group of a program's own columns. */
export const toProgram = (group: FieldGroup): string =>
  `t.unit_id = any((select read_units())::uuid[]) or t.id = any((select joint_programs())::uuid[])
    or t.id = any((select partner_scope('${group}'))::uuid[])`;

/** Grants a group of a dated row's columns; `during` is the row's span of days. */
export const toDated = (group: FieldGroup, during: string): string =>
  datedRead(group, during, 't.');

/** JSON of another source's row at the same place of the statement. */
export const nested =
  <Row>(source: RowSource<Row>) =>
  (scope: ReadScope) =>
    `(select to_json(x) from (select ${selectList(source, scope)}) x)`;

const KEYS = new Set(['id', 'districtId']);

/** The select list of a source, aliased to the row's property names. */
export function selectList<Row>(source: RowSource<Row>, scope: ReadScope): string {
  const wanted = wantedColumns(source, scope.selected);
  return Object.entries<string | Column>(source.columns)
    .filter(([name]) => !wanted || KEYS.has(name) || wanted.has(name))
    .map(([name, column]) => `${expression(column, scope)} as "${name}"`)
    .join(', ');
}

function wantedColumns<Row>(source: RowSource<Row>, selected: Selected): Set<string> | null {
  const fields = source.type && selected.get(source.type);
  if (!fields) return null;
  return new Set(
    [...fields].flatMap((field): readonly string[] => source.needs?.[field] ?? [field]),
  );
}

function expression(column: string | Column, scope: ReadScope): string {
  if (typeof column === 'string') return column;
  if (typeof column === 'function') return column(scope);
  return scope.partner ? `case when ${column.to} then ${column.sql} end` : column.sql;
}
