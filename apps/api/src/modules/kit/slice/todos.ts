import type { RowSource } from '#database/rows';
import type { CodeWords } from '#kernel/codes';
import { openEnum } from '#kernel/enums';
import type { NodeType } from '#kernel/ids';
import type { Locale } from '#kernel/locale';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import { addAttention, type Tally } from './tallies.ts';

/** Rows that wait for somebody of a unit. SQL is over a row `t`. */
export interface TodoSource<Said = never> extends Pick<Tally, 'program'> {
  words: CodeWords;
  node: NodeType;
  rows: RowSource<never>;
  /** Condition of a row that waits. */
  waits: string;
  /** The unit whose people it waits for; the row's own when left out. */
  unit?: string;
  /** Which of them may end the waiting: the rule of the verbs that do. */
  may: Rule;
  /** Who else may, of rows of which this holds. */
  also?: { may: Rule; where: string };
  /** Instant since when it waits. */
  since: string;
  /** Day by which it should be done; none when left out. */
  due?: string;
  /** What the title is told from. */
  reads: { [Name in keyof Said & string]: string };
  title: (said: Said, locale: Locale) => string;
}

/** The same, whatever its title is told from. */
export type AnyTodoSource = Omit<TodoSource, 'reads' | 'title'> & {
  reads: Readonly<Record<string, string>>;
  title: (said: never, locale: Locale) => string;
};

const sources = new Map<string, AnyTodoSource>();
const kinds = openEnum('TodoKind', 'What waits for somebody.');

export const TodoKind = kinds.members;

/** Publishes what waits, also as something to look at from above. @throws Error for a kind that is there already */
export function addTodos(said: Readonly<Record<string, AnyTodoSource>>): void {
  for (const [kind, source] of Object.entries(said)) {
    const { words, rows, waits, unit, program } = source;
    kinds.add(kind, words.about ?? words.en);
    sources.set(kind, source);
    addAttention({ [kind]: { words, rows, where: waits, unit, program } });
  }
}

/** Every source by its kind, in the order of the slices. */
export const todoSources = (): ReadonlyMap<string, AnyTodoSource> => sources;
