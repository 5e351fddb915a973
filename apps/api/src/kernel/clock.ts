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
