import { measureKindOf, readMeasureWord } from '@linli/figures';
import type { Rule } from './facts.ts';
import { printed, reported } from './params.ts';
import { candidatesFor } from './related.ts';

/** K11, ratio without base: 100 % of how many? Shown as “100 % (n not given)”, and never ranked. */
export const ratioWithoutBase: Rule = (figure, unit) => {
  if (figure.basis !== 'RATIO' || figure.measure.kind !== 'PERCENT') return [];
  if (candidatesFor(figure, 'DENOMINATOR', unit).flat().length > 0) return [];
  const params = { rate: printed(figure) };
  const figures = [figure];
  return [{ check: 'K11', severity: 'WARNING', figures, bounds: null, says: 'K11', params }];
};

/** K12, unit of analysis missing: 月增收2000多元, for each household or each person? */
export const ofWhom: Rule = (figure) => {
  if (figure.basis !== 'FLOW' || figure.measure.kind !== 'RATE') return [];
  const counted = readMeasureWord(figure.measure.word)?.word;
  const money = counted !== undefined && measureKindOf(counted) === 'CNY';
  if (!money || figure.unitOfAnalysis !== null) return [];
  const params = { amount: reported(figure) };
  const figures = [figure];
  return [{ check: 'K12', severity: 'WARNING', figures, bounds: null, says: 'K12', params }];
};
