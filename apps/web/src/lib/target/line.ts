import { sayPeriod } from '#lib/figure/period.ts';
import type { TargetLineFragment } from '#lib/gql/graphql.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import { type Estimate, percent, sayEstimate } from './estimate.ts';
import { countingOf } from './counting.ts';

/** A target in one line of a list. */
export type TargetLine = TargetLineFragment;

/** What is planned: the indicator, and what is finer than it. */
export const isNamed = {
  text({ indicator, dimension, dimensionEn }: TargetLine): string {
    const name = local(indicator.name, indicator.nameEn).text;
    return dimension ? `${name} · ${local(dimension, dimensionEn).text}` : name;
  },
  lang: ({ indicator }: TargetLine) => local(indicator.name, indicator.nameEn).lang,
};

/** For when: by its dates, in the source's words where it has none. */
export const planOf = {
  text: ({ planStart, planEnd, planText }: TargetLine) =>
    sayPeriod({ start: planStart, end: planEnd, text: planEnd ? null : planText }),
};

/** Several periods of a flow add up. */
export function reachedOf({ progress, actual }: TargetLine): string | null {
  if (!progress?.reached || !actual) return null;
  return sayEstimate(progress.reached, countingOf(actual.measure));
}

/** How far it is reached: 101–101.2%, or 至少 101%. */
export function ratioOf({ progress }: TargetLine): string | null {
  return progress?.ratio ? sayRatio(progress.ratio) : null;
}

export function sayRatio({ bounds: { lower, upper } }: Estimate): string {
  const [low, high] = [percent(lower?.value ?? '0'), upper && percent(upper.value)];
  if (!high) return m.total_at_least({ low });
  return low === high ? low : `${low.replace('%', '')}–${high}`;
}

export function sayState({ progress, actual }: TargetLine): string | null {
  if (progress?.state) return m[`target_state_${progress.state}`]();
  return actual ? m.target_state_none() : null;
}
