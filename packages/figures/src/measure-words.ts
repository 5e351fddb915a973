import { COUNTED } from './measure-counted.ts';
import type { MeasureKind } from './measure-kind.ts';
import { MEASURED } from './measure-measured.ts';
import type { Row } from './measure-row.ts';

/** A measure word, in simplified writing. */
export interface Measure {
  /** Stable, in capitals: REN, YUAN. */
  code: string;
  word: string;
  kind: Exclude<MeasureKind, 'RATE'>;
  nameZh: string;
  nameEn: string;
  /** Other ways of writing the word, all read as it: ㎡ and 平方 for 平方米. */
  also: readonly string[];
  /** What one is in another word of its kind, where both measure the same thing: 1000 米 for 公里. */
  unit: { readonly word: string; readonly factor: string } | null;
}

const ROWS: Readonly<Record<Measure['kind'], readonly Row[]>> = { ...COUNTED, ...MEASURED };

/** The measure words that a quantity may end with; rates are made of them. */
export const MEASURES: readonly Measure[] = (Object.keys(ROWS) as Measure['kind'][]).flatMap(
  (kind) =>
    ROWS[kind].map(([code, word, nameEn, also = '', unit]) => ({
      code,
      word,
      kind,
      nameZh: word,
      nameEn,
      also: also === '' ? [] : also.split(' '),
      unit: unit ? { word: unit[0], factor: unit[1] } : null,
    })),
);
