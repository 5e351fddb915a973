import { today } from '#lib/figure/instant.ts';
import { m } from '#lib/paraglide/messages.js';

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

/** Why a program is to be looked at, in words; nothing when all is well. */
export function sayLate(program: Dated & { lateMilestones: number }): string {
  const days = daysOver(program);
  const { state, lateMilestones: count } = program;
  const late = state === 'RUNNING' && count > 0 && m.program_late_count({ count });
  return [days && m.program_overdue_days({ days }), late].filter(Boolean).join(m.list_comma());
}
