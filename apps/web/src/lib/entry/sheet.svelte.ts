import type { Client } from '@urql/core';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Problem } from '#lib/ui/form.svelte.ts';
import { type Doubt, isPending, judge, type Judged, needsReason, textOf } from './cell.ts';
import { type Column, columnsOf, ENTRY_GRAINS } from './columns.ts';
import { type Draft, type DraftSource, NO_SOURCE } from './draft.ts';
import { byCell, cellKey, mergeRows, type Row, rowsOf } from './rows.ts';
import { send } from './send.ts';
import { type Entry, type Occasion, stepsOf } from './steps.ts';
import { readYear } from './year.ts';

/** What one unit enters for one year: what is recorded, what was typed, and what became of it. */
export class Sheet {
  readonly unit: string;
  readonly year: number;
  source: DraftSource = $state({ ...NO_SOURCE });
  /** What was typed, by cell; cells that nobody touched are not in it. */
  cells: Record<string, string> = $state({});
  /** Why the API did not take a cell. */
  failures: Record<string, string> = $state({});
  /** Texts that somebody was asked about and said yes to, by cell. */
  sure: Record<string, string> = $state({});
  /** Texts that look like a total of those above them or beside them, by cell. */
  totals: Record<string, string> = $state({});
  /** Cells done and to do, while they are being sent. */
  progress: { done: number; all: number } | null = $state(null);
  /** Why sending stopped. */
  problem: Problem | null = $state.raw(null);
  /** What the API asked about, by cell: sent again as it is, it is meant. */
  #asked: Record<string, string | undefined> = {};
  #figures: Record<string, FigurePartsFragment> = $state.raw({});
  #known: Row[] = $state.raw([]);
  #added: Row[] = $state.raw([]);
  readonly #columns: Column[];

  constructor(unit: string, year: number, rows: Row[], figures: FigurePartsFragment[]) {
    this.unit = unit;
    this.year = year;
    this.#known = rows;
    this.#figures = byCell(figures);
    this.#columns = ENTRY_GRAINS.flatMap((grain) => columnsOf(year, grain));
  }

  get rows(): Row[] {
    return mergeRows(this.#known, this.#added);
  }

  add(rows: readonly Row[]): void {
    this.#added = mergeRows(this.#added, rows);
  }

  /** Whether a line was only added and holds nothing. */
  isSpare(row: Row): boolean {
    const keys = this.#columns.map((column) => cellKey(row.key, column.key));
    const known = this.#known.some(({ key }) => key === row.key);
    return !known && keys.every((key) => !this.recorded(key) && !this.cells[key]);
  }

  remove(row: Row): void {
    this.#added = this.#added.filter(({ key }) => key !== row.key);
  }

  recorded(key: string): FigurePartsFragment | null {
    return this.#figures[key] ?? null;
  }

  /** What stands in a cell. */
  text(key: string): string {
    return this.cells[key] ?? this.#unchanged(key);
  }

  judge(row: Row, column: Column): Judged {
    const key = cellKey(row.key, column.key);
    const text = this.cells[key] ?? null;
    return judge(text, this.recorded(key), row, this.#doubt(key, text));
  }

  #doubt(key: string, text: string | null): Doubt {
    const total = text !== null && this.totals[key] === text;
    const question = total ? { message: m.entry_looks_like_total(), offers: [''] } : null;
    return { sure: this.sure[key], question };
  }

  /** Keeps a cell's text though it looked wrong. */
  keep(key: string): void {
    const text = this.cells[key];
    if (text !== undefined) this.sure[key] = text.trim();
  }

  /** Takes what was typed; null leaves the cell as it was recorded. */
  put(key: string, text: string | null): void {
    delete this.failures[key];
    if (text === null || text === this.#unchanged(key)) delete this.cells[key];
    else this.cells[key] = text;
  }

  #unchanged(key: string): string {
    const recorded = this.recorded(key);
    return recorded ? textOf(recorded) : '';
  }

  /** Every cell that was touched, in the order of the rows. */
  get entries(): Entry[] {
    return this.rows.flatMap((row) =>
      this.#columns.flatMap((column) => {
        const key = cellKey(row.key, column.key);
        const text = this.cells[key];
        if (text === undefined) return [];
        const judged = this.judge(row, column);
        return [{ key, row, column, text, recorded: this.recorded(key), judged }];
      }),
    );
  }

  get pending(): Entry[] {
    return this.entries.filter(({ judged }) => isPending(judged));
  }

  /** Touched cells that cannot be read. */
  get unreadable(): Entry[] {
    return this.entries.filter(({ judged }) => judged.state === 'BAD');
  }

  /** Touched cells that wait for an answer. */
  get asked(): Entry[] {
    return this.entries.filter(({ judged }) => judged.state === 'ASKED');
  }

  /** Changes of what is recorded; they need a reason. */
  get changes(): Entry[] {
    return this.pending.filter(({ judged }) => needsReason(judged));
  }

  /** What is worth keeping until it is saved. */
  get draft(): Draft {
    const { cells, totals, source } = this;
    return { cells: { ...cells }, totals: { ...totals }, rows: this.#added, source: { ...source } };
  }

  restore({ cells, totals, rows, source }: Draft): void {
    this.add(rows);
    this.source = source;
    this.totals = { ...totals };
    this.cells = { ...cells, ...this.cells };
  }

  /** Forgets everything that is not saved. */
  discard(): void {
    this.cells = {};
    this.totals = {};
    this.failures = {};
    this.problem = null;
  }

  /** Sends cell by cell; those that are not taken keep their text. Gives the number saved. */
  async save(client: Client, occasion: Omit<Occasion, 'unit' | 'meant'>): Promise<number> {
    if (this.progress) return 0;
    const meant = (key: string, text: string) => this.#asked[key] === text;
    const steps = stepsOf(this.pending, { ...occasion, unit: this.unit, meant });
    this.problem = null;
    this.progress = { done: 0, all: steps.length };
    let [saved, stale] = [0, false];
    for (const step of steps) {
      const sent = await send(client, step);
      if (sent.kind === 'halted') {
        this.problem = sent.problem;
        break;
      }
      if (sent.kind === 'saved') {
        saved += 1;
        this.#settle(step.key, sent.figure);
      } else {
        stale ||= sent.stale;
        this.failures[step.key] = sent.message;
        if (sent.asks) this.#asked[step.key] = this.cells[step.key];
      }
      this.progress.done += 1;
    }
    if (stale) await this.#reread(client);
    this.progress = null;
    return saved;
  }

  /** A number in another measure than its line's has a line of its own. */
  #settle(key: string, figure: FigurePartsFragment | null): void {
    const { [key]: _former, ...others } = this.#figures;
    this.#figures = figure ? { ...others, ...byCell([figure]) } : others;
    if (figure) this.#known = mergeRows(this.#known, rowsOf([figure]));
    delete this.cells[key];
    delete this.totals[key];
    delete this.failures[key];
  }

  /** Brings in what others recorded meanwhile, so that it can be seen and corrected. */
  async #reread(client: Client): Promise<void> {
    const figures = await readYear(client, this.unit, this.year).catch(() => null);
    if (figures) this.#figures = byCell(figures);
  }
}
