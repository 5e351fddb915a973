import { endsAsTotal, readHeading } from './heading.ts';
import { type LabelMeasure, readLabel, readUnit } from './label.ts';
import { matchName } from './names.ts';
import { columnsFor } from './periods.ts';
import type { Plan, PlannedColumn, PlannedRow, Setting } from './planned.ts';
import { sumRows } from './sums.ts';
import { isNumber, readTable, type Table } from './table.ts';

/**
 * Reads a block by its headings and names; null for a plain block of numbers. The names must be
 * folded to one writing before.
 */
export function planBlock(block: readonly (readonly string[])[], setting: Setting): Plan | null {
  const straight = readTable(block);
  const turned = isTurned(straight, setting);
  const table = turned ? readTable(block, true) : straight;
  const columns = columnsFor(table, setting);
  const rows = rowsFor(table, setting);
  if (!table.labelled && (!table.headed || !columns.some(saysWhere))) return null;
  return { rows, columns, turned, titles: table.titles, stop: stopOf(rows, columns) };
}

/** Whether a heading says anything of where its numbers belong. */
function saysWhere({ label }: PlannedColumn): boolean {
  return label.split(' ').some((text) => readHeading(text) !== null);
}

function stopOf(rows: readonly PlannedRow[], columns: readonly PlannedColumn[]): Plan['stop'] {
  if (!columns.some(({ column }) => column)) {
    const years = columns.filter(({ why }) => why === 'YEAR').length;
    const unknown = columns.filter(({ why }) => why === 'UNKNOWN').length;
    return years > 0 ? 'YEAR' : unknown > 1 ? 'PERIODS' : 'COLUMNS';
  }
  return rows.some(({ choice, options }) => choice ?? options.length > 0) ? null : 'ROWS';
}

/** Months below each other, or names only above the numbers. */
function isTurned({ headings, rows, labelled, headed }: Table, setting: Setting): boolean {
  if (!headed) return false;
  if (headings.some((texts) => texts.some(isPeriod))) return false;
  if (rows.some(({ labels }) => labels.some(isPeriod))) return true;
  const named = (texts: readonly string[]) =>
    matchName(readLabel(texts.join(' ')), setting.rows, setting.others).why !== 'NONE';
  const down = labelled ? rows.filter(({ labels }) => named(labels)).length : 0;
  return headings.filter(named).length > down;
}

const isPeriod = (text: string) => readHeading(text)?.kind === 'PERIOD';

function rowsFor(table: Table, setting: Setting): PlannedRow[] {
  const sums = sumRows(table.rows.map(({ texts }) => texts));
  const unit = table.titles.map(readUnit).find(Boolean) ?? null;
  const planned: PlannedRow[] = [];
  table.rows.forEach((row, at) => {
    const { texts } = row;
    const label = row.labels.filter(Boolean).join(' ');
    const left = { label, texts, measure: null, choice: null, options: [] };
    if (!texts.some(isNumber)) planned.push({ ...left, why: 'EMPTY' });
    else if (label === '' && sums.includes(at)) planned.push({ ...left, why: 'SUM' });
    else if (table.labelled) planned.push(namedRow(row, unit, planned, setting));
    else planned.push(placedRow(left, planned, setting));
  });
  return planned.map((row, at) => {
    const first = planned.findIndex(({ choice }) => choice === row.choice);
    return row.choice && first < at ? { ...row, choice: null, why: 'TWICE' } : row;
  });
}

type TableRow = Table['rows'][number];

function namedRow(
  { labels, unit, texts }: TableRow,
  common: LabelMeasure | null,
  above: readonly PlannedRow[],
  { rows, others }: Setting,
): PlannedRow {
  const label = labels.filter(Boolean).join(' ');
  const read = readLabel(labels.filter(Boolean).join(' '), unit);
  const measure = read.measure;
  const planned = { label, texts, measure };
  if (label === '') return { ...planned, choice: null, options: [], why: 'UNNAMED' };
  const parent = above.findLast(({ choice }) => choice)?.choice ?? null;
  const last = readLabel(labels.at(-1) ?? '', unit);
  const whole = matchName(read, rows, others, parent);
  const match =
    whole.why === 'NONE' && labels.length > 1 && last.key
      ? better(matchName({ ...last, measure }, rows, others, parent), whole)
      : whole;
  const total = readHeading(labels.at(-1) ?? '')?.kind === 'TOTAL' || endsAsTotal(label);
  if (total && match.why !== null) return { ...planned, ...match, choice: null, why: 'TOTAL' };
  const scaled = match.choice && common?.kind === match.choice.measure.kind ? common : null;
  return { ...planned, measure: measure ?? scaled, ...match };
}

type Match = ReturnType<typeof matchName>;

const better = (one: Match, other: Match) =>
  one.why !== 'NONE' || one.options.length > 0 ? one : other;

/** Without names rows go below each other, from where they were pasted. */
function placedRow(
  left: Omit<PlannedRow, 'why'>,
  above: readonly PlannedRow[],
  { rows, at }: Setting,
): PlannedRow {
  const choice = rows[at.row + above.length] ?? null;
  return { ...left, choice, options: [], why: choice ? null : 'OUTSIDE' };
}
