import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, equals, formatNumrange, parseNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { amountHeld, anyHeld, holdsQuotient } from './interval.arbitrary.ts';
import { intersection, pointBounds, roundOutward, scale, wholeNumbers } from './interval.ts';
import { growth, growthFromIncrease, share } from './proportion.ts';

const of = parseNumrange;

function text(result: ReturnType<typeof share>): string {
  return result.ok ? formatNumrange(result.bounds) : result.reason;
}

describe('share', () => {
  it.each([
    ['[15,20]', '[18,30]', '[0.5,1]'],
    ['[12,12]', '[12,12]', '[1,1]'],
    ['[200,300)', '[1000,)', '(0,0.3)'],
    ['[0,10]', '[40,50]', '[0,0.25]'],
    ['[5,5]', '(0,)', '(0,1]'],
    ['[12,13]', '[10,12]', '[1,1]'],
  ])('of %s in %s is %s', (part, whole, expected) => {
    expect(text(share(of(part), of(whole)))).toBe(expected);
  });

  it.each([
    ['[13,)', '[10,12]', 'PART_EXCEEDS_WHOLE'],
    ['(12,13]', '[10,12]', 'PART_EXCEEDS_WHOLE'],
    ['[1,2]', '[0,12]', 'DIVIDES_BY_ZERO'],
    ['[-1,2]', '[10,12]', 'NEGATIVE_AMOUNT'],
    ['[1,2]', '(,12]', 'NEGATIVE_AMOUNT'],
  ])('refuses %s in %s with %s', (part, whole, reason) => {
    expect(text(share(of(part), of(whole)))).toBe(reason);
  });

  it('holds what any members give', () => {
    fc.assert(
      fc.property(amountHeld, amountHeld, (part, whole) => {
        const result = share(part.bounds, whole.bounds);
        if (!result.ok || readDecimal(part.member).gt(whole.member)) return;
        expect(holdsQuotient(result.bounds, part.member, whole.member)).toBe(true);
      }),
    );
  });

  it('lies between nothing and all', () => {
    fc.assert(
      fc.property(amountHeld, amountHeld, (part, whole) => {
        const result = share(part.bounds, whole.bounds);
        if (!result.ok) return;
        expect(contains(result.bounds, '-0.000001')).toBe(false);
        expect(contains(result.bounds, '1.000001')).toBe(false);
      }),
    );
  });
});

describe('shares and growth', () => {
  it('give no less for wider operands', () => {
    fc.assert(
      fc.property(amountHeld, amountHeld, amountHeld, (a, b, c) => {
        const narrow = intersection(a.bounds, c.bounds);
        if (!narrow) return;
        for (const [less, more] of [
          [share(narrow, b.bounds), share(a.bounds, b.bounds)],
          [share(b.bounds, narrow), share(b.bounds, a.bounds)],
          [growth(narrow, b.bounds), growth(a.bounds, b.bounds)],
          [growthFromIncrease(b.bounds, narrow), growthFromIncrease(b.bounds, a.bounds)],
        ] as const) {
          if (!less.ok || !more.ok) continue;
          expect(equals(intersection(less.bounds, more.bounds), less.bounds)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('amounts that may be below zero', () => {
  it('are refused with what they may be', () => {
    const refused = { ok: false, reason: 'NEGATIVE_AMOUNT', params: { range: '[-1,2)' } };
    expect(share(of('[1,2]'), of('[-1,2)'))).toEqual(refused);
    expect(growth(of('[1,2]'), of('[-1,2)'))).toEqual(refused);
    expect(growthFromIncrease(of('[-1,2)'), of('[-5,-3]'))).toEqual(refused);
  });
});

describe('growth', () => {
  it.each([
    ['[100,100]', '[125,125]', '[0.25,0.25]'],
    ['[100,125]', '[125,150)', '[0,0.5)'],
    ['[100,)', '[50,50]', '(-1,-0.5]'],
    ['[4,4]', '[0,1]', '[-1,-0.75]'],
  ])('from %s to %s is %s', (earlier, later, expected) => {
    expect(text(growth(of(earlier), of(later)))).toBe(expected);
  });

  it('holds what any members give', () => {
    fc.assert(
      fc.property(amountHeld, amountHeld, (earlier, later) => {
        const result = growth(earlier.bounds, later.bounds);
        if (!result.ok) return;
        const more = readDecimal(later.member).minus(earlier.member).toFixed();
        expect(holdsQuotient(result.bounds, more, earlier.member)).toBe(true);
      }),
    );
  });

  it('refuses a start that may be nothing or less', () => {
    expect(text(growth(of('[0,5]'), of('[5,5]')))).toBe('DIVIDES_BY_ZERO');
    expect(text(growth(of('[-5,-1]'), of('[5,5]')))).toBe('NEGATIVE_AMOUNT');
  });
});

describe('growthFromIncrease', () => {
  it('gives 17.7 to 22.7 percent for 265 after an increase of 40余', () => {
    const increase = wholeNumbers(of('[40,50)'));
    const result = growthFromIncrease(pointBounds('265'), increase ?? of('(,)'));
    expect(result.ok && formatNumrange(roundOutward(scale(result.bounds, '100'), 1))).toBe(
      '(17.7,22.7)',
    );
  });

  it.each([
    ['[265,265]', '[53,53]', '[0.25,0.25]'],
    ['[100,)', '[0,0]', '[0,0]'],
    ['[100,)', '(,-100]', '(-1,0)'],
    ['[0,0]', '(-5,-1)', '[-1,-1]'],
    ['(10,20]', '[10,10]', '[1,)'],
  ])('of %s after an increase of %s is %s', (later, increase, expected) => {
    expect(text(growthFromIncrease(of(later), of(increase)))).toBe(expected);
  });

  it.each([
    ['[10,20]', '[10,10]', 'DIVIDES_BY_ZERO'],
    ['[10,20]', '[30,30]', 'NEGATIVE_AMOUNT'],
    ['[10,20]', '[1,)', 'DIVIDES_BY_ZERO'],
    ['[-2,-1]', '[-5,-5]', 'NEGATIVE_AMOUNT'],
  ])('refuses %s after an increase of %s with %s', (later, increase, reason) => {
    expect(text(growthFromIncrease(of(later), of(increase)))).toBe(reason);
  });

  it('holds what any members give', () => {
    fc.assert(
      fc.property(amountHeld, anyHeld, (later, increase) => {
        const result = growthFromIncrease(later.bounds, increase.bounds);
        if (!result.ok) return;
        const earlier = readDecimal(later.member).minus(increase.member).toFixed();
        expect(holdsQuotient(result.bounds, increase.member, earlier)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
