import type { Locale } from '#lib/paraglide/runtime.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes a day (`YYYY-MM-DD`) the same way on every machine, unlike `Intl`. */
export function writeDay(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number);
  if (locale === 'zh-CN') return `${year}年${month}月${date}日`;
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Writes a day for a column of them. */
export const shortDay = (day: string, locale: Locale): string =>
  locale === 'zh-CN' ? day : writeDay(day, locale);

/** Writes the month of a day. */
export function writeMonth(day: string, locale: Locale): string {
  const [year, month] = day.split('-').map(Number);
  return locale === 'zh-CN' ? `${year}年${month}月` : `${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The day before, for ends that are exclusive. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
