import type { Column } from '#lib/entry/columns.ts';
import type { Place } from '#lib/entry/moves.ts';
import type { Row } from '#lib/entry/rows.ts';
import type { LabelMeasure } from './label.ts';

/** What the sheet is, for a block that is pasted into it. */
export interface Setting {
  year: number;
  today: string;
  /** Its lines as they stand, and those that the catalogue could add. */
  rows: readonly Row[];
  others: readonly Row[];
  /** The periods in sight that have begun, and the cell that was pasted into. */
  shown: readonly Column[];
  at: Place;
}

/** What is to be done with a block that has names or headings. */
export interface Plan {
  rows: PlannedRow[];
  columns: PlannedColumn[];
  /** Whether its months stand in rows and its indicators in columns. */
  turned: boolean;
  /** What belongs to no row and no column. */
  titles: string[];
  /** Why nothing of it can be placed. */
  stop: 'COLUMNS' | 'ROWS' | 'YEAR' | 'PERIODS' | null;
}

export interface PlannedRow {
  label: string;
  texts: string[];
  measure: LabelMeasure | null;
  choice: Row | null;
  options: Row[];
  /** Why it is left out. */
  why:
    | 'TOTAL'
    | 'SUM'
    | 'NONE'
    | 'SEVERAL'
    | 'MEASURE'
    | 'TWICE'
    | 'UNNAMED'
    | 'EMPTY'
    | 'OUTSIDE'
    | null;
}

export interface PlannedColumn {
  label: string;
  column: Column | null;
  /** Why it is left out. */
  why: 'TOTAL' | 'YEAR' | 'SPAN' | 'FUTURE' | 'UNKNOWN' | 'TWICE' | 'OUTSIDE' | 'EMPTY' | null;
}
