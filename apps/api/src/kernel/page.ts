import { Refusal } from './errors.ts';
import { isUuid } from './ids.ts';

export const PAGE_MAX = 100;
export const PAGE_DEFAULT = 20;

/** Relay's paging arguments as a client sends them. */
export interface PageInput {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** A place in an ordered list: the order's value of a row, then its id as the tie-break. */
export interface Place {
  value: string;
  id: string;
}

/** Paging arguments, checked: how many rows, from which place, in which direction. */
export interface PageRequest {
  size: number;
  backward: boolean;
  after: Place | null;
  before: Place | null;
}

/** Checks paging arguments. @throws Refusal BAD_USER_INPUT for both ends, a bad size or cursor */
export function pageRequest({ first, last, after, before }: PageInput): PageRequest {
  if (first != null && last != null) throw new Refusal('BAD_USER_INPUT', 'PAGE_BOTH');
  const size = first ?? last ?? PAGE_DEFAULT;
  if (size < 1 || size > PAGE_MAX) {
    throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit: PAGE_MAX });
  }
  return {
    size,
    backward: last != null,
    after: after == null ? null : placeOf(after),
    before: before == null ? null : placeOf(before),
  };
}

/** The cursor of a place; it stays valid when rows are added or removed around it. */
export function cursorOf({ value, id }: Place): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function placeOf(cursor: string): Place {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof value === 'string' && typeof id === 'string' && isUuid(id)) return { value, id };
  } catch {
    // Falls through to the refusal: whatever was sent is no cursor of ours.
  }
  throw new Refusal('BAD_USER_INPUT', 'BAD_CURSOR');
}

/** A row of a list, with the value it is ordered by. */
export interface Ordered {
  id: string;
  /** The order's value as text; equals the id where a list is ordered by id alone. */
  rank: string;
}

/** One page of a list, as the loaders give it and as connections show it. */
export class Page<Row extends Ordered = Ordered> {
  readonly nodes: readonly Row[];
  readonly #request: PageRequest;
  readonly #more: boolean;
  readonly #count: () => Promise<number>;

  /** @param rows up to `size + 1` rows in the list's own order; the surplus one tells of more */
  constructor(rows: Row[], request: PageRequest, count: () => Promise<number>) {
    this.#request = request;
    this.#count = count;
    this.#more = rows.length > request.size;
    this.nodes = !this.#more
      ? rows
      : request.backward
        ? rows.slice(1)
        : rows.slice(0, request.size);
  }

  // A row has what its cursor is made of where one is asked for: each is made when it is read.
  get edges(): { node: Row; readonly cursor: string }[] {
    return this.nodes.map((node) => ({
      node,
      get cursor() {
        return cursorOf({ value: node.rank, id: node.id });
      },
    }));
  }

  get pageInfo() {
    const { backward, after, before } = this.#request;
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    return {
      hasNextPage: backward ? before !== null : this.#more,
      hasPreviousPage: backward ? this.#more : after !== null,
      get startCursor() {
        return first ? cursorOf({ value: first.rank, id: first.id }) : null;
      },
      get endCursor() {
        return last ? cursorOf({ value: last.rank, id: last.id }) : null;
      },
    };
  }

  /** How many rows the whole list has; runs a statement of its own. */
  count(): Promise<number> {
    return this.#count();
  }
}
