import { isCount, measureKindOf } from '@linli/figures';
import type { Direction, PlanPartsFragment, TargetPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import {
  type Counting,
  type Estimate,
  percent,
  rangeOf,
  roughly,
  sayEstimate,
} from './estimate.ts';

type Measure = TargetPartsFragment['measure'];

/** How the places of a rate are counted: 个 of 个/千人. English has no word for them by themselves. */
export function numeratorCounting({ word }: Measure): Counting {
  const [counted = ''] = word.includes('/') ? word.split('/') : [];
  return {
    word: getLocale() === 'zh-CN' ? counted : '',
    counts: counted === '' || counts(counted),
  };
}

function counts(word: string): boolean {
  const kind = measureKindOf(word);
  return kind !== null && isCount(kind);
}

/** What is to spare or missing, in a sentence: 高出约26个（24 至 29）. */
export function sayMargin(margin: Estimate, counting: Counting, direction: Direction): string {
  const lower = direction === 'LOWER';
  const { lower: least, upper: most } = margin.bounds;
  const [low, high] = [least && Number(least.value), most && Number(most.value)];
  if (low === 0 && high === 0) return m.target_exactly();
  if (low !== null && low >= 0) {
    const amount = sayEstimate(margin, counting);
    return lower ? m.target_below({ amount }) : m.target_above({ amount });
  }
  if (high !== null && high <= 0) {
    const missing = negated(margin);
    const amount = sayEstimate(counting.counts ? whole(missing) : missing, counting);
    return lower ? m.target_exceeded({ amount }) : m.target_short({ amount });
  }
  return m.target_either({ range: rangeOf(margin.bounds, counting.counts) });
}

/** None is built in part: 21.2 missing are 22. */
function whole({ value, bounds }: Estimate): Estimate {
  const up = (text: string, beyond = false) => {
    const number = Number(text);
    return String(beyond && Number.isInteger(number) ? number + 1 : Math.ceil(number));
  };
  const { lower, upper } = bounds;
  return {
    value: value === null ? null : up(value),
    bounds: {
      lower: lower && { value: up(lower.value, !lower.inclusive), inclusive: true },
      upper: upper && { value: up(upper.value), inclusive: true },
    },
  };
}

function negated({ value, bounds }: Estimate): Estimate {
  const flip = (text: string) =>
    text.startsWith('-') ? text.slice(1) : text === '0' ? '0' : `-${text}`;
  const end = (bound: Estimate['bounds']['lower']) =>
    bound && { ...bound, value: flip(bound.value) };
  return {
    value: value === null ? null : flip(value),
    bounds: { lower: end(bounds.upper), upper: end(bounds.lower) },
  };
}

/** Up to where the rate holds: 常住人口增至约53.6万即失守，增幅1.1%. Null where nobody can say. */
export function sayBreakEven(
  plan: Pick<PlanPartsFragment, 'breakEvenDenominator' | 'breakEvenGrowth'>,
  denominator: string,
): string | null {
  const at = plan.breakEvenDenominator?.value;
  const growth = plan.breakEvenGrowth?.value;
  if (!at || !growth) return null;
  const said = { denominator, value: roughly(at), growth: percent(growth.replace('-', '')) };
  if (Math.abs(Number(growth)) < 0.0005) return m.plan_break_at({ denominator });
  return growth.startsWith('-') ? m.plan_break_back(said) : m.plan_break(said);
}
