import type { CatalogueItemFragment, FigurePartsFragment } from '#lib/gql/graphql.ts';
import { local } from '#lib/language/local.ts';
import { columnKey } from './columns.ts';

type Figure = Pick<
  FigurePartsFragment,
  'indicator' | 'dimension' | 'dimensionEn' | 'program' | 'measure' | 'basis' | 'period'
>;

/** What one line of the grid asks for; with a period it names the slot of a figure. */
export type Row = Pick<FigurePartsFragment, 'dimension' | 'dimensionEn' | 'measure' | 'basis'> & {
  key: string;
  indicator: Pick<FigurePartsFragment['indicator'], 'id' | 'code' | 'name' | 'nameEn'>;
  program?: FigurePartsFragment['program'];
};

/** The same line for whatever belongs to one slot, whichever its period. */
export function rowKey(of: Omit<Row, 'key'>): string {
  const { indicator, dimension, program, measure, basis } = of;
  return JSON.stringify([indicator.id, dimension ?? '', program?.id ?? '', measure.code, basis]);
}

export function cellKey(row: string, column: string): string {
  return `${row}@${column}`;
}

/** The lines that figures were recorded in before, each once, in the order of the catalogue. */
export function rowsOf(figures: readonly Figure[]): Row[] {
  const rows = figures.map(({ indicator, dimension, dimensionEn, program, measure, basis }) =>
    makeRow({ indicator, dimension, dimensionEn, program, measure, basis }),
  );
  return mergeRows([], rows).sort(
    (a, b) => compare(a.indicator.code, b.indicator.code) || compare(a.key, b.key),
  );
}

export function makeRow(of: Omit<Row, 'key'>): Row {
  return { ...of, key: rowKey(of) };
}

/** The lines that an indicator can have: its whole, then its dimensions. */
export function rowsOfItem(
  { dimensions, basis, measure, ...indicator }: CatalogueItemFragment,
  program: Row['program'] = null,
): Row[] {
  return [null, ...dimensions].map((finer) =>
    makeRow({
      indicator,
      measure,
      basis,
      dimension: finer?.name ?? null,
      dimensionEn: finer?.nameEn ?? null,
      program,
    }),
  );
}

/** A line by its name, for choosers and notes: 活动场次 · 研学 场. */
export function sayRow({ indicator, dimension, dimensionEn, program, measure }: Row): string {
  const parts = [
    local(indicator.name, indicator.nameEn).text,
    dimension && local(dimension, dimensionEn).text,
    program && program.title !== dimension && local(program.title, program.titleEn).text,
  ];
  return `${parts.filter(Boolean).join(' · ')} ${local(measure.word, measure.wordEn).text}`;
}

/** The first list, then what the second adds to it. */
export function mergeRows(rows: readonly Row[], more: readonly Row[]): Row[] {
  const byKey = new Map([...rows, ...more].map((row) => [row.key, row]));
  return [...byKey.values()];
}

/** Figures by the cell that they stand in. */
export function byCell<F extends Figure>(figures: readonly F[]): Record<string, F> {
  return Object.fromEntries(
    figures.map((figure) => [
      cellKey(rowKey(figure), columnKey(figure.period.start, figure.period.end)),
      figure,
    ]),
  );
}

/** By code units, so that the server and every browser agree. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
