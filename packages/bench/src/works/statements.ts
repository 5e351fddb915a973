import type { StatementName } from './work.ts';
import { SQL_STREET } from './street-query.ts';

/** The hand-written statements; each gives one row with the whole answer as text. */
export const STATEMENTS: Readonly<Record<StatementName, string>> = {
  street: SQL_STREET,
};
