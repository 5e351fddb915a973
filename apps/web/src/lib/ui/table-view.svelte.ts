import type { Column, Density } from './table.ts';

interface Kept {
  density?: Density;
  columns?: string[];
}

/** How somebody likes a table: kept in the browser, for it says nothing about anybody. */
export class TableView<Row> {
  density: Density = $state('normal');
  /** Keys of the columns that are shown; null: those that are not hidden at first. */
  #chosen: string[] | null = $state.raw(null);
  readonly #name: string;

  constructor(name: string) {
    this.#name = `table.${name}`;
  }

  /** Once the page answers: the server cannot know what the browser keeps. */
  restore(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#name) ?? '{}') as Kept;
      this.density = kept.density ?? 'normal';
      this.#chosen = kept.columns ?? null;
    } catch {
      // A browser that keeps nothing shows the table as it is at first.
    }
  }

  /** The first column is the name, and always there. */
  shown(columns: readonly Column<Row>[]): Column<Row>[] {
    return columns.filter(
      ({ key, hidden }, at) => at === 0 || (this.#chosen?.includes(key) ?? !hidden),
    );
  }

  choose(columns: readonly Column<Row>[], key: string, show: boolean): void {
    const keys = this.shown(columns).map((column) => column.key);
    this.#chosen = show ? [...keys, key] : keys.filter((one) => one !== key);
    this.#keep();
  }

  setDensity(density: Density): void {
    this.density = density;
    this.#keep();
  }

  #keep(): void {
    const kept: Kept = { density: this.density, columns: this.#chosen ?? undefined };
    try {
      localStorage.setItem(this.#name, JSON.stringify(kept));
    } catch {
      // As above.
    }
  }
}
