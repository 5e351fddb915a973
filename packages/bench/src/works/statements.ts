import { insertions } from './program.ts';
import { SQL_SEARCH } from './search.ts';
import { SQL_STREET } from './street-query.ts';
import type { Question } from './work.ts';

/** What is sent for a question, all at once, in a transaction of its own. */
export interface Sending {
  begin: string;
  /** The first gives one row with the whole answer as text. */
  statements: { name: string; text: string; values: unknown[] }[];
}

const SNAPSHOT = 'begin isolation level repeatable read read only';

/** The hand-written statements. */
export const SENDINGS: Readonly<
  Record<Question['name'], (values: unknown[], newId: () => string) => Sending>
> = {
  street: (values) => ({
    begin: SNAPSHOT,
    statements: [{ name: 'street', text: SQL_STREET, values }],
  }),
  search: (values) => ({
    begin: SNAPSHOT,
    statements: [{ name: 'search', text: SQL_SEARCH, values }],
  }),
  createProgram: (values, newId) => ({ begin: 'begin', statements: insertions(values, newId) }),
};
