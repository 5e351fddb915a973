import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, hideSmallCells, isSmallCell, MINIMUM_CELL } from './small-cells.ts';

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

  it.each([
    [
      ['3', '4', '43'],
      ['SMALL', 'SMALL', 'COMPLEMENT'],
    ],
    [
      ['3', '4', '12', '31'],
      ['SMALL', 'SMALL', 'COMPLEMENT', null],
    ],
    [
      ['1', '10', '39'],
      ['SMALL', 'COMPLEMENT', 'COMPLEMENT'],
    ],
    [
      ['9', '9', '32'],
      ['SMALL', 'SMALL', 'COMPLEMENT'],
    ],
    [
      ['5', '10', '10', '25'],
      ['SMALL', 'COMPLEMENT', 'COMPLEMENT', null],
    ],
  ])('of %j, which make 50, leaves no sum that gives a part away: %j', (values, hidden) => {
    expect(hiddenOf(...values)).toEqual(hidden);
    expect(hideSmallCells(partsOf(...values)).totalMayBeShown).toBe(true);
  });

  it('withholds a total that no cover protects', () => {
    expect(hideSmallCells(partsOf('1', '10')).totalMayBeShown).toBe(false);
    expect(hideSmallCells(partsOf('9', '9')).totalMayBeShown).toBe(false);
  });

  it('hides nothing where nothing is small', () => {
    expect(hideSmallCells(partsOf('10', '0', null, '40'))).toEqual({
      parts: partsOf('10', '0', null, '40').map((part) => ({ ...part, hidden: null })),
      totalMayBeShown: true,
    });
  });

  it('takes another minimum', () => {
    expect(hideSmallCells(partsOf('5', '12', '30'), 5).parts[0]?.hidden).toBeNull();
    expect(hideSmallCells(partsOf('4', '12', '30'), 5).parts[1]?.hidden).toBe('COMPLEMENT');
  });
});

describe('the total less the parts shown', () => {
  const counts = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 30 }));
  const lists = fc.array(fc.option(counts.map(String), { freq: 8 }), { maxLength: 6 });

  it('never tells a hidden part, nor a hidden group below the minimum', () => {
    fc.assert(
      fc.property(lists, (values) => {
        const { parts, totalMayBeShown } = hideSmallCells(partsOf(...values));
        const shown = parts.filter((part) => part.value !== null);
        expect(shown.some((part) => isSmallCell(part.value ?? '0'))).toBe(false);
        const hidden = parts.filter((part) => part.hidden !== null);
        if (!totalMayBeShown || hidden.length === 0) return;
        const rest = total(values) - total(shown.map((part) => part.value));
        expect(rest).toBeGreaterThanOrEqual(MINIMUM_CELL);
        for (const choices of choicesFor(parts, rest)) expect(choices.size).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('is withheld only when it is small, or all that could cover is hidden', () => {
    fc.assert(
      fc.property(lists, (values) => {
        const { parts, totalMayBeShown } = hideSmallCells(partsOf(...values));
        if (totalMayBeShown || isSmallCell(String(total(values)))) return;
        expect(parts.every((part) => part.value === null || part.value === '0')).toBe(true);
      }),
    );
  });

  function total(values: readonly (string | null)[]): number {
    return values.reduce((sum, value) => sum + Number(value), 0);
  }

  /** What each hidden part can be, for a reader who knows the labels, the rule and their sum. */
  function choicesFor(parts: readonly Cell[], rest: number): Set<number>[] {
    const hidden = parts.filter((part) => part.hidden !== null);
    const uncovered = parts.map((part) => Number(part.value)).filter((n) => n >= MINIMUM_CELL);
    const most = Math.min(rest, ...uncovered);
    const choices = hidden.map(() => new Set<number>());
    const search = (taken: number[], left: number): void => {
      const part = hidden[taken.length];
      if (!part) {
        if (left === 0) taken.forEach((count, at) => choices[at]?.add(count));
        return;
      }
      const [from, to] = part.hidden === 'SMALL' ? [1, MINIMUM_CELL - 1] : [MINIMUM_CELL, most];
      for (let n = from; n <= Math.min(to, left); n += 1) search([...taken, n], left - n);
    };
    search([], rest);
    return choices;
  }
});
