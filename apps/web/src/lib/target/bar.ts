import type { Estimate } from './estimate.ts';

/** A range against its target, in percent of the bar's width. */
export interface Bar {
  /** Certainly reached up to here. */
  sure: number;
  /** Possibly up to here. */
  possible: number;
  /** Nobody knows how far beyond. */
  open: boolean;
  /** Where the target stands. */
  goal: number;
}

/** A bar starts at zero, and the target never stands at its very end. */
const LEAST = 1.25;

/** Lays out how a figure stands to its target (1 is the target). */
export function barOf({ bounds }: Estimate): Bar {
  const low = Math.max(0, Number(bounds.lower?.value ?? 0));
  const high = bounds.upper ? Math.max(low, Number(bounds.upper.value)) : null;
  const end = Math.max(LEAST, (high ?? low * 1.25) * 1.05);
  const part = (ratio: number) => Math.round((ratio / end) * 1000) / 10;
  return {
    sure: part(low),
    possible: high === null ? 100 : part(high),
    open: high === null,
    goal: part(1),
  };
}
