import { shortDay, writeDay } from '#lib/language/calendar.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** China keeps one time all year round, 8 hours before UTC. */
const BEIJING = 8 * 3_600_000;

const inBeijing = (instant: string) => new Date(Date.parse(instant) + BEIJING).toISOString();

/** The day of an instant in Beijing, `YYYY-MM-DD`. */
export const dayOfInstant = (instant: string): string => inBeijing(instant).slice(0, 10);

/** An instant as day and minute in Beijing, alike on every machine. */
export function writeInstant(instant: string): string {
  const there = inBeijing(instant);
  return `${writeDay(there.slice(0, 10), getLocale())} ${there.slice(11, 16)}`;
}

/** The day of an instant in Beijing, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + BEIJING).toISOString().slice(0, 10);

/** Today in Beijing, `YYYY-MM-DD`. */
export function today(): string {
  return new Date(Date.now() + BEIJING).toISOString().slice(0, 10);
}

/** This instant, as the API writes instants. */
export const now = (): string => new Date().toISOString();

/** When something last changed, in few words: today by the minute, before by the day. */
export function writeSince(instant: string): string {
  const day = dayOfInstant(instant);
  return day === today() ? inBeijing(instant).slice(11, 16) : shortDay(day, getLocale());
}
