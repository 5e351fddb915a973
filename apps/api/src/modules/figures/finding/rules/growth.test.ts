import { describe, expect, it } from 'vitest';
import { factsOf, figureOf, relationOf, targetOf } from '#test/finding-fixture';
import type { CheckedFigure } from './facts.ts';
import { findingsOf } from './rules.ts';

const WAYS = ['DENOMINATOR', 'NUMERATOR', 'PART_OF', 'TIER_OF'] as const;
const relations = WAYS.map((kind) => relationOf('base', kind, 'rate'));
const percent = { basis: 'RATIO', measure: { kind: 'PERCENT', word: '%' } } as const;

/** How often the checks read the dimension of a figure, and how much they find. */
function looksAt(count: number, placeOf: (n: number) => Partial<CheckedFigure>) {
  let looks = 0;
  const watched = (figure: CheckedFigure): CheckedFigure =>
    Object.defineProperty({ ...figure }, 'dimension', {
      get: () => ((looks += 1), figure.dimension),
    });
  const figures = Array.from({ length: count }, (_, n) => [
    watched({ ...figureOf('rate', '82.7%', percent), ...placeOf(n), id: `rate ${n}` }),
    watched({ ...figureOf('base', '3500人', { basis: 'STOCK' }), ...placeOf(n), id: `base ${n}` }),
  ]).flat();
  const targets = Array.from({ length: count }, (_, n) => {
    const { programId = null, dimension = null, periodStart, periodEnd } = placeOf(n);
    const plan = { planStart: periodStart ?? '2021-01-01', planEnd: periodEnd ?? '2022-01-01' };
    return targetOf('rate', '82%', { measure: percent.measure, programId, dimension, ...plan });
  });
  const found = findingsOf(factsOf(figures, relations, targets)).length;
  return { looks, found };
}

/** The n-th day since 2000. */
const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);

describe('the checks of a unit', () => {
  it.each<[string, (n: number) => Partial<CheckedFigure>]>([
    ['dimensions', (n) => ({ dimension: `dimension ${n}` })],
    ['programs', (n) => ({ programId: `program ${n}` })],
    ['periods', (n) => ({ periodStart: day(n), periodEnd: day(n + 1) })],
  ])('look at four times as much for four times as many figures of many %s', (_, placeOf) => {
    const [few, many] = [looksAt(50, placeOf), looksAt(200, placeOf)];
    expect(few.found).toBeGreaterThanOrEqual(50);
    expect(many.looks).toBeLessThanOrEqual(4.5 * few.looks);
  });
});
