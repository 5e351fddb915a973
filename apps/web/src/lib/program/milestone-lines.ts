import { addDays, isDay } from '#lib/kit/days.ts';
import { m } from '#lib/paraglide/messages.js';

export const LINES_MAX = 100;
export const TITLE_MAX = 200;
export const LEVELS_MAX = 3;

/** A milestone as a line of a plan says it. */
export interface PlanLine {
  title: string;
  dueOn: string | null;
  /** From 1. */
  level: number;
}

/**
 * Reads lines that are typed or pasted: `入户走访 2026-11-30`, one a line. What is indented further
 * than the line above is a part of it, however wide the indent.
 *
 * @param from the day from which on a day without a year is meant
 */
export function readLines(text: string, from: string): PlanLine[] {
  const indents: number[] = [];
  return text.split(/\r?\n/).flatMap((line) => {
    const said = line.trim();
    if (!said) return [];
    const indent = widthOf(/^\s*/.exec(line)?.[0] ?? '');
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    return { ...readLine(said, from), level: indents.length };
  });
}

/** A tab is four columns wide, a full-width space two. */
const widthOf = (space: string) =>
  [...space].reduce((sum, one) => sum + (one === '\t' ? 4 : one === '\u3000' ? 2 : 1), 0);

const DAY =
  /^(.*?)[\s,，、:：(（]*(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})[日号]?[)）]?(?:前|之前)?$/;
const MONTH_AND_DAY =
  /^(.*?)[\s,，、:：(（]*(?<!\d|\d年)(\d{1,2})月(\d{1,2})[日号]?[)）]?(?:前|之前)?$/;

/** So many days before the day from which it is counted a day is late, and not of the next year. */
const SINCE = 92;

/** What looks like a day to who typed it. */
const LIKE_A_DAY = /\d\s*(?:[月日号]|[-/.]\s*\d)|[一二三四五六七八九十]月|月底|年底/;

/** A day at the end is the day by which it is due. */
function readLine(said: string, from: string): Omit<PlanLine, 'level'> {
  const whole = DAY.exec(said);
  if (whole?.[1]) {
    const [, title, year = '', month = '', day = ''] = whole;
    return { title, dueOn: `${year}-${inTwo(month)}-${inTwo(day)}` };
  }
  const [, title, month = '', day = ''] = MONTH_AND_DAY.exec(said) ?? [];
  if (!title) return { title: said, dueOn: null };
  const rest = `${inTwo(month)}-${inTwo(day)}`;
  const year = Number(from.slice(0, 4));
  const ahead = `${year}-${rest}`;
  const isOver = isDay(ahead) && addDays(ahead, SINCE) < from;
  return { title, dueOn: isOver ? `${year + 1}-${rest}` : ahead };
}

const inTwo = (digits: string) => digits.padStart(2, '0');

/** Lines, from 1, at which something looks like a day and was not read as one. */
export const unreadDays = (lines: readonly PlanLine[]): number[] =>
  lines.flatMap(({ title, dueOn }, at) => (!dueOn && LIKE_A_DAY.test(title) ? at + 1 : []));

/**
 * Why lines cannot be sent as they are; null when they can.
 *
 * @param below levels above them already
 */
export function faultOf(lines: readonly PlanLine[], below = 0): string | null {
  if (lines.length === 0) return m.form_required();
  if (lines.length > LINES_MAX) return m.milestones_too_many({ count: lines.length });
  for (const [at, { title, dueOn, level }] of lines.entries()) {
    const line = at + 1;
    if (title.length > TITLE_MAX) return m.milestones_too_long({ line });
    if (below + level > LEVELS_MAX) return m.milestones_too_deep({ line });
    if (dueOn && !exists(dueOn)) return m.milestones_no_day({ line, day: dueOn });
  }
  return null;
}

const exists = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};
