import { conversionFactor, type Measured, type Refusal, scale } from '@linli/figures';
import { type ReadScope, selectList } from '../../database/rows.ts';
import { type FigureRow, figureRows } from '../figure/figure.query.ts';
import type { MeasureRow } from '../indicator/indicator.query.ts';

const COLUMNS = [
  'districtId',
  'unitId',
  'programId',
  'indicatorId',
  'dimension',
  'measure',
  'value',
  'bounds',
  'basis',
  'periodStart',
  'periodEnd',
] as const;

/** A figure as the reader is shown it, with what is computed from. */
export type MeasuredRow = Pick<FigureRow, 'id' | (typeof COLUMNS)[number]>;

/** What computing reads, whatever the client selects. */
export const READ: ReadScope = {
  partner: false,
  selected: new Map([
    ['Figure', new Set(['id', ...COLUMNS])],
    ['Target', new Set(['id', 'measure', 'value', 'bounds', 'planStart', 'planEnd'])],
    ['Outcome', new Set(['figure', 'target'])],
  ]),
};

/** Columns of a figure `t`, decorated as {@link figureRows} are. */
export const MEASURED = selectList(figureRows, READ);

/** A quantity with its measure word. */
export type Counted = Measured & { measure: Pick<MeasureRow, 'word'> };

/** A quantity told in another measure word. */
export function inWord(
  { value, bounds, measure }: Counted,
  word: string,
): { ok: true; measured: Measured } | Refusal {
  const conversion = conversionFactor(measure.word, word);
  return conversion.ok
    ? { ok: true, measured: times({ value, bounds }, conversion.factor) }
    : conversion;
}

/** So many times a quantity; a value that no decimal holds any more is unknown. */
export function times({ value, bounds }: Measured, factor: string): Measured {
  const point = value === null ? null : scale({ lower: end(value), upper: end(value) }, factor);
  return { value: point?.lower?.value ?? null, bounds: bounds && scale(bounds, factor) };
}

const end = (value: string) => ({ value, inclusive: true });
