/** Days are `YYYY-MM-DD`, without a time and so without a zone. */
const DAY = 86_400_000;

/** Reads a day as people write it: 2026-11-30, 2026.11.30, 20261130, 2026年11月30日, 11-30 of this year. */
export function readDay(text: string, today: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const parts = whole?.slice(1) ?? plain.split(/[-./年月日\s]+/).filter(Boolean);
  if (parts.length === 2) parts.unshift(today.slice(0, 4));
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [year = '', month = '', date = ''] = parts;
  if (year.length !== 4) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** Whether there is such a day. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}

/** The day so many days later, or earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The same date so many months later; the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The weeks of a day's month, each from Monday, filled up with the days beside it. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const monday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  for (let start = monday; start <= first || start.slice(0, 7) === day.slice(0, 7);) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(start, at)));
    start = addDays(start, 7);
  }
  return weeks;
}
