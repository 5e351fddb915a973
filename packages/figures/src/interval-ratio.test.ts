import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, formatNumrange, parseNumrange } from './bounds.ts';
import { anyHeld, holdsQuotient } from './interval.arbitrary.ts';
import { pointBounds, ratio, scaledRatio } from './interval.ts';

const of = parseNumrange;

function text(result: ReturnType<typeof ratio>): string {
  return result.ok ? formatNumrange(result.bounds) : result.reason;
}

describe('ratio', () => {
  it.each([
    ['[10,20)', '[4,5]', '[2,5)'],
    ['[10,20]', '[-5,-4]', '[-5,-2]'],
    ['[1,1]', '(0,4]', '[0.25,)'],
    ['[-1,1]', '(0,4]', '(,)'],
    ['[0,1]', '(0,4]', '[0,)'],
    ['[5,10]', '[2,)', '(0,5]'],
    ['[1,)', '[1,)', '(0,)'],
    ['[0,0]', '[3,)', '[0,0]'],
    ['[1,1]', '(,-2]', '[-0.5,0)'],
    ['[1,1]', '[-4,0)', '(,-0.25]'],
  ])('divides %s by %s to %s', (a, b, expected) => {
    expect(text(ratio(of(a), of(b)))).toBe(expected);
  });

  it.each(['[0,5]', '(-1,1)', '(,)', '[0,0]', '[-3,0]', '(,0]'])(
    'refuses to divide by %s, which holds zero',
    (b) => {
      expect(ratio(of('[1,2]'), of(b))).toEqual({
        ok: false,
        reason: 'DIVIDES_BY_ZERO',
        params: {},
      });
    },
  );

  it('rounds outward a quotient that is not finite, and never reaches its ends', () => {
    const third = ratio(pointBounds('1'), pointBounds('3'));
    expect(third).toEqual({
      ok: true,
      bounds: {
        lower: { value: `0.${'3'.repeat(40)}`, inclusive: false },
        upper: { value: `0.${'3'.repeat(39)}4`, inclusive: false },
      },
    });
  });

  it('keeps a tiny quotient above zero', () => {
    const tiny = ratio(pointBounds('1e-40'), pointBounds('10'));
    expect(text(tiny)).toBe(`(0,0.${'0'.repeat(39)}1)`);
  });

  it('rounds a scaled quotient once', () => {
    expect(text(scaledRatio(pointBounds('1'), pointBounds('3'), '3'))).toBe('[1,1]');
    expect(text(scaledRatio(of('[1,2]'), pointBounds('4'), '-100'))).toBe('[-50,-25]');
  });

  it('holds the quotient of any members', () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, (a, b) => {
        const result = ratio(a.bounds, b.bounds);
        expect(result.ok).toBe(!contains(b.bounds, '0'));
        if (result.ok) expect(holdsQuotient(result.bounds, a.member, b.member)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
