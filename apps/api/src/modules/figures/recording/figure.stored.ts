import type { RowSource } from '#database/rows';
import { everyFigureRows, type FigureRow } from '#modules/figures/figure/figure.query';
import { FigureType } from '#modules/figures/figure/figure.type';
import type { Noun } from '#modules/kit/verb/noun';
import { unitStaff } from '#modules/kit/verb/rules';
import { SLOT_COLUMNS, type SlotRow, successor } from './slot.query.ts';

type Period = 'periodStart' | 'periodEnd' | 'grain' | 'periodText' | 'periodInferred';
type Said = 'basis' | 'note' | 'remark';

/** A figure as it was recorded. */
export interface StoredFigure extends SlotRow, Pick<FigureRow, Period | Said> {}

const storedFigureRows: RowSource<StoredFigure> = {
  name: 'figure.stored',
  from: 'figure t',
  columns: {
    ...SLOT_COLUMNS,
    basis: 't.basis',
    periodStart: 't.period_start',
    periodEnd: 't.period_end',
    grain: 't.grain',
    periodText: 't.period_text',
    periodInferred: 't.period_inferred',
    note: 't.note',
    remark: 't.remark',
  },
};

export const figure: Noun<StoredFigure> = {
  name: 'Figure',
  about: 'a figure',
  table: 'figure',
  rows: storedFigureRows,
  shown: everyFigureRows,
  successor: (ctx, row) => successor(ctx, figure, row),
  type: () => FigureType,
  may: unitStaff,
};

type Told = Said | 'value' | 'bounds' | 'qualifier' | 'wording';

/** What the journal keeps of a figure. */
export const journalled = (row: Pick<StoredFigure, Told>) => {
  const { value, bounds, qualifier, wording, basis, note, remark } = row;
  return { value, bounds, qualifier, wording, basis, note, remark };
};
