import { businessDate, dayBefore } from '#kernel/clock';
import type { Fault } from '#kernel/errors';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import type { FigurePeriodInput } from './figure.input.ts';
import type { SetTargetInput } from './target.input.ts';

const MONTHS = { YEAR: 12, HALF: 6, QUARTER: 3, MONTH: 1 } as const;
/** What happens within a period needs no end; what is said of a moment does. */
const WITHIN: readonly FigureRow['basis'][] = ['FLOW', 'DELTA'];

/** What is wrong with the period of a figure beside the order of its days. */
export function periodFaults(
  { start, end, grain }: FigurePeriodInput,
  basis: FigureRow['basis'],
): Fault[] {
  const field = ['input', 'period'];
  const faults: Fault[] = [];
  if (!start && !end) faults.push({ code: 'PERIOD_MISSING', field });
  else if (start && end && start < end && !isOne(grain, start, end)) {
    faults.push({ code: 'GRAIN_DIFFERS', field: [...field, 'grain'] });
  } else if (!end && !WITHIN.includes(basis)) {
    faults.push({ code: 'REQUIRED', field: [...field, 'end'] });
  }
  const today = businessDate();
  if (start && start > today) {
    faults.push({ code: 'IN_THE_FUTURE', field: [...field, 'start'] });
  } else if (end && dayBefore(end) > today && !(start && grain)) {
    faults.push({ code: 'IN_THE_FUTURE', field: [...field, 'end'] });
  }
  return faults;
}

/** Whether two days are one such period apart; seasons and plans have no length of their own. */
function isOne(grain: FigurePeriodInput['grain'], start: string, end: string): boolean {
  if (!grain || grain === 'SEASON' || grain === 'PLAN') return true;
  const last = new Date(`${start}T00:00:00Z`);
  if (grain === 'MOMENT') last.setUTCDate(last.getUTCDate() + 1);
  else last.setUTCMonth(last.getUTCMonth() + MONTHS[grain]);
  return last.toISOString().slice(0, 10) === end;
}

/** What is wrong with a plan period beside the order of its days. */
export const planFaults = ({
  planStart,
  planEnd,
}: Pick<SetTargetInput, 'planStart' | 'planEnd'>): Fault[] =>
  planStart || planEnd ? [] : [{ code: 'PERIOD_MISSING', field: ['input', 'planStart'] }];
