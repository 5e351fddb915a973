import { parseNumeral } from '@linli/figures';
import { fold } from '#lib/language/fold.ts';
import type { EntryGrain } from '#lib/entry/columns.ts';

/** What a cell beside or above numbers says of them, when it is no indicator's name. */
export type Heading =
  /** Number as in {@link Column}; the year is null when the cell does not say it. */
  | { kind: 'PERIOD'; grain: EntryGrain; year: number | null; number: number }
  /** 合计, 小计, Total. */
  | { kind: 'TOTAL' }
  /** Several periods at once, or a day: 1-3月, 上半年, 2024-01-15. */
  | { kind: 'SPAN' };

const MONTH_NAMES = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const ENGLISH = new RegExp(`^(${MONTH_NAMES})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$`);
const CHINESE = '[〇零一二三四五六七八九十]';
const YEAR = `(?:(?:fy)?((?:19|20)\\d\\d)|(\\d\\d)(?=年)|(二〇${CHINESE}{2}))`;
const WHOLE_YEAR = /^(?:全年|本年度?|年度|全年度)(?:数|数量)?$/;
const TOTAL =
  /^(?:本?[年月季]度?|全[年区市县街镇社部]+[道区]?|以上|各[项月])?(?:合计|总计|小计|累计|共计|总和|汇总|总数|合计数)(?:数|数量|值)?$|^(?:sub-?|grand)?totals?$|^sum$/;
const ENDS_AS_TOTAL = /(?:合计|小计|总计|共计)$|(?:sub-?|grand)total$/;
const DAY = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$|^\d{1,2}月\d{1,2}日$/;
const SPAN =
  /^(?:\d{4}年?)?(?:[上下]半年|前[一二三四五六七八九十\d]+个?[月季]|(?:截[至止])?.*[-~至到—–].*(?:月|季度?|年).*|截[至止].+)$/;

/** Reads a heading however it is written; null for what says nothing of a period or a total. */
export function readHeading(text: string): Heading | null {
  const said = plain(text);
  if (TOTAL.test(said)) return { kind: 'TOTAL' };
  return readPeriod(said);
}

/** Whether a name says at its end that it is a total: 志愿服务小计. */
export function endsAsTotal(text: string): boolean {
  return ENDS_AS_TOTAL.test(plain(text));
}

function readPeriod(said: string): Heading | null {
  if (WHOLE_YEAR.test(said)) return period('YEAR', null, 0);
  const { year, rest } = takeYear(said);
  if (rest === '' && year !== null) return period('YEAR', year, year);
  const number = monthOf(rest, year !== null);
  if (number !== null) return number > 12 ? null : period('MONTH', year, number);
  const quarter = quarterOf(rest);
  if (quarter !== null) return period('QUARTER', year, quarter);
  if (DAY.test(said)) return dayOf(said);
  return SPAN.test(said) ? { kind: 'SPAN' } : null;
}

function period(grain: EntryGrain, year: number | null, number: number): Heading {
  return { kind: 'PERIOD', grain, year, number };
}

/** Without what is written for the eye: brackets with a measure, blanks, the words that only fill. */
function plain(text: string): string {
  return fold(text)
    .replace(/[（(【[][^)）\]】]*[)）\]】]$/, '')
    .replace(/[:：]$/, '')
    .replace(/零/g, '〇');
}

/** The year at the beginning or the end: 2024年1月, 2024-01, Jan 2024, 24年1月, Q1-2024. */
function takeYear(said: string): { year: number | null; rest: string } {
  const before = new RegExp(`^${YEAR}(?:年度?(?:全年)?|[-/.])?(?=$|[^\\d]|\\d{1,2}(?:月|$))(.*)$`);
  const head = before.exec(said);
  if (head) return { year: yearOf(head), rest: head[4] ?? '' };
  const tail = /^(q[1-4]|.*?[^\d.年])[-/'’.]?((?:19|20)\d\d)年?$/.exec(said);
  const short = tail ?? /^([a-z]+)[-'’](\d\d)$/.exec(said);
  if (!short) return { year: null, rest: said };
  const [, rest = '', digits = ''] = short;
  const year = Number(digits.length === 2 ? `20${digits}` : digits);
  return { year, rest: rest.replace(/[-/'’.,]+$/, '') };
}

function yearOf([, four, two, chinese]: RegExpExecArray): number {
  if (four) return Number(four);
  if (two) return Number(`20${two}`);
  return Number(parseNumeral(chinese ?? '')?.value);
}

/** 1月, 一月份, 01, Jan. Digits alone are a month only behind a year. */
function monthOf(rest: string, afterYear: boolean): number | null {
  const named = ENGLISH.exec(rest.replace(/\.$/, ''));
  if (named) return MONTH_NAMES.split('|').indexOf(named[1] ?? '') + 1;
  const [, digits, suffix] = /^([^月]{1,3}?)(月份?数?|)$/.exec(rest) ?? [];
  if (!digits || (!suffix && !(afterYear && /^\d{1,2}$/.test(digits)))) return null;
  const number = numberOf(digits);
  return number !== null && number >= 1 ? number : null;
}

function quarterOf(rest: string): number | null {
  const [, digits] =
    /^第?([1-4一二三四])(?:个)?季度?数?$/.exec(rest) ?? /^q([1-4])$/.exec(rest) ?? [];
  return digits ? numberOf(digits) : null;
}

function numberOf(digits: string): number | null {
  const value = Number(parseNumeral(digits)?.value ?? NaN);
  return Number.isInteger(value) ? value : null;
}

/** The first day of a month is how Excel writes the month itself. */
function dayOf(said: string): Heading {
  const [year = 0, month = 0, day = 0] = said.split(/\D+/).map(Number);
  return year > 31 && day === 1 && month >= 1 && month <= 12
    ? period('MONTH', year, month)
    : { kind: 'SPAN' };
}
