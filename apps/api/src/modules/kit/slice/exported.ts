import type { CodeWords } from '#kernel/codes';
import type { Locale } from '#kernel/locale';

type Said = Pick<CodeWords, Locale>;

/** What a cell of a file says; null: nobody said. */
export type ExportedCell = string | number | null;

/** A column of a file, made from fields that the reader may read. */
export interface ExportedColumn<Node = never> {
  says: Said;
  /** Fields of the node, as a document selects them. */
  selects: string;
  cell: (node: Node, locale: Locale) => ExportedCell;
}

interface Named {
  name: string;
  nameEn?: string | null;
}

/** What a file says, in both languages. */
export const said = (zh: string, en: string): Said => ({ 'zh-CN': zh, en });

/** A name in the reader's language; in Chinese where it has no other. */
export const nameFor = (one: Named | null, locale: Locale): string | null =>
  one && ((locale === 'en' && one.nameEn) || one.name);

/** How a list at the root leaves as a file. */
export interface ExportedList {
  /** Hangs under nothing, and nothing of it is made up: a catalogue. */
  catalogue?: true;
  /** Published name of what it lists, as its filter and its order are called. */
  type: string;
  says: Said;
  columns: Readonly<Record<string, ExportedColumn>>;
  /** What its filters are called in the footer. */
  filters: Readonly<Record<string, Said>>;
}

const lists = new Map<string, ExportedList>();

/** Lets lists leave as files, each by the name of its root field. @throws Error for one that does already */
export function addExports(said: Readonly<Record<string, ExportedList>>): void {
  for (const [field, list] of Object.entries(said)) {
    if (lists.has(field)) throw new Error(`Two slices export ${field}.`);
    lists.set(field, list);
  }
}

/** How a list at the root leaves as a file; nothing where it does not. */
export const exportedList = (field: string): ExportedList | undefined => lists.get(field);
