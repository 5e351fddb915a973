import { conversionFactor, type Reason } from '@linli/figures';
import type { IndicatorRow } from '../indicator/indicator.query.ts';
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
  const converted = conversionFactor(measure.word, indicator.measure.word);
  return converted.ok ? null : converted;
}
