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
  /** GraphQL type of the rows, for leaving out columns that nobody selects; without it all are read. */
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

/** Names of the fields that a row does not tell its reader, by the condition under which it does. */
export const untold = (fields: Record<string, string>): string =>
  `array_remove(array[${Object.entries(fields)
    .map(([field, told]) => `case when not coalesce(${told}, false) then '${field}' end`)
    .join(', ')}]::text[], null)`;

/** Whether the reader may read the program that a row `t` belongs to, if any. */
export const PROGRAM_READ = `(t.program_id is null or t.program_unit_id = any((select read_units())::uuid[])
    or t.program_id = any((select read_programs())::uuid[]))`;

/**
 * Of a row `t` that is part of a program, if of any: that the program does not lie in the bin. What is in the
 * bin takes its parts along, and brings them back.
 *
 * @param program the column that names the program
 */
export const livesWith = (program = 't.program_id'): string =>
  `(${program} is null or exists (select from program l
    where l.district_id = t.district_id and l.id = ${program} and l.deleted_at is null))`;

/** Grants a group of a program's own columns. */
export const toProgram = (group: FieldGroup): string =>
  `t.unit_id = any((select read_units())::uuid[]) or t.id = any((select joint_programs())::uuid[])
    or t.id = any((select partner_scope('${group}'))::uuid[])`;

/** Grants a group of the columns of a row that the whole district works with. */
export const toShared = (group: FieldGroup): string =>
  `t.district_id = any((select staff_districts())::smallint[])
    or t.unit_id = any((select partner_scope('${group}'))::uuid[])`;

/** Grants a group of a dated row's columns; `during` is the row's span of days. */
export const toDated = (group: FieldGroup, during: string): string =>
  datedRead(group, during, 't.');

/** JSON of another source's row at the same place of the statement. */
export const nested =
  <Row>(source: RowSource<Row>) =>
  (scope: ReadScope) =>
    `(select to_json(x) from (select ${selectList(source, scope)}) x)`;

const KEYS: readonly string[] = ['id', 'districtId'];

/** The select list of a source, aliased to the row's property names. */
export function selectList<Row>(source: RowSource<Row>, scope: ReadScope): string {
  const wanted = columnsRead(source, scope);
  const columns = Object.entries<string | Column>(source.columns).filter(
    ([name]) => !wanted || wanted.has(name),
  );
  // A row of which only `__typename` is asked for is still a row.
  const listed = columns.length > 0 ? columns : [['id', 'null'] as const];
  return listed.map(([name, column]) => `${expression(column, scope)} as "${name}"`).join(', ');
}

/** True when the operation asks for cursors, which are made of a row's rank and id. */
export function wantsCursors({ selected }: ReadScope): boolean {
  const page = selected.get('PageInfo');
  if (page?.has('startCursor') || page?.has('endCursor')) return true;
  return [...selected].some(([type, fields]) => type.endsWith('Edge') && fields.has('cursor'));
}

/** The columns of a source that an operation reads; null: all of them. */
export function columnsRead<Row>(source: RowSource<Row>, scope: ReadScope): Set<string> | null {
  const fields = source.type && scope.selected.get(source.type);
  if (!fields) return null;
  const wanted = new Set([...fields].flatMap((field) => columnsOf(source, field)));
  return wantsCursors(scope) ? wanted.add('id') : wanted;
}

/** Columns that a field is read from; one that is no column is asked for by the row's key. */
function columnsOf<Row>(source: RowSource<Row>, field: string): readonly string[] {
  if (field === '__typename') return [];
  return source.needs?.[field] ?? (field !== 'id' && field in source.columns ? [field] : KEYS);
}

function expression(column: string | Column, scope: ReadScope): string {
  if (typeof column === 'string') return column;
  if (typeof column === 'function') return column(scope);
  return scope.partner ? `case when ${column.to} then ${column.sql} end` : column.sql;
}
