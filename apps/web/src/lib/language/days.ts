import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { writeDay } from './calendar.ts';

/** The dates of a program, both days included; null when neither is known. */
export function sayDays(
  start: string | null | undefined,
  end: string | null | undefined,
): string | null {
  const locale = getLocale();
  if (start && end) {
    return m.program_between({ start: writeDay(start, locale), end: writeDay(end, locale) });
  }
  if (start) return m.program_open_end({ start: writeDay(start, locale) });
  return end ? m.program_until({ end: writeDay(end, locale) }) : null;
}
