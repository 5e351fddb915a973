import type { Judged, Recorded } from './cell.ts';

/** More than that is worth a second look, as a share of what was told before. */
const LEAP = 0.3;

/** By how many per cent a number leaves the one of the period before; null: by few, or nobody can say. */
export function leapOf(judged: Judged, before: Recorded | null): number | null {
  const now = 'quantity' in judged && 'other' in judged && !judged.other ? judged.quantity : null;
  if (!now?.value || !before?.value || before.hidden) return null;
  const [from, to] = [Number(before.value), Number(now.value)];
  if (from <= 0) return null;
  const share = (to - from) / from;
  return Math.abs(share) > LEAP ? Math.round(share * 100) : null;
}
