import type { OutcomeRowFragment } from '#lib/gql/graphql.ts';

export type Verdict = 'reached' | 'missed' | 'unclear';

export interface Progress {
  /** The printed value in percent of the target, with at most one decimal. */
  percent: string;
  /** `percent` between 0 and 1, for a bar. */
  part: number;
  verdict: Verdict;
}

/** How a figure stands to its target; null when they cannot be compared. */
export function progressOf({ figure, target, indicator }: OutcomeRowFragment): Progress | null {
  if (!target?.value || !figure.value || figure.hidden) return null;
  if (target.measure.code !== figure.measure.code) return null;
  const goal = Number(target.value);
  if (!(goal > 0)) return null;
  const ratio = Number(figure.value) / goal;
  return {
    percent: `${Math.round(ratio * 1000) / 10}%`,
    part: Math.min(1, Math.max(0, ratio)),
    verdict: verdict(figure.bounds, goal, indicator.direction === 'LOWER'),
  };
}

/** Judged by what the number can be, not by what is printed. */
function verdict(
  bounds: OutcomeRowFragment['figure']['bounds'],
  goal: number,
  lowerIsBetter: boolean,
): Verdict {
  const low = bounds?.lower;
  const high = bounds?.upper;
  const allAtLeast = low ? Number(low.value) >= goal : false;
  const allBelow = high ? below(Number(high.value), goal, high.inclusive) : false;
  if (!lowerIsBetter) return allAtLeast ? 'reached' : allBelow ? 'missed' : 'unclear';
  const allAtMost = high ? Number(high.value) <= goal : false;
  const allAbove = low ? below(goal, Number(low.value), low.inclusive) : false;
  return allAtMost ? 'reached' : allAbove ? 'missed' : 'unclear';
}

function below(a: number, b: number, inclusive: boolean): boolean {
  return inclusive ? a < b : a <= b;
}
