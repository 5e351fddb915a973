import { parseQuantity } from '@linli/figures';
import type { Column } from '#lib/entry/columns.ts';
import type { Row } from '#lib/entry/rows.ts';
import type { LabelMeasure } from './label.ts';
import type { Plan, PlannedRow } from './planned.ts';

/** A text and the cell that it goes into. */
export interface Filling {
  row: Row;
  column: Column;
  text: string;
}

/** What a plan puts where; empty cells of the block leave the sheet as it is. */
export function fillingsOf({ rows, columns }: Pick<Plan, 'rows' | 'columns'>): Filling[] {
  return rows.flatMap(({ choice: row, texts, measure }) =>
    columns.flatMap(({ column }, at) => {
      const text = texts[at] ?? '';
      return row && column && text !== ''
        ? [{ row, column, text: inMeasure(text, measure, row) }]
        : [];
    }),
  );
}

/** The plan with another line chosen for one of its rows; two rows never fill the same line. */
export function choose(plan: Plan, at: number, choice: Row | null): Plan {
  const rows = plan.rows.map((row, index): PlannedRow => {
    if (index === at) return { ...row, choice, why: choice ? null : (row.why ?? 'NONE') };
    return choice && row.choice === choice ? { ...row, choice: null, why: 'TWICE' } : row;
  });
  return { ...plan, rows };
}

/** A number under 万元 is written 30万, so that it keeps its size; one of another kind says so. */
function inMeasure(text: string, measure: LabelMeasure | null, row: Row): string {
  if (!measure) return text;
  const reading = parseQuantity(text);
  if (!reading.ok || reading.quantity.measureWord !== null) return text;
  if (measure.kind !== row.measure.kind) return `${text}${measure.word}`;
  return hasScale(text) ? text : `${text}${measure.scale}`;
}

const hasScale = (text: string) => /[万亿萬億千]/.test(text);
