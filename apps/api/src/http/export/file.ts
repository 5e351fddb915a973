import type { Response } from 'express';
import { businessMinute } from '../../kernel/clock.ts';
import { BOM, csvLine } from './csv.ts';
import { type Exporting, type Sheet } from './page.ts';
import { WORDS } from './words.ts';
import { Workbook } from './xlsx.ts';

/** A list that has more rows leaves in parts. */
export const ROWS_MAX = 50_000;

export const KINDS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type Kind = keyof typeof KINDS;

/** What was asked, in words; a filter that the list does not name is told as it is. */
function filterWords({ list, asked, locale }: Exporting): string {
  const words = WORDS[locale];
  const said = Object.entries(asked.filter ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
      return `${list.filters[name]?.[locale] ?? name}${words.is}${text.replace(/^"|"$/g, '')}`;
    });
  return said.length > 0 ? words.filter + said.join(words.join) : words.all;
}

/** Waits while whoever reads is slower than we are. */
const drained = (response: Response) =>
  response.writableNeedDrain
    ? new Promise<void>((resolve) => {
        response.once('drain', resolve);
        response.once('close', resolve);
      })
    : undefined;

interface Written {
  add: (rows: Sheet['rows']) => void;
  end: (count: number, notes: string[]) => void;
}

function csv(response: Response, heads: string[]): Written {
  response.write(BOM + csvLine(heads));
  return {
    add: (rows) => void response.write(rows.map(csvLine).join('')),
    end: () => undefined,
  };
}

function xlsx(response: Response, heads: string[], exporting: Exporting): Written {
  const { list, locale } = exporting;
  const words = WORDS[locale];
  const titles = { sheet: list.says[locale], notes: words.notes };
  const book = new Workbook(titles, heads, (piece) => void response.write(piece));
  return {
    add: (rows) => book.add(rows),
    end(count, notes) {
      const [left, right] = [
        filterWords(exporting),
        `${words.at(businessMinute())} ${words.count(count)}`,
      ];
      book.end({ left, right }, [list.says[locale], left, right, ...notes]);
    },
  };
}

/**
 * Sends a list as a file, page by page. What breaks off breaks the connection, so that nobody takes
 * a part for the whole.
 *
 * @param first its first page, which was read before anything is sent
 */
export async function sendFile(
  response: Response,
  kind: Kind,
  exporting: Exporting,
  pages: { first: Sheet; rest: AsyncGenerator<Sheet> },
): Promise<void> {
  const { list, columns, locale } = exporting;
  const words = WORDS[locale];
  const heads = columns.map((name) => list.columns[name]!.says[locale]);
  const file = kind === 'csv' ? csv(response, heads) : xlsx(response, heads, exporting);
  let [count, synthetic] = [0, false];
  let next: IteratorResult<Sheet> = { value: pages.first, done: false };
  while (!next.done && count < ROWS_MAX && !response.closed) {
    file.add(next.value.rows);
    count += next.value.rows.length;
    synthetic ||= next.value.synthetic;
    await drained(response);
    next = await pages.rest.next();
  }
  const notes = [
    words.marks,
    words.rights,
    ...(synthetic ? [words.synthetic] : []),
    ...(next.done ? [] : [words.cut(ROWS_MAX)]),
  ];
  file.end(count, notes);
  response.end();
}
