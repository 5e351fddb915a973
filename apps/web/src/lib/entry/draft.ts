import { makeRow, type Row } from './rows.ts';

/** What is kept of a sheet in the browser until it is saved. */
export interface Draft {
  /** Text by cell. */
  cells: Record<string, string>;
  /** Those of them that look like a total. */
  totals: Record<string, string>;
  /** Lines that were added and hold nothing recorded yet. */
  rows: Row[];
  source: DraftSource;
}

export interface DraftSource {
  kind: 'ENTRY' | 'REPORT';
  /** Empty: the ledger of the period. */
  title: string;
  /** Day, empty when unknown. */
  publishedOn: string;
}

export const NO_SOURCE: DraftSource = { kind: 'ENTRY', title: '', publishedOn: '' };

/** The place of a draft among what its account keeps. */
export function draftName(unit: string, year: number): string {
  return `entry:${unit}:${year}`;
}

/** Null when there is nothing to keep. */
export function writeDraft(draft: Draft): string | null {
  const { cells, rows, source } = draft;
  const empty = Object.keys(cells).length === 0 && rows.length === 0 && source.title === '';
  return empty ? null : JSON.stringify(draft);
}

/** Reads what an earlier visit kept; whatever is not as expected is left out. */
export function readDraft(text: string | null): Draft {
  const kept = record(parse(text));
  const rows = Array.isArray(kept.rows) ? kept.rows.filter(isRow).map(makeRow) : [];
  const [cells, totals] = [texts(kept.cells), texts(kept.totals)];
  return { cells, totals, rows, source: readSource(kept) };
}

function texts(kept: unknown): Record<string, string> {
  const entries = Object.entries(record(kept)).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(entries) as Record<string, string>;
}

function readSource(kept: Record<string, unknown>): DraftSource {
  const { kind, title, publishedOn } = record(kept.source);
  return {
    kind: kind === 'REPORT' ? 'REPORT' : 'ENTRY',
    title: typeof title === 'string' ? title : '',
    publishedOn: typeof publishedOn === 'string' ? publishedOn : '',
  };
}

function isRow(row: unknown): row is Row {
  const { indicator, measure, basis } = record(row);
  const { id, code, name } = record(indicator);
  const parts = [id, code, name, basis, record(measure).code, record(measure).word];
  return parts.every((part) => typeof part === 'string');
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
