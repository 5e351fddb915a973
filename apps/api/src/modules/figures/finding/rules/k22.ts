import {
  type Bounds,
  difference,
  intersection,
  NOT_NEGATIVE,
  pointBounds,
  readMeasureWord,
  scale,
} from '@linli/figures';
import type { BoundedFigure, Rule } from './facts.ts';
import { about, kept, printed } from './params.ts';

const WHOLE = pointBounds('100');

/** K22, share above 100 %: 120 % of the communities are covered. Growth may pass the whole. */
export const shareAboveWhole: Rule = (figure) => {
  if (figure.measure.kind !== 'PERCENT' || figure.basis === 'DELTA') return [];
  const stated = inPercent(figure);
  const over = intersection(difference(stated, WHOLE), NOT_NEGATIVE);
  if (!over || over.upper?.value === '0') return [];
  const params = { rate: printed(figure), over: about(over, 2) };
  const bounds = kept(figure.bounds);
  return [{ check: 'K22', severity: 'WARNING', figures: [figure], bounds, says: 'K22', params }];
};

/** The number as printed where there is one: about 95 % says nothing of more than the whole. */
function inPercent({ value, bounds, measure }: BoundedFigure): Bounds {
  const told = value === null ? bounds : pointBounds(value);
  return scale(told, readMeasureWord(measure.word)?.scale ?? '1');
}
