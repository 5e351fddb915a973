import type { Grain } from '#lib/gql/graphql.ts';
import { writeMonth } from '#lib/language/calendar.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

export const ENTRY_GRAINS = ['YEAR', 'QUARTER', 'MONTH'] as const satisfies readonly Grain[];
export type EntryGrain = (typeof ENTRY_GRAINS)[number];

/** One period that figures are entered for. */
export interface Column {
  key: string;
  start: string;
  /** Exclusive. */
  end: string;
  grain: EntryGrain;
  /** 1 to 12 for months, 1 to 4 for quarters, the year itself for a year. */
  number: number;
}

const MONTHS: Readonly<Record<EntryGrain, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

/** The periods of a year, first to last. */
export function columnsOf(year: number, grain: EntryGrain): Column[] {
  const months = MONTHS[grain];
  return Array.from({ length: 12 / months }, (_, index) => {
    const start = firstOf(year, index * months);
    const end = firstOf(year, (index + 1) * months);
    const number = grain === 'YEAR' ? year : index + 1;
    return { key: columnKey(start, end), start, end, grain, number };
  });
}

/** The period that an address names by its number; else the last of these. */
export function columnAt(columns: readonly Column[], wish: string | null): Column | undefined {
  return columns.find(({ number }) => String(number) === wish) ?? columns.at(-1);
}

/** The period before, and the same one a year ago; of a year both are the same. */
export function periodsBefore({ grain, start }: Column): Column[] {
  const [year = 0, month = 0] = start.split('-').map(Number);
  const at = (of: number, first: number) =>
    columnsOf(of, grain).find((column) => column.start === firstOf(of, first - 1));
  const before = month > 1 ? at(year, month - MONTHS[grain]) : columnsOf(year - 1, grain).at(-1);
  const found = grain === 'YEAR' ? [before] : [at(year - 1, month), before];
  return found.flatMap((column) => column ?? []);
}

/** Names a period; the same for a figure recorded for it. */
export function columnKey(start: string | null | undefined, end: string | null | undefined) {
  return `${start ?? ''}/${end ?? ''}`;
}

function firstOf(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 1));
  return day.toISOString().slice(0, 10);
}

/** The grain that an address names; months when it names none. */
export function grainOf(wish: string | null): EntryGrain {
  return ENTRY_GRAINS.find((grain) => grain === wish?.toUpperCase()) ?? 'MONTH';
}

/** The year that an address names, else the given one. */
export function yearOf(wish: string | null, otherwise: number): number {
  const year = Number(wish);
  return Number.isInteger(year) && year >= 1949 && year <= otherwise + 1 ? year : otherwise;
}

/** Whether a period has begun by a day; figures of later ones are refused. */
export function hasBegun(column: Column, today: string): boolean {
  return column.start <= today;
}

/** A period beside others of its year: 3月, Mar, 2季度. */
export function sayColumn({ grain, number, start }: Column): string {
  if (grain === 'QUARTER') return m.entry_quarter({ number });
  if (grain === 'YEAR') return m.entry_year({ number });
  return getLocale() === 'zh-CN' ? m.entry_month({ number }) : writeMonth(start, 'en').slice(0, 3);
}

/** A period by itself: 2026年3月, Mar 2026, Q2 2026. */
export function sayPeriodOf(column: Column): string {
  const { grain, number, start } = column;
  const year = start.slice(0, 4);
  if (grain === 'QUARTER') return m.entry_quarter_of({ number, year });
  return grain === 'YEAR' ? sayColumn(column) : writeMonth(start, getLocale());
}
