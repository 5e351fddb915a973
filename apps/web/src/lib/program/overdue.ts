import { today } from '#lib/figure/instant.ts';

interface Dated {
  state: string;
  endsOn: string | null;
}

const DAY = 86_400_000;

/** Days by which a program runs beyond its last day; null while it does not. */
export function daysOver({ state, endsOn }: Dated): number | null {
  if (state !== 'RUNNING' || !endsOn || endsOn >= today()) return null;
  return Math.round((Date.parse(today()) - Date.parse(endsOn)) / DAY);
}
