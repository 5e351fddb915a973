import { describe, expect, it } from 'vitest';
import { type Bounds, equals, formatNumrange } from './bounds.ts';
import data from './cross-check.json' with { type: 'json' };
import { readDecimal } from './decimal.ts';
import { boundsOf, type Qualifier } from './qualifier.ts';
import { parseQuantity } from './quantity.ts';

/** A figure of the five reports; wording as in the source, `lo` and `hi` as the source list has them. */
type Row = [
  id: string,
  wording: string | null,
  qualifier: Qualifier,
  value: string | null,
  lo: string | null,
  hi: string | null,
];

const ROWS = data.rows as Row[];

const DIFFERENCES: Readonly<Record<string, { bounds: string; because: string }>> = {
  '003-02': {
    bounds: '[82.65,82.75)',
    because: 'The list takes 82.7 % at its word; it is rounded to a tenth.',
  },
  '004-10': {
    bounds: '(50,)',
    because: 'The list begins at 51, the next whole firm; 超50 is anything above 50.',
  },
  '004-16': {
    bounds: '[525000,535000)',
    because: 'The list takes 53万 at its word; it is rounded to 10,000.',
  },
  '004-17': {
    bounds: '[33.45,33.55)',
    because: 'The list takes 33.5 years at its word; it is rounded to a tenth.',
  },
  '004-18': {
    bounds: '[4.545,4.555)',
    because: 'The list takes 4.55 per thousand at its word; it is rounded to a hundredth.',
  },
  '004-19': {
    bounds: '[4.45,4.55)',
    because: 'A target is exact, which its words alone do not say: 4.5 reads as rounded.',
  },
  '004-35': {
    bounds: '[24500,25500)',
    because: 'The list takes 2.5万 at its word; it is rounded to 1,000.',
  },
  '004-41': {
    bounds: '[215000,225000)',
    because: 'The list takes 22万 at its word; it is rounded to 10,000.',
  },
};

/** Words of the source that a person counted and no scanner should: slogans, lists, ordinals. */
const NO_QUANTITIES: Readonly<Record<string, string>> = {
  '000-27': 'UNKNOWN_WORD',
  '001-09': 'UNKNOWN_WORD',
  '001-21': 'UNKNOWN_WORD',
  '001-22': 'UNKNOWN_WORD',
  '004-06': 'UNKNOWN_WORD',
  '004-30': 'ORDINAL',
  '004-31': 'ORDINAL',
  '004-47': 'UNKNOWN_WORD',
};

/** By the wording where it is a quantity, else by value and qualifier. */
function boundsFor([, wording, qualifier, value]: Row): Bounds | null {
  const reading = wording === null ? null : parseQuantity(wording);
  return reading?.ok ? reading.quantity.bounds : boundsOf({ value, qualifier });
}

/** Whether both ends are the same numbers; which of them belong, the source list does not say. */
function agrees(bounds: Bounds | null, lo: string | null, hi: string | null): boolean {
  return sameNumber(bounds?.lower?.value, lo) && sameNumber(bounds?.upper?.value, hi);
}

function sameNumber(a: string | undefined, b: string | null): boolean {
  if (a === undefined || b === null) return (a ?? null) === b;
  return readDecimal(a).eq(readDecimal(b));
}

describe('the 139 figures of the source reports', () => {
  it('are all here, once each', () => {
    expect(ROWS).toHaveLength(139);
    expect(new Set(ROWS.map(([id]) => id)).size).toBe(139);
  });

  it.each(ROWS)(
    '%s, %s, has the bounds that the source list gives or a stated reason',
    (...row) => {
      const [id, , , , lo, hi] = row;
      const bounds = boundsFor(row);
      const difference = DIFFERENCES[id];
      expect(agrees(bounds, lo, hi)).toBe(!difference);
      if (!difference) return;
      expect(bounds && formatNumrange(bounds)).toBe(difference.bounds);
      expect(difference.because).toMatch(/^[A-Z].+\.$/);
    },
  );

  it('number 127 that agree, 8 that differ and 4 without a value', () => {
    const unknown = ROWS.filter((row) => boundsFor(row) === null);
    expect(unknown.map(([id]) => id)).toEqual(['003-04', '002-16', '003-14', '004-47']);
    const ids = ROWS.map(([id]) => id);
    expect(Object.keys(DIFFERENCES).filter((id) => ids.includes(id))).toHaveLength(8);
    expect(ROWS.filter((row) => agrees(boundsFor(row), row[4], row[5]))).toHaveLength(127 + 4);
  });

  it('read from their wording as from their value and qualifier, but for the target', () => {
    const others = ROWS.filter(([id, wording, qualifier, value]) => {
      const reading = wording === null ? null : parseQuantity(wording);
      if (!reading?.ok || qualifier === 'RANGE') return false;
      const { quantity } = reading;
      expect(quantity.value, id).toBe(value);
      return quantity.qualifier !== qualifier || !equals(quantity.bounds, boundsOf(row(id)));
    });
    expect(others.map(([id]) => id)).toEqual(['004-19']);
  });

  it('are no quantities where the source has a slogan, a list or an ordinal', () => {
    const refused = ROWS.flatMap(([id, wording]) => {
      const reading = wording === null ? null : parseQuantity(wording);
      return reading && !reading.ok ? [[id, reading.reason]] : [];
    });
    expect(Object.fromEntries(refused)).toEqual(NO_QUANTITIES);
  });

  function row(id: string) {
    const [, wording, qualifier, value] = ROWS.find((other) => other[0] === id) ?? [];
    return { value: value ?? null, qualifier: qualifier ?? 'EXACT', wording } as const;
  }
});
