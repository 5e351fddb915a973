import {
  contains,
  difference,
  intersection,
  NOT_NEGATIVE,
  pointBounds,
  scale,
  share,
} from '@linli/figures';
import { amountAt } from './amount-at.ts';
import type { Found, Rule } from './facts.ts';
import { about, dividedBy, kept, likely, reported, reportedSum } from './params.ts';
import { amountOf, knownOf, wholeOf } from './related.ts';

/**
 * K8, rate against its parts: rate × denominator less the parts that are named. 530,000 × 4.55 ‰ =
 * 2,411.5 places (2,386–2,437 with rounding), 667 of them named (27.7 %): about 1,744 come from others.
 * Parts above the whole are impossible.
 */
export const namedParts: Rule = (figure, unit) => {
  if (figure.basis !== 'RATIO') return [];
  const base = wholeOf(figure, 'DENOMINATOR', unit);
  const named = amountOf(knownOf(figure, 'NUMERATOR', unit));
  const all = base && amountAt(figure, base);
  if (!all || !named) return [];
  const rest = difference(all.bounds, named.bounds);
  if (contains(rest, '0')) return [];
  const params = {
    rate: reported(figure),
    per: dividedBy(figure),
    base: reportedSum(base),
    all: about(all.bounds, 0),
    likelyAll: likely(all, 1),
    named: reportedSum(named),
  };
  const figures = [figure, ...base.figures, ...named.figures];
  const found = { check: 'K8', figures } as const;
  if (!intersection(rest, NOT_NEGATIVE)) {
    const over = difference(named.bounds, all.bounds);
    const said = { ...params, over: about(over, 0) };
    return [{ ...found, severity: 'WARNING', bounds: kept(over), says: 'K8_OVER', params: said }];
  }
  const part = partOf(named, all);
  const said = { ...params, rest: about(rest, 0), part };
  return [{ ...found, severity: 'NOTE', bounds: kept(rest), says: 'K8', params: said }];
};

type Measured = Parameters<typeof likely>[0];

/** The share of the named parts in percent, by the numbers as printed where they are known. */
function partOf(named: Measured, all: Measured): Found['params'][string] {
  const printed = named.value !== null && all.value !== null;
  const part = printed
    ? share(pointBounds(named.value!), pointBounds(all.value!))
    : share(named.bounds, all.bounds);
  return part.ok ? about(scale(part.bounds, '100'), 1) : { text: '?' };
}
