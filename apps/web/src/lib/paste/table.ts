import { parseQuantity } from '@linli/figures';
import { fold } from '#lib/language/fold.ts';
import { readHeading } from './heading.ts';
import { readUnit } from './label.ts';

type Block = readonly (readonly string[])[];

/** A pasted block taken apart: what stands above and beside its numbers. */
export interface Table {
  /** Titles, which belong to no row or column. */
  titles: string[];
  /** For each column of numbers what stands above it, from the top; empty without any. */
  headings: string[][];
  rows: TableRow[];
  /** Whether there is a row of headings, a column of names. */
  headed: boolean;
  labelled: boolean;
}

export interface TableRow {
  /** From the columns of names, the coarsest first; merged cells repeat theirs. */
  labels: string[];
  /** From a column of measures. */
  unit: string;
  texts: string[];
}

/** No heading is higher, and no table has more columns of names. */
const MOST_HEADS = 5;

const ORDER = /^(?:序号|编号|no\.?|#|序)$/;
const TIME = /年|月|季|时间|日期|period|month|year|date/;
const STAMP = /^(?:19|20)\d\d(?:\.?(?:0?[1-9]|1[0-2]))?$/;

/**
 * Takes a block apart; its rows may have different lengths.
 * @param turned reads it with rows and columns exchanged
 */
export function readTable(block: Block, turned = false): Table {
  const square = trim(block);
  const first = square.findIndex((row) => !isTitle(row));
  const titles = square.slice(0, Math.max(first, 0)).flatMap((row) => row.filter(Boolean));
  const rest = trim(square.slice(Math.max(first, 0)));
  return { titles, ...partsOf(turned ? transpose(rest) : rest) };
}

function partsOf(square: string[][]): Omit<Table, 'titles'> {
  const heads = headsOf(square);
  const [above, body] = [square.slice(0, heads), square.slice(heads)];
  const labels = labelsOf(body, above);
  const filled = above.map((row, at) => (at < heads - 1 ? spread(row, labels) : row));
  const columns = range(square[0]?.length ?? 0).slice(labels);
  const headings = columns.map((at) => filled.map((row) => row[at] ?? '').filter(Boolean));
  const [order, unit] = [orderColumn(body, above, labels), unitColumn(body, labels)];
  const named = range(labels).filter((at) => at !== order && at !== unit);
  const rows = body.map((row, at) => ({
    labels: named.map((column) => inherit(body, at, column, column !== named.at(-1))),
    unit: unit === null ? '' : (row[unit] ?? ''),
    texts: columns.map((column) => row[column] ?? ''),
  }));
  const counts = rows.some(({ texts }) => texts.some(isNumber));
  return { headings, rows, headed: heads > 0, labelled: counts && named.length > 0 };
}

const range = (length: number) => Array.from({ length: Math.max(length, 0) }, (_, at) => at);

/** Turns rows into columns. */
export function transpose(block: Block): string[][] {
  const width = Math.max(0, ...block.map((row) => row.length));
  return range(width).map((column) => block.map((row) => row[column] ?? ''));
}

/** Without empty rows and columns around, and as wide everywhere. */
function trim(block: Block): string[][] {
  const filled = (line: readonly string[]) => line.some((text) => text !== '');
  const cut = (lines: string[][]) => {
    const [first, last] = [lines.findIndex(filled), lines.findLastIndex(filled)];
    return first < 0 ? [] : lines.slice(first, last + 1);
  };
  return transpose(cut(transpose(cut(block.map((row) => [...row])))));
}

/** Whether a cell holds something that is counted. */
export function isNumber(text: string): boolean {
  return text !== '' && (readHeading(text) === null || isStamp(text)) && parseQuantity(text).ok;
}

/** A number that may be a year or month as well: 2024, 202401, 2024.1. */
const isStamp = (text: string) => STAMP.test(fold(text));

/** How many rows at the top say what stands below them. */
function headsOf(square: string[][]): number {
  let heads = 0;
  for (const row of square.slice(0, MOST_HEADS)) {
    // What a merged heading leaves below itself has no name beside it, or above.
    const below = square.slice(0, heads).every(([corner]) => corner === '');
    if (!isHead(row, below)) break;
    heads += 1;
  }
  return square.slice(heads).some((row) => row.some(isNumber)) ? heads : 0;
}

function isHead(row: readonly string[], below: boolean): boolean {
  const stamps = row.filter(isStamp);
  const onlyStamps = stamps.length > 0 && new Set(stamps).size === row.filter(isNumber).length;
  if (row.some(isNumber) && !(onlyStamps && !isNumber(row[0] ?? ''))) return false;
  const periods = row.some((text) => readHeading(text) !== null);
  const units = row.slice(1).filter(Boolean);
  const measures = units.length > 0 && units.every((text) => readUnit(text) !== null);
  return below || periods || measures || (row[0] === '' && row.some(Boolean));
}

/** One text alone in a row, in its first cell or no period and no total. */
function isTitle(row: readonly string[]): boolean {
  const [only, more] = row.filter(Boolean);
  if (row.length < 2 || only === undefined || more !== undefined || isNumber(only)) return false;
  return row[0] === only || readHeading(only) === null;
}

/** How many columns at the left say what stands beside them. */
function labelsOf(body: Block, above: Block): number {
  const columns = transpose(body);
  const wordy = columns.map((texts, at) => isWordy(texts, above, at));
  const counted = wordy[0] === false && wordy[1] && isCounting(columns[0] ?? []);
  const names = counted ? [true, ...wordy.slice(1)] : wordy;
  const numbers = names.indexOf(false);
  return Math.min(numbers < 0 ? names.length - 1 : numbers, MOST_HEADS);
}

/** Whether a column holds names; the first may have a number among them. */
function isWordy(texts: readonly string[], above: Block, at: number): boolean {
  const timed = above.some((row) => TIME.test(fold(row[at] ?? '')));
  const filled = texts.filter(Boolean);
  const words = filled.filter((text) => !isNumber(text) || (timed && isStamp(text))).length;
  return words > 0 && (at === 0 ? words * 2 >= filled.length : words === filled.length);
}

function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.filter(Boolean).map(Number);
  return numbers.length > 0 && numbers.every((number, index) => number === index + 1);
}

function orderColumn(body: Block, above: Block, labels: number): number | null {
  const called = above.some((row) => ORDER.test(fold(row[0] ?? '')));
  const counts = isCounting(body.map((row) => row[0] ?? ''));
  return labels > 1 && (called || counts) ? 0 : null;
}

function unitColumn(body: Block, labels: number): number | null {
  const found = range(labels).find((column) => {
    const texts = body.map((row) => row[column] ?? '').filter(Boolean);
    return texts.length > 0 && texts.every((text) => readUnit(text) !== null);
  });
  return labels > 1 ? (found ?? null) : null;
}

/** Of merged headings only the first cell has a text. */
function spread(row: readonly string[], from: number): string[] {
  let last = '';
  return row.map((text, at) => {
    if (at >= from && text !== '') last = text;
    return at < from ? text : last;
  });
}

/** Of merged names only the first row has a text. */
function inherit(body: Block, at: number, column: number, merged: boolean): string {
  const above = body.slice(0, at + 1).map((row) => row[column] ?? '');
  return (merged ? above.findLast(Boolean) : above.at(-1)) ?? '';
}
