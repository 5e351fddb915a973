import { describe, expect, it } from 'vitest';
import { fractionOf, readAmount } from './amount.ts';
import { barOf } from './bar.ts';
import { dayAfter } from './plan-days.ts';

function ratio(low: string | null, high: string | null) {
  const end = (value: string | null) => (value === null ? null : { value, inclusive: true });
  return { value: null, bounds: { lower: end(low), upper: end(high) } };
}

describe('a bar', () => {
  it('starts at zero and shows the range, not a point', () => {
    expect(barOf(ratio('0.5', '0.75'))).toEqual({ sure: 40, possible: 60, open: false, goal: 80 });
  });

  it('keeps the target inside', () => {
    for (const high of ['0.1', '1', '1.2', '4', '100']) {
      const { goal, possible } = barOf(ratio('0.1', high));
      expect(goal).toBeGreaterThan(0);
      expect(goal).toBeLessThan(100);
      expect(possible).toBeLessThanOrEqual(100);
    }
  });

  it('runs to its end when nobody knows how far', () => {
    expect(barOf(ratio('0.8', null))).toMatchObject({ possible: 100, open: true });
    expect(barOf(ratio(null, null))).toMatchObject({ sure: 0, possible: 100 });
  });
});

describe('a number that somebody types', () => {
  it.each([
    ['120', '120'],
    ['1,200', '1200'],
    ['１．５%', '1.5'],
    ['−3', '-3'],
    [' 2 % ', '2'],
  ])('is read from %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', 'abc', '1.2.3', '1e5', '--1', '12345678901234'])('is none in %j', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it.each([
    ['2', '0.02'],
    ['1.1', '0.011'],
    ['100', '1'],
    ['-0.5', '-0.005'],
    ['250.75', '2.5075'],
    ['0', '0'],
  ])('in percent is an exact fraction: %s is %s', (percent, fraction) => {
    expect(fractionOf(percent)).toBe(fraction);
  });
});

describe('the end of a plan', () => {
  it('is the day after its last', () => {
    expect(dayAfter('2025-12-31')).toBe('2026-01-01');
    expect(dayAfter('')).toBeNull();
  });
});
