import { Zip, ZipDeflate } from 'fflate';
import type { ExportedCell } from '../../modules/kit/slice/exported.ts';
import { escaped, fixedParts, type Foot, sheetEnd, sheetStart, type Titles } from './xlsx-parts.ts';

/** Characters of a column by what stands in it: a title is wide, a day is not. */
const WIDTHS = { least: 10, most: 48 };

/** A cell of text is of the type text: it is never reckoned. */
function cellOf(cell: ExportedCell, style: number): string {
  if (cell === null || cell === '') return `<c s="${style}"/>`;
  if (typeof cell === 'number') return `<c s="${style}"><v>${cell}</v></c>`;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const rowOf = (cells: readonly ExportedCell[], style = 0) =>
  `<row>${cells.map((cell) => cellOf(cell, style)).join('')}</row>`;

/** A workbook that is sent while it is written: a sheet of rows, and one of notes. */
export class Workbook {
  readonly #zip: Zip;
  readonly #encoder = new TextEncoder();
  readonly #titles: Titles;
  readonly #columns: number;
  readonly #sheet: ZipDeflate;

  /** @param send takes the file piece by piece */
  constructor(titles: Titles, heads: readonly string[], send: (piece: Uint8Array) => void) {
    this.#titles = titles;
    this.#columns = heads.length;
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      send(piece);
    });
    for (const [path, text] of fixedParts(titles)) this.#whole(path, text);
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
    this.#zip.add(this.#sheet);
    const widths = heads.map((head) =>
      Math.min(WIDTHS.most, Math.max(WIDTHS.least, head.length * 6)),
    );
    this.#say(sheetStart(widths) + rowOf(heads, 1));
  }

  add(rows: readonly (readonly ExportedCell[])[]): void {
    this.#say(rows.map((cells) => rowOf(cells)).join(''));
  }

  end(foot: Omit<Foot, 'columns'>, notes: readonly string[]): void {
    this.#say(sheetEnd({ ...foot, columns: this.#columns }), true);
    const lines = [[this.#titles.notes], ...notes.map((note) => [note])];
    const [head, ...rest] = lines.map((line, at) => rowOf(line, at === 0 ? 1 : 0));
    this.#whole(
      'xl/worksheets/sheet2.xml',
      `${sheetStart([90])}${head}${rest.join('')}</sheetData></worksheet>`,
    );
    this.#zip.end();
  }

  #say(text: string, last = false): void {
    this.#sheet.push(this.#encoder.encode(text), last);
  }

  #whole(path: string, text: string): void {
    const part = new ZipDeflate(path, { level: 6 });
    this.#zip.add(part);
    part.push(this.#encoder.encode(text), true);
  }
}
