import type { ExportedCell } from '../../modules/kit/slice/exported.ts';

/** A spreadsheet takes a text that begins like this for a formula; some take wide signs, too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** What may part cells: some spreadsheets take others than the comma. */
const PARTS = /[",;\t\r\n]/;

/** Tells spreadsheets that the file is UTF-8. */
export const BOM = '\ufeff';

/** A line of a file of values: texts stay texts, whatever they begin with. */
export const csvLine = (cells: readonly ExportedCell[]): string =>
  `${cells.map(written).join(',')}\r\n`;

function written(cell: ExportedCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell !== null && FORMULA.test(cell) ? `'${cell}` : (cell ?? '');
  return PARTS.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
