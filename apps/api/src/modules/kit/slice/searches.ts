import type { RowSource } from '#database/rows';
import type { CodeWords } from '#kernel/codes';
import { openEnum } from '#kernel/enums';

/**
 * Whose search may find a row: everybody's of its district, or of the platform; only theirs who read it by its
 * id; theirs who read its unit, or whom its unit's own page is open to. Its policy decides after that.
 */
export const FINDERS = ['ALL', 'NAMED', 'READ', 'REACH'] as const;

/** The words that rows of a table are found by; its trigger `search_kept` keeps them. */
export interface SearchWords {
  table: string;
  rule: (typeof FINDERS)[number];
  /** Column with the id of what is found; the row's own when left out. */
  subject?: string;
  /** Column with the unit that the rule speaks of. */
  unit?: string;
  /** Columns of a text or of several, the name first: its length orders what is found. */
  columns: readonly string[];
}

/** Rows that the search over everything finds. SQL is over a row `t`. */
export interface SearchSource {
  words: CodeWords;
  found: SearchWords;
  /** As the reader may read them: what they leave out is not found. */
  rows: RowSource<never>;
  /** Name of the row's type, that its id begins with. */
  type: string;
  name: string;
  nameEn: string;
  /** A code that it is also known by; none when left out. */
  code?: string;
  /** The unit that it belongs to; without one it is found from everywhere. */
  unit?: string;
  /** The unit that is shown beside it; the one it belongs to when left out. */
  under?: string;
}

const sources = new Map<string, SearchSource>();
const kinds = openEnum('SearchKind', 'What is found by its words.');

export const SearchKind = kinds.members;

/** Publishes what is found. @throws Error for a kind that is there already */
export function addSearches(said: Readonly<Record<string, SearchSource>>): void {
  for (const [kind, source] of Object.entries(said)) {
    kinds.add(kind, source.words.about ?? source.words.en);
    sources.set(kind, source);
  }
}

/** Every source by its kind, in the order of the slices. */
export const searchSources = (): ReadonlyMap<string, SearchSource> => sources;
