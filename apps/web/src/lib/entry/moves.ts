/** A cell by its place, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** How many rows and columns there are. */
export interface Size {
  rows: number;
  columns: number;
}

/** Both corners belong to it. */
export interface Area {
  from: Place;
  to: Place;
}

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** While an input method composes, its keys are its own. */
  isComposing: boolean;
  keyCode: number;
}

/** Where the caret stands in the cell's text. */
export interface Caret {
  atStart: boolean;
  atEnd: boolean;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** True while an input method composes; 229 is what older browsers say instead. */
export function composes(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229;
}

/**
 * Where a key leads from a cell; null when it is not for the grid. Left and right leave a cell
 * only from the end of its text. Tab is the browser's.
 */
export function moveFrom(at: Place, press: KeyPress, size: Size, caret: Caret): Place | null {
  if (composes(press) || press.altKey) return null;
  if (press.key === 'Enter') return within(at, press.shiftKey ? -1 : 1, 0, size);
  if (press.key === 'ArrowLeft' && !caret.atStart) return null;
  if (press.key === 'ArrowRight' && !caret.atEnd) return null;
  const step = STEPS[press.key];
  if (!step) return null;
  const far = press.ctrlKey || press.metaKey ? Infinity : 1;
  return within(at, step[0] * far || 0, step[1] * far || 0, size);
}

function within(at: Place, rows: number, columns: number, size: Size): Place {
  return {
    row: Math.min(Math.max(at.row + rows, 0), size.rows - 1),
    column: Math.min(Math.max(at.column + columns, 0), size.columns - 1),
  };
}

/** The same area with its first corner above and left of the second. */
export function upright({ from, to }: Area): Area {
  return {
    from: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
    to: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
  };
}

export function covers(area: Area | null, { row, column }: Place): boolean {
  if (!area) return false;
  const { from, to } = upright(area);
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** All cells of an area, row by row. */
export function placesOf(area: Area): Place[][] {
  const { from, to } = upright(area);
  return range(from.row, to.row).map((row) =>
    range(from.column, to.column).map((column) => ({ row, column })),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
