import type { MeasureKind } from './measure-kind.ts';

/** A line of the list of measure words; other writings of the word stand apart by blanks. */
export type Row = readonly [
  code: string,
  word: string,
  nameEn: string,
  also?: string,
  unit?: readonly [word: string, factor: string],
];

/** The lines of some kinds. */
export type Rows = Readonly<Partial<Record<Exclude<MeasureKind, 'RATE'>, readonly Row[]>>>;
