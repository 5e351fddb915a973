import type { Reason } from '@linli/figures';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import { factorBetween } from '#modules/figures/measure/measure.rule';
import type { FigureRow } from './figure.query.ts';

/**
 * Why a figure is shown but never totalled: its basis is not its indicator's, or its measure does
 * not convert to the indicator's. Null when it may enter a total.
 */
export function untotalled(
  { measure, basis }: Pick<FigureRow, 'measure' | 'basis'>,
  indicator: Pick<IndicatorRow, 'measure' | 'basis'>,
): Reason | null {
  if (basis !== indicator.basis) {
    return { reason: 'BASES_DIFFER', params: { a: basis, b: indicator.basis } };
  }
  return unconverted(measure, indicator.measure);
}

const known = new Map<string, Reason | null>();

/** Asked of every figure again and again, of few pairs of measures. */
function unconverted(from: FigureRow['measure'], to: FigureRow['measure']): Reason | null {
  const pair = `${from.code}/${to.code}`;
  if (!known.has(pair)) {
    const converted = factorBetween(from, to);
    known.set(pair, converted.ok ? null : converted);
  }
  return known.get(pair) ?? null;
}
