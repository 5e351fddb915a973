import { businessDate, dayBefore } from '#kernel/clock';
import type { Fault } from '#kernel/errors';
import { storedText, textFaults } from '#kernel/text';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import type { SourceRow } from '#modules/figures/source/source.query';
import {
  type FigurePeriodInput,
  NOTE_MAX,
  REASON_MAX,
  type SourceInput,
  TEXT_MAX,
  TITLE_MAX,
} from './recording.input.ts';

const MONTHS = { YEAR: 12, HALF: 6, QUARTER: 3, MONTH: 1 } as const;
/** What a person or a file may give; derivations and made-up data come from the program itself. */
const ENTERED: readonly SourceRow['kind'][] = ['REPORT', 'IMPORT', 'ENTRY'];

/** What happens within a period needs no end; what is said of a moment does. */
const WITHIN: readonly FigureRow['basis'][] = ['FLOW', 'DELTA'];

/** What is wrong with the period of a figure. */
export function periodFaults(
  { start, end, grain, text }: FigurePeriodInput,
  basis: FigureRow['basis'],
): Fault[] {
  const field = ['input', 'period'];
  const faults = textFaults(text, { field: [...field, 'text'], limit: TEXT_MAX });
  if (!start && !end) faults.push({ code: 'PERIOD_MISSING', field });
  else if (start && end && end <= start) {
    faults.push({ code: 'END_BEFORE_START', field: [...field, 'end'] });
  } else if (start && end && !isOne(grain, start, end)) {
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

/** What is wrong with a plan period. */
export function planFaults(input: {
  planStart?: string | null;
  planEnd?: string | null;
  planText?: string | null;
}): Fault[] {
  const { planStart, planEnd, planText } = input;
  const faults = textFaults(planText, { field: ['input', 'planText'], limit: TEXT_MAX });
  if (!planStart && !planEnd)
    faults.push({ code: 'PERIOD_MISSING', field: ['input', 'planStart'] });
  if (planStart && planEnd && planEnd <= planStart) {
    faults.push({ code: 'END_BEFORE_START', field: ['input', 'planEnd'] });
  }
  return faults;
}

/** What is wrong with a source. */
export function sourceFaults({ kind, title, reference, note }: SourceInput): Fault[] {
  const field = ['input', 'source'];
  return [
    ...(ENTERED.includes(kind) ? [] : [{ code: 'UNKNOWN' as const, field: [...field, 'kind'] }]),
    ...textFaults(title, { field: [...field, 'title'], limit: TITLE_MAX, required: true }),
    ...textFaults(reference, { field: [...field, 'reference'], limit: TEXT_MAX }),
    ...textFaults(note, { field: [...field, 'note'], limit: NOTE_MAX }),
  ];
}

export const reasonFaults = (reason: string | null | undefined, required = true) =>
  textFaults(reason, { field: ['input', 'reason'], limit: REASON_MAX, required });

type Words = Partial<Record<'note' | 'remark', string | null>>;

export const noteFaults = (input: Words): Fault[] =>
  (['note', 'remark'] as const).flatMap((field) =>
    textFaults(input[field], { field: ['input', field], limit: NOTE_MAX, lines: true }),
  );

/** A source ready to store; an entry without a day is of today. */
export const storedSource = ({ kind, title, reference, publishedOn, note }: SourceInput) => ({
  kind,
  title: storedText(title)!,
  reference: storedText(reference),
  publishedOn: publishedOn ?? (kind === 'ENTRY' ? businessDate() : null),
  note: storedText(note),
});
