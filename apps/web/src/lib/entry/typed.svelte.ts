import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Problem } from '#lib/ui/problem.ts';
import { type Doubt, judge, type Judged, plainDigits, type Reader, textOf } from './cell.ts';
import type { Column } from './columns.ts';
import { cellKey, type Row } from './rows.ts';

type Texts = Record<string, string>;

/** What was typed into the cells of a sheet over what is recorded there, and how it reads. */
export class Typed {
  /** What was typed, by cell; cells that nobody touched are not in it. */
  cells: Texts = $state({});
  /** Why the API did not take a cell. */
  failures: Texts = $state({});
  /** Texts that somebody was asked about and said yes to, by cell. */
  sure: Texts = $state({});
  /** Texts that look like a total of those above them or beside them, by cell. */
  totals: Texts = $state({});
  /** Texts that were taken over from the period before and not looked at since, by cell. */
  carried: Texts = $state({});
  /** Why sending stopped. */
  problem: Problem | null = $state.raw(null);
  reader: Reader | null = $state.raw(null);
  /** Whether the reader is on its way. */
  learning = $state(false);
  protected figures: Record<string, FigurePartsFragment> = $state.raw({});
  /** All cells before something was done to many of them. */
  #former: { cells: Texts; totals: Texts } | null = null;

  /** Loads what reads; nobody waits for it, and without it words stay as they are. */
  async learn(): Promise<void> {
    if (this.reader || this.learning) return;
    this.learning = true;
    try {
      this.reader = await import('#lib/reading/reading.ts');
    } catch {
      this.problem = { kind: 'offline', message: m.form_offline() };
    }
    this.learning = false;
  }

  recorded(key: string): FigurePartsFragment | null {
    return this.figures[key] ?? null;
  }

  /** What stands in a cell. */
  text(key: string): string {
    return this.cells[key] ?? this.#unchanged(key);
  }

  judge(row: Row, column: Column): Judged {
    const key = cellKey(row.key, column.key);
    const text = this.cells[key] ?? null;
    return judge(text, this.recorded(key), row, this.reader, this.#doubt(key, text));
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
    this.#former = null;
    delete this.failures[key];
    delete this.carried[key];
    if (text === null || text === this.#unchanged(key)) delete this.cells[key];
    else this.cells[key] = text;
    if (text) void this.learn();
  }

  /** Takes what came from elsewhere, in digits that everybody types. */
  putPlain(key: string, text: string): void {
    this.put(key, plainDigits(text));
  }

  /** Takes over what was told of the period before. */
  carry(key: string, text: string): void {
    this.putPlain(key, text);
    this.carried[key] = plainDigits(text);
  }

  /** Does something to many cells, which is taken back as one. */
  atOnce(change: () => void): void {
    const former = { cells: { ...this.cells }, totals: { ...this.totals } };
    change();
    this.#former = former;
  }

  /** Takes back what was last done to many cells; false when somebody typed since. */
  takeBack(): boolean {
    if (!this.#former) return false;
    this.cells = this.#former.cells;
    this.totals = this.#former.totals;
    this.carried = {};
    this.#former = null;
    return true;
  }

  /** Forgets everything that is not saved; it can be taken back. */
  discard(): void {
    this.atOnce(() => {
      this.cells = {};
      this.totals = {};
    });
    this.carried = {};
    this.failures = {};
    this.problem = null;
  }

  #unchanged(key: string): string {
    const recorded = this.recorded(key);
    return recorded ? textOf(recorded) : '';
  }
}
