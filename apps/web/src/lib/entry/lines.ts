import { groupBy } from '#lib/figure/group.ts';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import type { EntryGrain } from './columns.ts';
import { type Row, rowKey } from './rows.ts';

type Kind = Row['measure']['kind'];

/** Lines of a sheet, by what they count. */
export interface LineGroup {
  kind: Kind;
  /** Each with its place among all that are shown, from 0. */
  lines: { row: Row; at: number }[];
}

/** Lines whose figures are told by periods of this length, by their keys. */
export function usualIn(grain: EntryGrain, figures: readonly FigurePartsFragment[]): Set<string> {
  return new Set(figures.filter(({ period }) => period.grain === grain).map(rowKey));
}

/**
 * The lines that are usually told by such periods, with those that somebody wants now; all of them where
 * there are none such.
 */
export function dueOf(
  rows: readonly Row[],
  usual: ReadonlySet<string>,
  wanted: (row: Row) => boolean,
): Row[] {
  const due = rows.filter((row) => usual.has(row.key) || wanted(row));
  return rows.some(({ key }) => usual.has(key)) ? due : [...rows];
}

/** The lines of one program, where one is asked for; all of them else. */
export const ofProgram = (rows: readonly Row[], program: string | null): readonly Row[] =>
  program ? rows.filter((row) => row.program?.id === program) : rows;

/** By what they count, in the order of first mention. */
export function groupsOf(rows: readonly Row[]): LineGroup[] {
  let at = 0;
  return [...groupBy(rows, ({ measure }) => measure.kind)].map(([kind, own]) => ({
    kind,
    lines: own.map((row) => ({ row, at: at++ })),
  }));
}

/** The lines of all groups, in their places. */
export const inOrder = (groups: readonly LineGroup[]): Row[] =>
  groups.flatMap(({ lines }) => lines.map(({ row }) => row));
