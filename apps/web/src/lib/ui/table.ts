import type { Snippet } from 'svelte';
import { m } from '#lib/paraglide/messages.js';
import type { Noun } from './states.ts';

/** A column of a table; the same declaration makes the lines of a card on the phone. */
export interface Column<Row> {
  /** Names it in what is remembered. */
  key: string;
  label: string;
  /** Numbers and quantities stand at the right; a state is drawn by its tag. */
  type?: 'text' | 'quantity' | 'date' | 'state' | 'unit' | 'people';
  /** What the cell says; null: nobody said. */
  text: (row: Row) => string | number | null | undefined;
  /** Language of what it says, where that is not the page's. */
  lang?: (row: Row) => string | undefined;
  /** Whose states they are, for `type: 'state'`: then `text` gives the state. */
  of?: Noun;
  /** Drawn instead of the text, which then is only what is copied and printed. */
  draws?: Snippet<[Row]>;
  /** The field of the list's order by which it is sorted; left out: it is not. */
  sorts?: string;
  /** What is wrong or late: said in the colour of that. */
  tone?: 'warn';
  /** Shown on the phone's card; where none says so, the first two. */
  card?: boolean;
  /** Not shown until somebody chooses it. */
  hidden?: boolean;
  /** Columns of the API's file that it stands for; its key, when left out. */
  exports?: readonly string[];
  /** Adds up in the last row, where adding is allowed. */
  total?: string;
}

/** What the API says of a page of a list. */
export interface TablePage {
  totalCount?: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage?: boolean;
    startCursor?: string | null;
    endCursor?: string | null;
  };
}

export const DENSITIES = { normal: 'md:h-row', dense: 'md:h-8', wide: 'md:h-11' } as const;
export type Density = keyof typeof DENSITIES;

/** Columns that a card on the phone shows: the name, the state, and two more or those that say so. */
export function cardColumns<Row>(columns: readonly Column<Row>[]): Set<string> {
  const [name, ...others] = columns;
  const state = others.find(({ type }) => type === 'state');
  const said = others.filter(({ card }) => card);
  const more = said.length > 0 ? said : others.filter((column) => column !== state).slice(0, 2);
  return new Set([name, state, ...more].flatMap((column) => column?.key ?? []));
}

/** The API counts so far and no further. */
const COUNTED = 10_000;

/** How many rows there are, in words. */
export const countWords = (count: number): string =>
  count > COUNTED ? m.table_count_more() : m.table_count({ count });

/** What a row is called: what its first column says. */
export const nameIn = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  String(columns[0]?.text(row) ?? '');
