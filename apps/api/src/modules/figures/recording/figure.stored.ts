import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import type { Standing } from '#kernel/errors';
import { everyFigureRows, type FigureRow } from '#modules/figures/figure/figure.query';
import { FigureType } from '#modules/figures/figure/figure.type';
import type { Noun } from '#modules/kit/verb/noun';
import { unitStaff } from '#modules/kit/verb/rules';
import { type About, lastOf, type SlotRow, standingOf } from './slot.query.ts';

type Period = 'periodStart' | 'periodEnd' | 'grain' | 'periodText' | 'periodInferred';
type Said = 'basis' | 'value' | 'qualifier' | 'wording' | 'note' | 'remark';

/** A figure as it was recorded, whatever its reader is told of it. */
export interface StoredFigure extends SlotRow, About, Pick<FigureRow, Period | Said> {
  unitId: string;
  measureCode: string;
  /** PostgreSQL numrange. */
  bounds: string | null;
}

const storedFigureRows: RowSource<StoredFigure> = {
  name: 'figure.stored',
  from: 'figure t',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    programId: 't.program_id',
    programUnitId: 't.program_unit_id',
    indicatorId: 't.indicator_id',
    dimension: 't.dimension',
    measureCode: 't.measure_code',
    value: 't.value::text',
    bounds: 't.bounds::text',
    qualifier: 't.qualifier',
    wording: 't.wording',
    basis: 't.basis',
    periodStart: 't.period_start',
    periodEnd: 't.period_end',
    grain: 't.grain',
    periodText: 't.period_text',
    periodInferred: 't.period_inferred',
    note: 't.note',
    remark: 't.remark',
    slotId: 't.slot_id',
    supersededAt: 't.superseded_at',
    version: 't.version',
  },
};

export const figure: Noun<StoredFigure> = {
  name: 'Figure',
  about: 'a figure',
  table: 'figure',
  rows: storedFigureRows,
  shown: everyFigureRows,
  successor,
  type: () => FigureType,
  may: unitStaff,
};

/** The figure that holds in a slot; null when it was withdrawn. */
async function successor(ctx: Context, row: StoredFigure): Promise<Standing | null> {
  const { districtId, slotId } = row;
  const holding = await lastOf(ctx, figure, { districtId, slotId, supersededAt: null });
  return holding && standingOf(figure, holding);
}

/** What the journal keeps of a figure. */
export const journalled = (row: Pick<StoredFigure, Said | 'bounds'>) => {
  const { value, bounds, qualifier, wording, basis, note, remark } = row;
  return { value, bounds, qualifier, wording, basis, note, remark };
};
