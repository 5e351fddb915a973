import {
  conversionFactor,
  type ExtraMeasure,
  measureName,
  readMeasureWord,
  type Refusal,
} from '@linli/figures';
import type { MeasureRow } from './measure.query.ts';

type Word = Pick<MeasureRow, 'word' | 'kind'>;

const NONE: readonly ExtraMeasure[] = [];

/** Those of some words that the list lacks, as reading and converting take them. */
export function extraWords(words: readonly Word[]): readonly ExtraMeasure[] {
  const extra = words.filter(({ word }) => readMeasureWord(word) === null);
  return extra.length > 0 ? extra : NONE;
}

/** What an amount is multiplied by to be told in another measure; refuses as `conversionFactor`. */
export function factorBetween(
  from: Word,
  to: Word,
): { readonly ok: true; readonly factor: string } | Refusal {
  if (from.word === to.word) return { ok: true, factor: '1' };
  return conversionFactor(from.word, to.word, extraWords([from, to]));
}

/**
 * A measure by its code, its word or another writing of it. A rate of known words is a measure
 * though nobody used it yet: its row is new, see `keepMeasure`. Null: there is none.
 */
export function measureNamed(
  name: string,
  known: readonly MeasureRow[],
  districtId: number | null,
): MeasureRow | null {
  const own = known.find(({ code, word }) => code === name || word === name);
  if (own) return own;
  const extra = extraWords(known);
  const read = readMeasureWord(name, extra);
  if (!read || read.scale !== '1') return null;
  if (!read.per) return known.find(({ word }) => word === read.word) ?? null;
  const [, per = ''] = name.split('/');
  const word = `${read.word}/${read.per.factor === '1' ? read.per.word : per}`;
  return (
    known.find((one) => one.word === word) ?? newMeasure({ word, kind: 'RATE' }, districtId, extra)
  );
}

/** The row of a word that is new to a district, or to everybody. */
export function newMeasure(
  { word, kind, wordEn }: Word & { wordEn?: string | null },
  districtId: number | null,
  extra: readonly ExtraMeasure[] = NONE,
): MeasureRow {
  const points = [...word].map((letter) => letter.codePointAt(0)!.toString(16).toUpperCase());
  const code = [districtId === null ? 'P' : `D${districtId}`, ...points].join('_');
  const named = kind === 'RATE' ? measureName(word, 'en', extra) : null;
  return { code, kind, word, wordEn: wordEn ?? named, ownerDistrictId: districtId };
}
