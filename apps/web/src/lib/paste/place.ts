import { type Area, type Place, placesOf, type Size, upright } from '#lib/entry/moves.ts';

export interface Pasted {
  changes: { at: Place; text: string }[];
  /** Cells with something in them for which the grid has no place. */
  outside: string[];
}

/**
 * Where the cells of a block go: to the right and down from the area's first cell. One cell alone
 * fills the whole area. Empty cells of the block leave what is there as it is, since an empty cell
 * over a recorded figure would take that figure away.
 */
export function placeBlock(block: readonly (readonly string[])[], area: Area, size: Size): Pasted {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined) return fill(area, only);
  const { from } = upright(area);
  const pasted: Pasted = { changes: [], outside: [] };
  block.forEach((cells, row) =>
    cells.forEach((text, column) => {
      if (text === '') return;
      const at = { row: from.row + row, column: from.column + column };
      if (at.row < size.rows && at.column < size.columns) pasted.changes.push({ at, text });
      else pasted.outside.push(text);
    }),
  );
  return pasted;
}

function fill(area: Area, text: string): Pasted {
  const changes = placesOf(area).flatMap((row) => row.map((at) => ({ at, text })));
  return { changes: text === '' ? [] : changes, outside: [] };
}
