import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';

/** How a list may be ordered and filtered. */
export type Listed = Pick<Edge<object>, 'orders' | 'filters'>;

/**
 * The rows that name their parent in a column, such as `program_id`.
 *
 * @param column of the same district as the parent
 */
export const hangingBy = <Row>(
  column: string,
  rows: RowSource<Row>,
  { orders, filters }: Listed,
): Edge<Row> => ({
  name: `${column}.${rows.name}`,
  rows,
  link: `t.district_id = k.district_id and t.${column} = k.id`,
  orders,
  filters,
});

/** The rows that a unit or anything below it keeps. */
export const belowUnit = <Row>(rows: RowSource<Row>, { orders, filters }: Listed): Edge<Row> => ({
  name: `unit.below.${rows.name}`,
  rows,
  join: 'join unit_path p on p.district_id = t.district_id and p.descendant_id = t.unit_id',
  link: 'p.district_id = k.district_id and p.ancestor_id = k.id',
  orders,
  filters,
});
