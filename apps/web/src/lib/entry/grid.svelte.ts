import { m } from '#lib/paraglide/messages.js';
import { isBlock, writeBlock } from './clipboard.ts';
import type { Column } from './columns.ts';
import { type Area, moveFrom, type Place, placesOf, upright } from './moves.ts';
import type { Plan, Setting } from '#lib/paste/planned.ts';
import { cellKey, type Row } from './rows.ts';
import type { Sheet } from './sheet.svelte.ts';

/** What a grid shows of its sheet. */
export interface Shown {
  /** Its lines, in their places. */
  rows: readonly Row[];
  /** The periods that have begun; a cell's column is its place among them. */
  begun: readonly Column[];
  /** Lines that the catalogue could add. */
  others: readonly Row[];
  today: string;
}

/** What is marked and pasted in the grid of a sheet, and where the keyboard leads in it. */
export class Grid {
  table: HTMLElement | null = $state(null);
  area: Area | null = $state.raw(null);
  /** What was just done, for everybody to hear. */
  said = $state('');
  plan: Plan | null = $state.raw(null);
  opener: HTMLElement | null = $state.raw(null);
  /** Whether what was pasted is being read. */
  reading = $state(false);
  readonly sheet: Sheet;
  readonly #shown: () => Shown;
  readonly #show: (columns: readonly Column[]) => Promise<void>;

  /** @param show brings periods into sight */
  constructor(
    sheet: Sheet,
    shown: () => Shown,
    show: (columns: readonly Column[]) => Promise<void>,
  ) {
    [this.sheet, this.#shown, this.#show] = [sheet, shown, show];
  }

  /** The area that is marked when it is more than a cell. */
  get several(): Area | null {
    const { area } = this;
    const one = area?.from.row === area?.to.row && area?.from.column === area?.to.column;
    return one ? null : area;
  }

  #keyAt({ row, column }: Place): string {
    const { rows, begun } = this.#shown();
    return cellKey(rows[row]?.key ?? '', begun[column]?.key ?? '');
  }

  enter(place: Place, extend: boolean): void {
    this.area = extend && this.area ? { ...this.area, to: place } : { from: place, to: place };
  }

  focus({ row, column }: Place): boolean {
    const cell = this.table?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`);
    if (!cell?.offsetParent) return false;
    cell.focus();
    cell.select();
    return true;
  }

  press(event: KeyboardEvent, at: Place): void {
    if (event.isComposing) return;
    if (this.#command(event, at)) return event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget as HTMLInputElement;
    const all = selectionStart === 0 && selectionEnd === value.length;
    const caret = {
      atStart: all || selectionEnd === 0,
      atEnd: all || selectionStart === value.length,
    };
    const { rows, begun } = this.#shown();
    const extend = event.shiftKey && event.key !== 'Enter';
    const from = extend && this.area ? this.area.to : at;
    const to = moveFrom(from, event, { rows: rows.length, columns: begun.length }, caret);
    if (!to) return;
    event.preventDefault();
    if (extend) this.area = { from: at, to };
    else this.focus(to);
  }

  /** Empties what is marked, copies down, takes back; false when the key is for none of it. */
  #command({ key, ctrlKey, metaKey }: KeyboardEvent, at: Place): boolean {
    const { sheet, several } = this;
    const command = ctrlKey || metaKey;
    if (several && ['Delete', 'Backspace'].includes(key)) {
      sheet.atOnce(() =>
        placesOf(several)
          .flat()
          .forEach((one) => sheet.put(this.#keyAt(one), '')),
      );
      return true;
    }
    if (command && key === 'd') {
      const [first, ...below] = placesOf(several ?? { from: { ...at, row: at.row - 1 }, to: at });
      if (at.row === 0 && !several) return true;
      sheet.atOnce(() =>
        below.flat().forEach((one) => {
          const above = first?.find(({ column }) => column === one.column);
          if (above) sheet.put(this.#keyAt(one), sheet.text(this.#keyAt(above)));
        }),
      );
      return true;
    }
    return command && key === 'z' && sheet.takeBack();
  }

  copy(event: ClipboardEvent): void {
    const { sheet, several } = this;
    if (!several) return;
    event.preventDefault();
    const block = placesOf(several).map((row) => row.map((one) => sheet.text(this.#keyAt(one))));
    event.clipboardData?.setData('text/plain', writeBlock(block));
    this.said = m.entry_copied({ count: block.flat().length });
  }

  /** Takes a block from the clipboard; what reads it is loaded with the first one. */
  paste(event: ClipboardEvent, at: Place): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!this.several && !isBlock(text)) return;
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html') ?? '';
    this.opener = event.currentTarget as HTMLElement;
    void this.#read(text, html, this.several ?? { from: at, to: at });
  }

  async #read(text: string, html: string, marked: Area): Promise<void> {
    this.reading = true;
    try {
      const { readBlock, readMerged, planBlock, ready } = await import('#lib/paste/block.ts');
      await this.sheet.learn();
      const block = readMerged(html) ?? readBlock(text);
      const setting = this.#setting(marked);
      if (!planBlock(block, setting)) await this.#fillPlain(block, marked);
      else {
        await ready();
        this.plan = planBlock(block, setting);
      }
    } catch {
      this.said = m.form_offline();
    }
    this.reading = false;
  }

  #setting(marked: Area): Setting {
    const { rows, begun, others, today } = this.#shown();
    const more = others.filter(({ key }) => !rows.some((row) => row.key === key));
    const at = upright(marked).from;
    return { year: this.sheet.year, today, rows, others: more, shown: begun, at };
  }

  async #fillPlain(block: string[][], marked: Area): Promise<void> {
    const { placeBlock, totalCells } = await import('#lib/paste/block.ts');
    const { rows, begun } = this.#shown();
    const { sheet, several } = this;
    const size = { rows: rows.length, columns: begun.length };
    const { changes, outside } = placeBlock(block, marked, size);
    const { from } = upright(marked);
    sheet.atOnce(() => {
      for (const { at, text } of changes) sheet.putPlain(this.#keyAt(at), text);
      for (const { row, column } of totalCells(block)) {
        const key = this.#keyAt({ row: from.row + row, column: from.column + column });
        if (sheet.cells[key] !== undefined) sheet.totals[key] = sheet.cells[key];
      }
    });
    const last = changes.at(-1)?.at;
    if (last && !several) this.area = { from: marked.from, to: last };
    this.said = m.entry_pasted({ count: changes.length });
    if (outside.length > 0) this.said += m.entry_pasted_outside({ values: outside.join('、') });
    await this.#show(changes.flatMap(({ at }) => begun[at.column] ?? []));
  }

  async fillPlanned(done: Plan): Promise<void> {
    const { fillingsOf } = await import('#lib/paste/block.ts');
    const fillings = fillingsOf(done);
    const { sheet } = this;
    const known = (key: string) => sheet.rows.some((row) => row.key === key);
    sheet.add(fillings.map(({ row }) => row).filter(({ key }) => !known(key)));
    sheet.atOnce(() => {
      for (const { row, column, text } of fillings)
        sheet.putPlain(cellKey(row.key, column.key), text);
    });
    this.plan = null;
    this.said = m.entry_pasted({ count: fillings.length });
    await this.#show(fillings.map(({ column }) => column));
  }
}
