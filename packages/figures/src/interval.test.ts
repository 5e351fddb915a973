import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, contains, equals, formatNumrange, parseNumrange } from './bounds.ts';
import { anyHeld } from './interval.arbitrary.ts';
import { difference, intersection, pointBounds, product, ratio, scale, sum } from './interval.ts';

const Wide = Decimal.clone({ defaults: true, precision: 300 });
const of = parseNumrange;

/** Whether inner lies within outer. */
function within(inner: Bounds, outer: Bounds): boolean {
  return equals(intersection(inner, outer), inner);
}

describe('sum', () => {
  it.each([
    [['[200,300)', '[50,60)'], '[250,360)'],
    [['[200,300)', '[5,5]'], '[205,305)'],
    [['(50,)', '[10,20]'], '(60,)'],
    [['(,5]', '[1,2)'], '(,7)'],
    [['(,5]', '[1,)'], '(,)'],
    [['[0.1,0.1]', '[0.2,0.2]'], '[0.3,0.3]'],
    [['[7,8)'], '[7,8)'],
    [[], '[0,0]'],
  ])('adds %j to %s', (parts, expected) => {
    expect(formatNumrange(sum(parts.map(of)))).toBe(expected);
  });

  it('rounds outward what 50 digits cannot hold', () => {
    const total = sum([pointBounds('1e40'), pointBounds('1e-40')]);
    expect(total.lower).toEqual({ value: `1${'0'.repeat(40)}`, inclusive: false });
    expect(total.upper).toEqual({ value: `1${'0'.repeat(40)}.000000001`, inclusive: false });
  });

  it('has no end where a number would be too large to keep', () => {
    expect(sum(Array<Bounds>(20).fill(pointBounds('9e40')))).toEqual({
      lower: { value: `${'9'.repeat(41)}.${'9'.repeat(9)}`, inclusive: false },
      upper: null,
    });
  });

  it('holds the sum of any members, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 6 }), (parts) => {
        const total = sum(parts.map((part) => part.bounds));
        const member = parts.reduce((n, part) => n.plus(part.member), new Wide(0));
        expect(contains(total, member.toFixed())).toBe(true);
        expect(sum(parts.map((part) => part.bounds).toReversed())).toEqual(total);
      }),
    );
  });

  it('gives the same total for parts of parts', () => {
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 4 }), fc.array(anyHeld), (left, right) => {
        const [a, b] = [left, right].map((parts) => parts.map((part) => part.bounds));
        expect(sum([sum(a ?? []), sum(b ?? [])])).toEqual(sum([...(a ?? []), ...(b ?? [])]));
      }),
    );
  });
});

describe('difference', () => {
  it.each([
    ['[265,265]', '[40,50)', '(215,225]'],
    ['[10,)', '[1,2]', '[8,)'],
    ['[10,12]', '[1,)', '(,11]'],
    ['(0,1)', '[0,1]', '(-1,1)'],
  ])('takes from %s away %s: %s', (a, b, expected) => {
    expect(formatNumrange(difference(of(a), of(b)))).toBe(expected);
  });

  it('is no zero for an interval and itself', () => {
    expect(formatNumrange(difference(of('[1,3]'), of('[1,3]')))).toBe('[-2,2]');
  });

  it('holds the difference of any members', () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, (a, b) => {
        const member = new Wide(a.member).minus(b.member).toFixed();
        expect(contains(difference(a.bounds, b.bounds), member)).toBe(true);
      }),
    );
  });
});

describe('product and scale', () => {
  it.each([
    ['[2,3)', '[10,20]', '[20,60)'],
    ['(-1,1)', '[2,3)', '(-3,3)'],
    ['[0,5)', '[2,)', '[0,)'],
    ['[0,0]', '(,)', '[0,0]'],
    ['(0,1)', '(0,)', '(0,)'],
    ['[-2,-1]', '(,)', '(,)'],
    ['(,-1]', '[3,)', '(,-3]'],
    ['[0,1)', '(0,1)', '[0,1)'],
  ])('multiplies %s by %s to %s', (a, b, expected) => {
    expect(formatNumrange(product(of(a), of(b)))).toBe(expected);
    expect(formatNumrange(product(of(b), of(a)))).toBe(expected);
  });

  it.each([
    ['[15,20]', '12', '[180,240]'],
    ['[200,300)', '-1', '(-300,-200]'],
    ['(50,)', '-2', '(,-100)'],
    ['(50,)', '0', '[0,0]'],
    ['[4.545,4.555)', '530', '[2408.85,2414.15)'],
  ])('scales %s by %s to %s', (a, factor, expected) => {
    expect(formatNumrange(scale(of(a), factor))).toBe(expected);
  });

  it('holds the product of any members', () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, (a, b) => {
        const member = new Wide(a.member).times(b.member).toFixed();
        expect(contains(product(a.bounds, b.bounds), member)).toBe(true);
      }),
    );
  });

  it('refuses a factor that is no number', () => {
    expect(() => scale(of('[1,2]'), 'NaN')).toThrow(
      expect.objectContaining({ code: 'NOT_A_DECIMAL' }),
    );
  });
});

describe('all operations', () => {
  it('give no less for wider operands', () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, anyHeld, (a, b, c) => {
        const narrow = intersection(a.bounds, c.bounds);
        if (!narrow) return;
        expect(within(sum([narrow, b.bounds]), sum([a.bounds, b.bounds]))).toBe(true);
        expect(within(difference(b.bounds, narrow), difference(b.bounds, a.bounds))).toBe(true);
        expect(within(product(narrow, b.bounds), product(a.bounds, b.bounds))).toBe(true);
        const [less, more] = [ratio(b.bounds, narrow), ratio(b.bounds, a.bounds)];
        if (less.ok && more.ok) expect(within(less.bounds, more.bounds)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
