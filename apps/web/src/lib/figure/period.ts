import { sayBetween } from '#lib/language/days.ts';
import { dayBefore, writeMonth } from '#lib/language/calendar.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, type Locale } from '#lib/paraglide/runtime.js';

export { sayDays } from '#lib/language/days.ts';

interface Span {
  start?: string | null;
  /** Exclusive. */
  end?: string | null;
  text?: string | null;
}

/** The span of a figure: in Chinese in the source's words, in English by its dates. */
export function sayPeriod(span: Span): string {
  const locale = getLocale();
  if (locale === 'zh-CN' && span.text) return span.text.replace(/^\d{4}$/, '$&年');
  return sayDates(span, locale) ?? span.text ?? m.not_stated();
}

function sayDates({ start, end }: Span, locale: Locale): string | null {
  if (!end) return start ? m.program_open_end({ start: writeMonth(start, locale) }) : null;
  const last = dayBefore(end);
  if (!start) return m.until_then({ end: writeMonth(last, locale) });
  if (start.endsWith('-01-01') && last.endsWith('-12-31')) return years(start, last, locale);
  return sayBetween(writeMonth(start, locale), writeMonth(last, locale));
}

function years(start: string, last: string, locale: Locale): string {
  const years = sayBetween(start.slice(0, 4), last.slice(0, 4));
  return locale === 'zh-CN' ? `${years}年` : years;
}
