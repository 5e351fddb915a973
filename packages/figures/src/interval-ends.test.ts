import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, equals, formatNumrange, parseNumrange } from './bounds.ts';
import { anyHeld } from './interval.arbitrary.ts';
import { intersection, pointBounds, roundOutward, wholeNumbers } from './interval.ts';

const of = parseNumrange;

/** Whether inner lies within outer. */
function within(inner: Bounds, outer: Bounds): boolean {
  return equals(intersection(inner, outer), inner);
}

describe('intersection', () => {
  it.each([
    ['[1,5]', '(2,9]', '(2,5]'],
    ['[1,5]', '[5,9]', '[5,5]'],
    ['(,)', '[5,9)', '[5,9)'],
    ['[1,5)', '(1,5]', '(1,5)'],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(equals(intersection(of(a), of(b)), of(expected))).toBe(true);
  });

  it.each([
    ['[1,5)', '[5,9]'],
    ['[1,2]', '[3,)'],
  ])('finds nothing in both %s and %s', (a, b) => {
    expect(intersection(of(a), of(b))).toBeNull();
  });
});

describe('wholeNumbers', () => {
  it.each([
    ['[40,50)', '[40,49]'],
    ['(50,)', '[51,)'],
    ['(1.2,3.7]', '[2,3]'],
    ['[-1.5,-0.5]', '[-1,-1]'],
    ['(,)', '(,)'],
  ])('of %s are %s', (bounds, expected) => {
    expect(equals(wholeNumbers(of(bounds)), of(expected))).toBe(true);
  });

  it.each(['(1,2)', '[1.2,1.8]'])('finds none in %s', (bounds) => {
    expect(wholeNumbers(of(bounds))).toBeNull();
  });
});

describe('roundOutward', () => {
  it.each([
    ['[2386.125,2436.925)', 0, '(2386,2437)'],
    ['[2386.125,2436.925)', 2, '(2386.12,2436.93)'],
    ['[-1.25,1.25]', 1, '(-1.3,1.3)'],
    ['[1.5,)', 1, '[1.5,)'],
  ])('rounds %s to %i places as %s', (bounds, places, expected) => {
    expect(formatNumrange(roundOutward(of(bounds), places))).toBe(expected);
  });

  it('has no end where rounding would make a number too large to keep', () => {
    const largest = `${'9'.repeat(41)}.9`;
    expect(roundOutward(pointBounds(largest), 0).upper).toBeNull();
    expect(wholeNumbers(of(`(${largest},)`))?.upper).toBeNull();
  });

  it('only ever widens', () => {
    fc.assert(
      fc.property(anyHeld, fc.nat({ max: 6 }), ({ bounds }, places) => {
        expect(within(bounds, roundOutward(bounds, places))).toBe(true);
      }),
    );
  });
});
