/** The zone in which a business day begins and ends. */
export const BUSINESS_ZONE = 'Asia/Shanghai';

const businessDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: BUSINESS_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The business date of an instant, `YYYY-MM-DD`, whatever the zone of the machine. */
export function businessDate(instant: Date = new Date()): string {
  return businessDay.format(instant);
}

const businessTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: BUSINESS_ZONE,
  hour: '2-digit',
  minute: '2-digit',
});

/** The business date and time of an instant to the minute, `YYYY-MM-DD HH:MM`. */
export const businessMinute = (instant: Date = new Date()): string =>
  `${businessDate(instant)} ${businessTime.format(instant)}`;

/** The calendar day before a day, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - 1);
  return instant.toISOString().slice(0, 10);
}

/** The same day of the year before, both `YYYY-MM-DD`; the last of February for a day that it lacks, never before the year 1. */
export function yearBefore(day: string): string {
  const [year = '', ...rest] = day.split('-');
  const before = [String(Math.max(1, Number(year) - 1)).padStart(4, '0'), ...rest].join('-');
  return isDay(before) ? before : before.replace(/29$/, '28');
}

const CALENDAR_DAY = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

/** True for an instant in ISO 8601 with seconds and a zone that PostgreSQL takes, in the years 1 to 9999. */
export function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isDay(day);
}

/** True for a day that the calendar has, written `YYYY-MM-DD`, in the years 1 to 9999. */
export function isDay(text: string): boolean {
  if (!CALENDAR_DAY.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(text);
}
