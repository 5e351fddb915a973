import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaBelow, gammaQuantile, normalDeviate } from './gamma-quantile.ts';
import { MAX_COUNT, median, poissonInterval, wilsonInterval } from './statistics.ts';

const counts = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 100_000 }));

describe('gammaQuantile', () => {
  // Percentage points of chi-square as tabled in Pearson & Hartley, Biometrika Tables, volume I.
  it.each([
    [1, 0.95, 3.84146],
    [2, 0.95, 5.99146],
    [5, 0.975, 12.8325],
    [10, 0.025, 3.24697],
    [10, 0.99, 23.2093],
    [20, 0.05, 10.8508],
    [100, 0.995, 140.169],
  ])('gives the tabled chi-square point of %i degrees at %f', (degrees, probability, point) => {
    expect(2 * gammaQuantile(degrees / 2, probability)).toBeCloseTo(point, point > 100 ? 3 : 4);
  });

  it('undoes the distribution', () => {
    const shapes = fc.oneof(
      fc.integer({ min: 1, max: 400 }).map((half) => half / 2),
      counts,
    );
    const shares = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(shapes, shares, (shape, share) => {
        fc.pre(shape > 0);
        expect(gammaBelow(shape, gammaQuantile(shape, share))).toBeCloseTo(share, 10);
      }),
    );
  });
});

describe('normalDeviate', () => {
  it.each([
    [0.5, 0.67449],
    [0.9, 1.644854],
    [0.95, 1.959964],
    [0.99, 2.575829],
    [0.998, 3.090232],
  ])('gives the tabled deviate for %f', (confidence, deviate) => {
    expect(normalDeviate(confidence)).toBeCloseTo(deviate, 5);
  });
});

describe('wilsonInterval', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published limits of %i in %i', (count, base, lower, upper) => {
    const interval = wilsonInterval(count, base);
    expect(interval).toMatchObject({ ok: true, confidence: 0.95 });
    if (!interval.ok) return;
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('holds the share itself, stays between 0 and 1 and mirrors what is missing', () => {
    const cases = fc.tuple(counts, counts).map(([a, b]) => [a, a + b] as const);
    fc.assert(
      fc.property(cases, ([count, base]) => {
        fc.pre(base > 0);
        const interval = wilsonInterval(count, base);
        const mirrored = wilsonInterval(base - count, base);
        if (!interval.ok || !mirrored.ok) throw new Error('refused');
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(interval.lower).toBeLessThanOrEqual(count / base);
        expect(interval.upper).toBeGreaterThanOrEqual(count / base);
        expect(interval.lower).toBeCloseTo(1 - mirrored.upper, 12);
      }),
    );
  });

  it.each([
    [1, 0, 'BASE_NOT_POSITIVE'],
    [5, 4, 'COUNT_ABOVE_BASE'],
    [-1, 4, 'COUNT_NOT_WHOLE'],
    [1.5, 4, 'COUNT_NOT_WHOLE'],
    [NaN, 4, 'COUNT_NOT_WHOLE'],
    [1, MAX_COUNT + 1, 'COUNT_NOT_WHOLE'],
  ])('refuses %f of %f with its reason', (count, base, reason) => {
    expect(wilsonInterval(count, base)).toMatchObject({ ok: false, reason });
  });

  it.each([0, 0.49, 1, NaN])('refuses a confidence of %f', (confidence) => {
    expect(wilsonInterval(1, 2, confidence)).toMatchObject({ reason: 'CONFIDENCE_OUT_OF_RANGE' });
  });
});

describe('poissonInterval', () => {
  // Garwood's limits as tabled in Pearson & Hartley, Biometrika Tables, volume I.
  it.each([
    [0, 0.95, 0, 3.69],
    [1, 0.95, 0.0253, 5.57],
    [2, 0.95, 0.242, 7.22],
    [3, 0.95, 0.619, 8.77],
    [5, 0.95, 1.62, 11.67],
    [10, 0.95, 4.8, 18.39],
    [20, 0.95, 12.22, 30.89],
    [25, 0.9, 17.38, 34.92],
    [25, 0.95, 16.18, 36.9],
    [25, 0.99, 14.0, 41.0],
  ])('gives the published limits of %i at %f', (count, confidence, lower, upper) => {
    const interval = poissonInterval(count, confidence);
    if (!interval.ok) throw new Error('refused');
    expect(interval.lower).toBeCloseTo(lower, 2);
    expect(interval.upper).toBeCloseTo(upper, 2);
  });

  it('holds the count and widens with the confidence', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const narrow = poissonInterval(count, 0.95);
        const wide = poissonInterval(count, 0.998);
        if (!narrow.ok || !wide.ok) throw new Error('refused');
        expect(narrow.lower).toBeLessThanOrEqual(count);
        expect(narrow.upper).toBeGreaterThan(count);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThan(narrow.upper);
      }),
    );
  });

  it.each([-1, 0.5, NaN, Infinity])('refuses %f, which is no count', (count) => {
    expect(poissonInterval(count)).toMatchObject({ ok: false, reason: 'COUNT_NOT_WHOLE' });
  });

  it('refuses a confidence of 1', () => {
    expect(poissonInterval(3, 1)).toMatchObject({ reason: 'CONFIDENCE_OUT_OF_RANGE' });
  });
});

describe('median', () => {
  it('is the middle number, or half way between the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
