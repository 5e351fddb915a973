import type { Client } from '@urql/core';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { isPending, needsReason } from './cell.ts';
import { columnsOf, ENTRY_GRAINS, type Column } from './columns.ts';
import { type Draft, type DraftSource, NO_SOURCE } from './draft.ts';
import { byCell, cellKey, mergeRows, type Row, rowsOf } from './rows.ts';
import { send } from './send.ts';
import { type Entry, type Occasion, stepsOf } from './steps.ts';
import { Typed } from './typed.svelte.ts';
import { readYears } from './year.ts';

/** What one unit enters for one year: what is recorded, what was typed, and what became of it. */
export class Sheet extends Typed {
  readonly unit: string;
  readonly year: number;
  source: DraftSource = $state({ ...NO_SOURCE });
  /** Cells done and to do, while they are being sent. */
  progress: { done: number; all: number } | null = $state(null);
  /** Lines of their own that what was saved last went to, since it counts something else. */
  moved: Row[] = $state.raw([]);
  /** What the API asked about, by cell: sent again as it is, it is meant. */
  #asked: Record<string, string | undefined> = {};
  #known: Row[] = $state.raw([]);
  #added: Row[] = $state.raw([]);
  #offered: Row[] = $state.raw([]);
  readonly #columns: Column[];

  readonly rows: Row[] = $derived(mergeRows(mergeRows(this.#offered, this.#known), this.#added));
  /** Every cell that was touched, in the order of the rows. */
  readonly entries: Entry[] = $derived.by(() => this.rows.flatMap((row) => this.#touchedIn(row)));
  readonly pending = $derived(this.entries.filter(({ judged }) => isPending(judged)));
  /** Touched cells that cannot be read. */
  readonly unreadable = $derived(this.entries.filter(({ judged }) => judged.state === 'BAD'));
  /** Touched cells that wait for an answer. */
  readonly asked = $derived(this.entries.filter(({ judged }) => judged.state === 'ASKED'));
  /** Changes of what is recorded; they need a reason. */
  readonly changes = $derived(this.pending.filter(({ judged }) => needsReason(judged)));

  constructor(unit: string, year: number, rows: Row[], figures: FigurePartsFragment[]) {
    super();
    this.unit = unit;
    this.year = year;
    this.#known = rows;
    this.figures = byCell(figures);
    this.#columns = ENTRY_GRAINS.flatMap((grain) => columnsOf(year, grain));
  }

  add(rows: readonly Row[]): void {
    this.#added = mergeRows(this.#added, rows);
  }

  /** Lines to begin with; they are kept once something is typed in them. */
  offer(rows: readonly Row[]): void {
    this.#offered = mergeRows(this.#offered, rows);
  }

  /** Whether a line was only added and holds nothing. */
  isSpare(row: Row): boolean {
    const keys = this.#columns.map((column) => cellKey(row.key, column.key));
    const known = this.#known.some(({ key }) => key === row.key);
    return !known && keys.every((key) => !this.recorded(key) && !this.cells[key]);
  }

  remove(row: Row): void {
    this.#added = this.#added.filter(({ key }) => key !== row.key);
    this.#offered = this.#offered.filter(({ key }) => key !== row.key);
  }

  #touchedIn(row: Row): Entry[] {
    return this.#columns.flatMap((column) => {
      const key = cellKey(row.key, column.key);
      const text = this.cells[key];
      if (text === undefined) return [];
      const judged = this.judge(row, column);
      return [{ key, row, column, text, recorded: this.recorded(key), judged }];
    });
  }

  /** What is worth keeping until it is saved. */
  get draft(): Draft {
    const { cells, totals, source } = this;
    const begun = this.#offered.filter((row) => !this.isSpare(row));
    const rows = mergeRows(this.#added, begun);
    return { cells: { ...cells }, totals: { ...totals }, rows, source: { ...source } };
  }

  restore({ cells, totals, rows, source }: Draft): void {
    this.add(rows);
    this.source = source;
    this.totals = { ...totals };
    this.cells = { ...cells, ...this.cells };
    if (Object.keys(this.cells).length > 0) void this.learn();
  }

  /** Sends cell by cell; those that are not taken keep their text. Gives the number saved. */
  async save(client: Client, occasion: Omit<Occasion, 'unit' | 'meant'>): Promise<number> {
    if (this.progress) return 0;
    const meant = (key: string, text: string) => this.#asked[key] === text;
    const steps = stepsOf(this.pending, { ...occasion, unit: this.unit, meant });
    [this.problem, this.moved] = [null, []];
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
    const { [key]: _former, ...others } = this.figures;
    const own = figure ? byCell([figure]) : {};
    this.figures = { ...others, ...own };
    const lines = figure ? rowsOf([figure]) : [];
    this.#known = mergeRows(this.#known, lines);
    if (figure && !(key in own)) this.moved = mergeRows(this.moved, lines);
    delete this.cells[key];
    delete this.totals[key];
    delete this.carried[key];
    delete this.failures[key];
  }

  /** Brings in what others recorded meanwhile, so that it can be seen and corrected. */
  async #reread(client: Client): Promise<void> {
    const figures = await readYears(client, this.unit, this.year).catch(() => null);
    if (figures) this.figures = byCell(figures);
  }
}
