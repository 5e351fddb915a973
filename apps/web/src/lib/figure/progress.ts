import type { OutcomeRowFragment } from '#lib/gql/graphql.ts';
import { percent } from '#lib/target/estimate.ts';

export interface Progress {
  state: 'MET' | 'MISSED' | 'UNSURE';
  /** What is reached in percent of the target; null where no one number says it. */
  percent: string | null;
  /** More may have been reached: days of the plan are yet to be told of. */
  open: boolean;
  /** What is certainly reached, between 0 and 1, for a bar. */
  part: number;
}

/** How far a target is reached, as the API tells it; null where it cannot be told. */
export function progressOf({ progress }: Pick<OutcomeRowFragment, 'progress'>): Progress | null {
  if (!progress?.state) return null;
  const { state, ratio } = progress;
  return {
    state,
    percent: ratio?.value ? percent(ratio.value) : null,
    open: ratio !== null && ratio.bounds.upper === null,
    part: Math.min(1, Math.max(0, Number(ratio?.value ?? ratio?.bounds.lower?.value ?? 0))),
  };
}
