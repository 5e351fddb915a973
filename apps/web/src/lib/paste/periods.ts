import { fold } from '#lib/language/fold.ts';
import { columnsOf, ENTRY_GRAINS, hasBegun } from '#lib/entry/columns.ts';
import { type Heading, readHeading } from './heading.ts';
import { keyOf } from './label.ts';
import type { PlannedColumn, Setting } from './planned.ts';
import { isNumber, type Table } from './table.ts';

type Read = { label: string; heading: Heading | null; texts: string[]; filled: boolean };

/** Which period each column of numbers belongs to. */
export function columnsFor(table: Table, setting: Setting): PlannedColumn[] {
  const reads = table.headings.map((texts, at): Read => ({
    label: texts.join(' '),
    heading: headingOf(texts),
    texts,
    filled: table.rows.some((row) => isNumber(row.texts[at] ?? '')),
  }));
  const titled = table.titles.flatMap(periodsIn);
  const placed = reads.some(({ heading }) => heading?.kind === 'PERIOD')
    ? reads.map((read) => byPeriod(read, reads, yearOf(titled), setting))
    : byPlace(reads, table.headed, titled, setting);
  return placed.map((one) => {
    const same = placed.filter(({ column }) => column && column.key === one.column?.key).length;
    return same > 1 ? { ...one, column: null, why: 'TWICE' } : one;
  });
}

/** The periods that a title names: 2024年统计表, 3月份报表. */
function periodsIn(title: string): Period[] {
  const names = fold(title).match(PERIODS) ?? [];
  return names.flatMap((name) => {
    const heading = readHeading(name);
    return heading?.kind === 'PERIOD' ? [heading] : [];
  });
}

type Period = Extract<Heading, { kind: 'PERIOD' }>;

const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月';
const QUARTER = '第?[1-4一二三四]季度';
const PERIODS = new RegExp(
  `(?:(?:19|20)\\d\\d年?)?(?:${MONTH}|${QUARTER})|(?:19|20)\\d\\d年?`,
  'g',
);

/** The only year that they name. */
function yearOf(periods: readonly Period[]): number | null {
  const years = new Set(periods.flatMap(({ year }) => year ?? []));
  const [only = null] = years.size === 1 ? years : [];
  return only;
}

/** What the headings above one column say together; a total above a month is a total. */
function headingOf(texts: readonly string[]): Heading | null {
  const read = texts.map(readHeading);
  const whole = read.find((one) => one?.kind === 'TOTAL' || one?.kind === 'SPAN');
  if (whole) return whole;
  const periods = read.flatMap((one) => (one?.kind === 'PERIOD' ? one : []));
  const finest = periods.findLast(({ grain }) => grain !== 'YEAR') ?? periods.at(-1);
  const year = periods.find((one) => one.year !== null)?.year ?? null;
  return finest ? { ...finest, year: finest.year ?? year } : null;
}

function byPeriod(
  { label, heading, filled }: Read,
  all: readonly Read[],
  titled: number | null,
  { year, today }: Setting,
): PlannedColumn {
  const out = (why: PlannedColumn['why']) => ({ label, column: null, why });
  if (!heading) return out(filled ? 'UNKNOWN' : 'EMPTY');
  if (heading.kind !== 'PERIOD') return out(heading.kind);
  if ((heading.year ?? titled ?? year) !== year) return out('YEAR');
  // 全年 beside its months is their total.
  const finest = Math.max(...all.map((one) => rank(one.heading)));
  if (rank(heading) < finest) return out('TOTAL');
  return { label, ...columnOf(heading, year, today) };
}

function columnOf({ grain, number }: Period, year: number, today: string) {
  const column = columnsOf(year, grain)[grain === 'YEAR' ? 0 : number - 1];
  if (!column) return { column: null, why: 'UNKNOWN' as const };
  return hasBegun(column, today) ? { column, why: null } : { column: null, why: 'FUTURE' as const };
}

function rank(heading: Heading | null): number {
  return heading?.kind === 'PERIOD' ? ENTRY_GRAINS.indexOf(heading.grain) : -1;
}

const THIS =
  /^(?:本[月期季年]|当[月期季年]|数值|数量|数据|完成数?|实际|实际完成|人数|value|count|number)/;

/** Without periods numbers go where they were pasted; several headings that say nothing go nowhere. */
function byPlace(
  reads: readonly Read[],
  headed: boolean,
  titled: readonly Period[],
  { shown, at, year, today }: Setting,
): PlannedColumn[] {
  const other = (yearOf(titled) ?? year) !== year;
  const finer = titled.filter(({ grain }) => grain !== 'YEAR');
  const free = reads.filter(({ heading, filled }) => !heading && filled);
  const [only] = free.length === 1 ? free : free.filter(({ texts }) => texts.some(isThis));
  return reads.map((read, index) => {
    const { label, heading, filled } = read;
    const out = (why: PlannedColumn['why']) => ({ label, column: null, why });
    if (heading && heading.kind !== 'PERIOD') return out(heading.kind);
    if (!filled) return out('EMPTY');
    if (headed && read !== only) return out('UNKNOWN');
    if (other) return out('YEAR');
    if (finer.length > 1) return out('UNKNOWN');
    if (finer[0]) return { label, ...columnOf(finer[0], year, today) };
    const column = shown[at.column + (headed ? 0 : index)];
    return column ? { label, column, why: null } : out('OUTSIDE');
  });
}

const isThis = (text: string) => THIS.test(keyOf(text));
