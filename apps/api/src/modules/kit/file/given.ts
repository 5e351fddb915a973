import type { RowSource } from '#database/rows';

/** The file of a row: hashes of its bytes, and of the small picture where it has one. */
export interface GivenFile {
  name: string | null;
  type: string | null;
  sha256: string | null;
  thumb: string | null;
}

/** Rows that have files, all of their columns, whatever is selected. */
export type FileSource = RowSource<GivenFile>;

const sources = new Map<string, FileSource>();

/** Lets rows give their files at `/files/<id>`, by the name of their node. @throws Error for one that does already */
export function addFiles(said: Readonly<Record<string, FileSource>>): void {
  for (const [type, source] of Object.entries(said)) {
    if (sources.has(type)) throw new Error(`Two slices give files of ${type}.`);
    sources.set(type, source);
  }
}

/** The rows of a node that have files; nothing where it has none. */
export const filesOf = (type: string): FileSource | undefined => sources.get(type);
