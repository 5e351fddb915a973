import { dayBefore } from '#lib/language/calendar.ts';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { groupBy } from './group.ts';

type Figure = Pick<
  FigurePartsFragment,
  'id' | 'indicator' | 'dimension' | 'dimensionEn' | 'program' | 'period' | 'asOf'
>;

/** Figures of one indicator, dimension and program, by column. */
export interface MatrixRow<F> {
  key: string;
  dimension?: string | null;
  dimensionEn?: string | null;
  program: FigurePartsFragment['program'];
  cells: Record<string, F[]>;
}

export interface MatrixIndicator<F> {
  indicator: FigurePartsFragment['indicator'];
  rows: MatrixRow<F>[];
}

export interface Matrix<F> {
  /** Years, the latest first, then OTHER if there is any. */
  columns: string[];
  groups: { kind: Kind; indicators: MatrixIndicator<F>[] }[];
}

type Kind = FigurePartsFragment['measure']['kind'];

/** The column of what lies in no one year: spans of years, plans, starts that nobody knows. */
export const OTHER = 'other';

/** Puts figures into a table of what is counted by year. */
export function matrixOf<F extends Figure>(figures: readonly F[]): Matrix<F> {
  const columns = [...new Set(figures.map(columnOf))].sort(latestFirst);
  const byIndicator = [...groupBy(figures, ({ indicator }) => indicator.id).values()]
    .map((own) => ({ indicator: own[0].indicator, rows: rowsOf(own) }))
    .sort((a, b) => compare(a.indicator.code, b.indicator.code));
  const groups = groupBy(byIndicator, ({ indicator }) => indicator.measure.kind);
  return {
    columns,
    groups: [...groups].map(([kind, indicators]) => ({ kind, indicators })),
  };
}

function rowsOf<F extends Figure>(figures: readonly F[]): MatrixRow<F>[] {
  const key = ({ dimension, program }: F) => JSON.stringify([dimension ?? '', program?.id ?? '']);
  return [...groupBy(figures, key)].map(([row, own]) => {
    const { dimension, dimensionEn, program } = own[0];
    const cells = Object.fromEntries(
      [...groupBy(own, columnOf)].map(([column, inIt]) => [column, [...inIt].sort(byStart)]),
    );
    return { key: row, dimension, dimensionEn, program, cells };
  });
}

/** The year that a figure speaks of; OTHER when it is none. */
export function columnOf({ period, asOf }: Figure): string {
  const last = asOf ?? (period.end ? dayBefore(period.end) : null);
  if (!last) return OTHER;
  const year = last.slice(0, 4);
  if (period.start) return period.start.startsWith(year) ? year : OTHER;
  return asOf ? year : OTHER;
}

/** Whether it speaks of the whole year, so that its column says all of its period. */
export function isWholeYear({ start, end }: Figure['period']): boolean {
  if (!start?.endsWith('-01-01') || !end) return false;
  return dayBefore(end) === `${start.slice(0, 4)}-12-31`;
}

function latestFirst(a: string, b: string): number {
  if (a === OTHER || b === OTHER) return a === b ? 0 : a === OTHER ? 1 : -1;
  return compare(b, a);
}

function byStart(a: Figure, b: Figure): number {
  return compare(a.period.start ?? '', b.period.start ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
