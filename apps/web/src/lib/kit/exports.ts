/** A list as the API lets it leave: its root field, and what is asked of it. */
export interface ExportedList {
  list: string;
  /** Of a unit and all below; of none, where it hangs under nothing. */
  asked: { unit: string | null; filter: object; orderBy: object | null };
}

export const FILES = ['xlsx', 'csv'] as const;
type File = (typeof FILES)[number];

/** Where all rows that are asked for leave as a file, in these columns of the API. */
export function exportHref(
  { list, asked }: ExportedList,
  file: File,
  columns: readonly string[],
): string {
  const { unit, filter, orderBy } = asked;
  const given = Object.entries(filter).filter(([, value]) => value !== null);
  const search = new URLSearchParams(unit === null ? {} : { of: unit, below: 'true' });
  search.set('columns', columns.join(','));
  if (given.length > 0) search.set('filter', JSON.stringify(Object.fromEntries(given)));
  if (orderBy) search.set('orderBy', JSON.stringify(orderBy));
  return `/exports/${list}.${file}?${search}`;
}
