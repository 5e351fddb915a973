import type { Rule } from './facts.ts';
import { candidatesFor } from './related.ts';

/**
 * K4, outcome without base: distinct people counted as an outcome, a base known by the catalogue, and
 * none of their kind recorded. 5 people improved, and 8 actions are no number of people. Says no
 * number, because such cases are few and sensitive.
 */
export const outcomeWithoutBase: Rule = (figure, unit) => {
  if (figure.indicator.rule !== 'DISTINCT') return [];
  const bases = candidatesFor(figure, 'DENOMINATOR', unit);
  const known = bases.flat();
  const fits = known.some(({ measure }) => measure.kind === figure.measure.kind);
  if (bases.length === 0 || fits) return [];
  const figures = [figure, ...known];
  return [{ check: 'K4', severity: 'WARNING', figures, bounds: null, says: 'K4', params: {} }];
};
