import { flag, id, oneOf, text } from './query.ts';

/** Rows that a page of a list may have. */
export const SIZES = ['20', '50', '100'] as const;

/**
 * Parts of the query of every list: `searchQuery({ ...paging(), … })`. `sort` is a field of the
 * list's order, with `-` before it for the other way round.
 */
export const paging = () => ({
  sort: text(),
  size: oneOf(SIZES, { first: '20' }),
  after: id(),
  before: id(),
  /** All rows on one page, for paper. */
  print: flag(),
});

interface Paged {
  sort: string;
  size: string | null;
  after: string | null;
  before: string | null;
}

/** Which page of a connection is asked. */
export function pageOf({ size, after, before }: Paged) {
  const rows = Number(size ?? SIZES[0]);
  return before ? { last: rows, before } : { first: rows, after };
}

/** The order that is asked; null: the list's own. */
export function orderOf<Field extends string>(
  fields: Readonly<Record<string, Field>>,
  { sort }: Pick<Paged, 'sort'>,
): { field: Field; direction: 'ASC' | 'DESC' } | null {
  const field = Object.values(fields).find((known) => known === sort.replace(/^-/, ''));
  return field ? { field, direction: sort.startsWith('-') ? 'DESC' : 'ASC' } : null;
}

/** Of an address, what decides what a page is asked. */
export interface Address {
  pathname: string;
  searchParams: Iterable<[string, string]> & Pick<URLSearchParams, 'getAll'>;
}

/** The address of the same page, asked otherwise; null takes a part away. Other orders begin anew. */
export function askedAnew(url: Address, parts: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams([...url.searchParams]);
  for (const name of ['after', 'before']) search.delete(name);
  for (const [name, value] of Object.entries(parts)) {
    if (value === null) search.delete(name);
    else search.set(name, value);
  }
  const asked = search.toString();
  return asked ? `${url.pathname}?${asked}` : url.pathname;
}
