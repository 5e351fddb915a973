import { tidy } from '#lib/entry/clipboard.ts';

/**
 * The cells of a copied HTML table when it has merged ones, whose places the plain text loses; null
 * for anything else. A merged cell's text stands in its first place.
 */
export function readMerged(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table?.querySelector('[rowspan], [colspan]')) return null;
  const grid: string[][] = [];
  Array.from(table.rows).forEach((row, r) => {
    const line = (grid[r] ??= []);
    let at = 0;
    for (const { rowSpan, colSpan, textContent } of Array.from(row.cells)) {
      while (line[at] !== undefined) at += 1;
      const [down, right] = [Math.min(rowSpan || 1, MOST), Math.min(colSpan || 1, MOST)];
      for (let y = 0; y < down; y += 1) {
        const into = (grid[r + y] ??= []);
        for (let x = 0; x < right; x += 1) into[at + x] = x + y === 0 ? tidy(textContent) : '';
      }
    }
  });
  return grid.slice(0, table.rows.length).map((line) => Array.from(line, (text) => text ?? ''));
}

/** No merged cell is larger; a page may say anything. */
const MOST = 200;
