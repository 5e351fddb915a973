import {
  type Bounds,
  difference,
  growthFromIncrease,
  intersection,
  isCount,
  NOT_NEGATIVE,
  scale,
  wholeNumbers,
} from '@linli/figures';
import { factorBetween } from '#modules/figures/measure/measure.rule';
import { onlyNumberIn } from '#modules/figures/reading/measured.rule';
import type { BoundedFigure, Found, Rule } from './facts.ts';
import { about, kept, reported, whole } from './params.ts';
import { knownOf } from './related.ts';

/**
 * K2, year on year: a stock less the change that is part of it gives the earlier stock, as a range.
 * 265 − (40…49) = 216–225; growth 17.8–22.7 %. A single number needs no note, nor does an earlier
 * stock that is recorded and agrees; one below zero, or one that differs, is impossible.
 */
export const earlierStock: Rule = (stock, unit) => {
  if (stock.basis !== 'STOCK') return [];
  return knownOf(stock, 'PART_OF', unit)
    .filter(({ basis }) => basis === 'DELTA')
    .flatMap((change) => foundOf(stock, change, unit.earlierThan(stock)));
};

function foundOf(stock: BoundedFigure, change: BoundedFigure, earlier?: BoundedFigure): Found[] {
  const range = earlierRange(stock, change);
  if (!range) return [];
  const { before, growth } = range;
  const found = { check: 'K2', figures: [stock, change], bounds: kept(before) } as const;
  const params = {
    stock: reported(stock),
    change: reported(change),
    before: whole(before, stock.measure.kind),
  };
  if (!intersection(before, NOT_NEGATIVE)) {
    return [{ ...found, severity: 'WARNING', says: 'K2_BELOW_ZERO', params }];
  }
  if (earlier) {
    if (intersection(before, earlier.bounds)) return [];
    const said = { ...params, earlier: reported(earlier) };
    const figures = [...found.figures, earlier];
    return [{ ...found, figures, severity: 'WARNING', says: 'K2_DIFFERS', params: said }];
  }
  if (onlyNumberIn(before) || !growth) return [];
  const said = { ...params, growth: about(scale(growth, '100'), 1) };
  return [{ ...found, severity: 'NOTE', says: 'K2', params: said }];
}

/** The stock before a change, and by how much it grew where that can be told. */
function earlierRange(stock: BoundedFigure, change: BoundedFigure) {
  const conversion = factorBetween(change.measure, stock.measure);
  if (!conversion.ok) return null;
  const inWhole = (bounds: Bounds) => (isCount(stock.measure.kind) ? wholeNumbers(bounds) : bounds);
  const now = inWhole(stock.bounds);
  const more = inWhole(scale(change.bounds, conversion.factor));
  if (!now || !more) return null;
  const growth = growthFromIncrease(now, more);
  return { before: difference(now, more), growth: growth.ok ? growth.bounds : null };
}
