import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells, isSmallCell } from './small-cells.ts';

/** Parts named a, b, c … */
function partsOf(...values: (string | null)[]) {
  return values.map((value, at) => ({ id: String.fromCharCode(97 + at), value }));
}

function hiddenOf(...values: (string | null)[]) {
  return hideSmallCells(partsOf(...values)).parts.map((part) => part.hidden);
}

describe('isSmallCell', () => {
  it.each(['1', '5', '8', '9', '9.5'])('hides %s', (value) => {
    expect(isSmallCell(value)).toBe(true);
  });

  it.each(['0', '10', '110'])('shows %s', (value) => {
    expect(isSmallCell(value)).toBe(false);
  });

  it('refuses what is no number', () => {
    expect(() => isSmallCell('few')).toThrow(expect.objectContaining({ code: 'NOT_A_DECIMAL' }));
  });
});

describe('hideSmallCells', () => {
  it('hides the next smallest beside a single small part', () => {
    expect(hideSmallCells(partsOf('40', '5', '12', '30'))).toEqual({
      parts: [
        { id: 'a', value: '40', hidden: null },
        { id: 'b', value: null, hidden: 'SMALL' },
        { id: 'c', value: null, hidden: 'COMPLEMENT' },
        { id: 'd', value: '30', hidden: null },
      ],
      totalMayBeShown: true,
    });
  });

  it('hides nothing more when two parts are small', () => {
    expect(hiddenOf('5', '8', '12')).toEqual(['SMALL', 'SMALL', null]);
  });

  it('compares counts as numbers, not as text', () => {
    expect(hiddenOf('5', '100', '20')).toEqual(['SMALL', null, 'COMPLEMENT']);
  });

  it('takes the first by id among equals', () => {
    const parts = [...partsOf('5', '12', '12')].toReversed();
    expect(hideSmallCells(parts).parts.map((part) => part.hidden)).toEqual([
      null,
      'COMPLEMENT',
      'SMALL',
    ]);
  });

  it('does not cover with a zero, and withholds the total when nothing else covers', () => {
    expect(hideSmallCells(partsOf('5', '0', null))).toMatchObject({
      parts: [{ hidden: 'SMALL' }, { value: '0' }, { value: null, hidden: null }],
      totalMayBeShown: false,
    });
  });

  it('withholds the total of parts that are all small and come to less than the minimum', () => {
    expect(hideSmallCells(partsOf('4', '5')).totalMayBeShown).toBe(false);
    expect(hideSmallCells(partsOf('5', '5')).totalMayBeShown).toBe(true);
  });

  it('never shows a small part, and never leaves one that subtraction finds', () => {
    const counts = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 500 }));
    const lists = fc.array(fc.option(counts.map(String)), { maxLength: 12 });
    fc.assert(
      fc.property(lists, (values) => {
        const { parts, totalMayBeShown } = hideSmallCells(partsOf(...values));
        const shown = parts.filter((part) => part.value !== null);
        expect(shown.some((part) => isSmallCell(part.value ?? '0'))).toBe(false);
        const hidden = parts.filter((part) => part.hidden !== null);
        if (totalMayBeShown) expect(hidden.length).not.toBe(1);
        expect(parts.map((part) => part.id)).toEqual(partsOf(...values).map((part) => part.id));
      }),
    );
  });
});
