import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { writeDay } from './calendar.ts';

/**
 * The dates of a program, both days included; null when neither is known.
 *
 * @param write how a day is written, where not in full
 */
export function sayDays(
  start: string | null | undefined,
  end: string | null | undefined,
  write = writeDay,
): string | null {
  const locale = getLocale();
  const [from, to] = [start && write(start, locale), end && write(end, locale)];
  if (from && to) return sayBetween(from, to);
  if (from) return m.program_open_end({ start: from });
  return to ? m.program_until({ end: to }) : null;
}

/** From one day, month or year to another, each as it is written: alike in every list and language. */
export function sayBetween(start: string, end: string): string {
  if (start === end) return start;
  const dash = /[\s-]/.test(start) ? ' – ' : '–';
  return `${start}${dash}${end}`;
}
