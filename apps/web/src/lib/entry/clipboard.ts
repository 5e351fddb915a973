/** What stands for “nothing” in a ledger's cell. */
const NOTHING = /^[-–—－/／]+$/;

/**
 * Cells of a block copied from Excel or WPS: tabs between cells, line ends between rows, quotes
 * round a cell that holds either. The line end that a spreadsheet adds is no further row.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex < text.length || row.length > 0) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    row.push(tidy(quoted?.replaceAll('""', '"') ?? plain));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Takes away what surrounds a cell's text, and what stands for nothing. */
export function tidy(cell: string): string {
  const text = cell.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
  return NOTHING.test(text) ? '' : text;
}

/** The same the other way round. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) =>
    /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

/** Whether a pasted text is for more than the one cell it was pasted into. */
export function isBlock(text: string): boolean {
  return /\t|[\r\n](?=[^])/.test(text.replace(/\r\n$|[\r\n]$/, ''));
}
