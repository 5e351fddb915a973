/** Days of which one may be open: the first, and the day after the last. */
interface Dated {
  periodStart: string | null;
  periodEnd: string | null;
}

interface Span<Row> {
  row: Row;
  start: string;
  end: string;
}

/** Rows in the order of their first days, halved again and again. */
interface Node<Row> {
  span: Span<Row>;
  /** The latest end at and below it. */
  until: string;
  earlier: Node<Row> | null;
  later: Node<Row> | null;
}

/** Stand for open ends: before and after any day in the order of texts. */
const [EVER, ALWAYS] = ['', '~'];

/** An interval tree: rows by their days, to find those that meet others without looking at all. */
export class Spans<Row extends Dated> {
  readonly #root: Node<Row> | null;

  constructor(rows: readonly Row[]) {
    const spans = rows.map((row) => {
      const { periodStart, periodEnd } = row;
      return { row, start: periodStart ?? EVER, end: periodEnd ?? ALWAYS };
    });
    this.#root = halved(spans.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)));
  }

  /** Rows that have a day in common with a span; null is open. */
  meeting(start: string | null, end: string | null): Row[] {
    const found: Row[] = [];
    collect(this.#root, { start: start ?? EVER, end: end ?? ALWAYS }, found);
    return found;
  }
}

function halved<Row>(spans: readonly Span<Row>[]): Node<Row> | null {
  const middle = spans.length >> 1;
  const span = spans[middle];
  if (!span) return null;
  const earlier = halved(spans.slice(0, middle));
  const later = halved(spans.slice(middle + 1));
  const ends = [span.end, earlier?.until ?? EVER, later?.until ?? EVER];
  return { span, earlier, later, until: ends.reduce((a, b) => (a > b ? a : b)) };
}

function collect<Row>(
  node: Node<Row> | null,
  asked: { start: string; end: string },
  found: Row[],
): void {
  if (!node || node.until <= asked.start) return;
  const { span, earlier, later } = node;
  collect(earlier, asked, found);
  if (span.start >= asked.end) return;
  if (span.end > asked.start) found.push(span.row);
  collect(later, asked, found);
}

/** Whether a row has a day in common with a span; null is open. */
export const meets = (
  { periodStart, periodEnd }: Dated,
  start: string | null,
  end: string | null,
): boolean => (periodStart ?? EVER) < (end ?? ALWAYS) && (start ?? EVER) < (periodEnd ?? ALWAYS);
