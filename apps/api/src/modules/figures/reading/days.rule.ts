/** A span of days, `YYYY-MM-DD`, the end exclusive. */
export interface Days {
  start: string;
  end: string;
}

/** The part of a span that lies within `period`; an unknown end reaches to the end of it. */
export function clip(start: string | null, end: string | null, period: Days): Days {
  return {
    start: start !== null && start > period.start ? start : period.start,
    end: end !== null && end < period.end ? end : period.end,
  };
}

/** Whether two spans have a day in common. */
export function meet(a: Days, b: Days): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `spans` together hold every day of `span`. */
export function cover(spans: readonly Days[], span: Days): boolean {
  return daysLacking(spans, span).length === 0;
}

/** The days of `span` that none of `spans` holds, in order. */
export function daysLacking(spans: readonly Days[], span: Days): Days[] {
  const lacking: Days[] = [];
  let reached = span.start;
  for (const { start, end } of spans.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const next = start < span.end ? start : span.end;
    if (next > reached) lacking.push({ start: reached, end: next });
    if (end > reached) reached = end;
  }
  if (reached < span.end) lacking.push({ start: reached, end: span.end });
  return lacking;
}
