import {
  type Bounds,
  conversionFactor,
  equals,
  type Measured,
  pointBounds,
  readMeasureWord,
  type Refusal,
  scale,
  sum,
} from '@linli/figures';
import type { MeasureRow } from '#modules/figures/measure/measure.query';

/** A quantity with its measure word. */
export type Counted = Measured & { measure: Pick<MeasureRow, 'word'> };

/** A quantity told in another measure word. */
export function inWord(
  { value, bounds, measure }: Counted,
  word: string,
): { ok: true; measured: Measured } | Refusal {
  // A word that the list lacks is at least itself.
  const conversion =
    measure.word === word
      ? ({ ok: true, factor: '1' } as const)
      : conversionFactor(measure.word, word);
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

/** The sum of quantities, told in one measure word; its value is null when one of them has none. */
export function sumIn(
  all: readonly Counted[],
  word: string,
): { ok: true; measured: Measured } | Refusal {
  const told: Measured[] = [];
  for (const one of all) {
    const converted = inWord(one, word);
    if (!converted.ok) return converted;
    told.push(converted.measured);
  }
  const bounds = told.flatMap((one) => one.bounds ?? []);
  const values = told.flatMap((one) => one.value ?? []);
  const whole = bounds.length === told.length ? sum(bounds) : null;
  const value = values.length === told.length ? onlyNumberIn(sum(values.map(pointBounds))) : null;
  return { ok: true, measured: { value, bounds: whole } };
}

/** The number of an interval that holds one alone; null for others, and for what was rounded. */
export function onlyNumberIn(bounds: Bounds): string | null {
  const { lower } = bounds;
  return lower && equals(bounds, pointBounds(lower.value)) ? lower.value : null;
}

/** How a measure word writes a rate: per how many, and how many of the plain word one is. */
export function rateWord(
  word: string,
): { factor: string; scale: string; per: string | null } | null {
  const read = readMeasureWord(word);
  if (read?.kind === 'PERCENT') {
    return { factor: read.scale === '1' ? '100' : '1000', scale: '1', per: null };
  }
  return (
    read && { factor: read.per?.factor ?? '1', scale: read.scale, per: read.per?.word ?? null }
  );
}

/** The word that a quantity is counted in without scale: 人 for 万人. */
export const plainWord = ({ measure }: Pick<Counted, 'measure'>): string =>
  readMeasureWord(measure.word)?.word ?? measure.word;
