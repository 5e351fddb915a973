import type { parseQuantity } from '@linli/figures';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { print, type Reported, typed } from '#lib/figure/quantity.ts';
import { otherWord, type Question, readWords, saysSame } from '#lib/figure/reading.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Row } from './rows.ts';

/** What is in force in a cell. */
export type Recorded = Reported & Pick<FigurePartsFragment, 'id' | 'version' | 'note' | 'remark'>;

type Quantity = Extract<ReturnType<typeof parseQuantity>, { ok: true }>['quantity'];

/** What a cell's text means, given what is recorded there. */
export type Judged =
  | { state: 'BLANK' | 'WITHDRAWN' }
  /** Same: words were typed that say what is recorded. */
  | { state: 'KEPT'; same: boolean }
  /** Sure: somebody was asked and said yes. */
  | { state: 'NEW' | 'CORRECTED'; quantity: Quantity; sure: boolean }
  | { state: 'ASKED'; quantity: Quantity; question: Question }
  | { state: 'BAD'; message: string; offers: readonly string[] };

/** What else is known of a cell's text. */
export interface Doubt {
  /** The text that somebody said yes to. */
  sure?: string;
  /** What has to be asked about it beside what its number asks. */
  question?: Question | null;
}

/**
 * Reads a cell; the text is null when nobody touched it. The text of a recorded figure leaves it
 * as it is; an emptied cell asks to take the figure away.
 */
export function judge(
  text: string | null,
  recorded: Recorded | null,
  row: Row,
  doubt: Doubt = {},
): Judged {
  const words = text?.trim() ?? null;
  if (!recorded && !words) return { state: 'BLANK' };
  if (recorded && (words === null || words === textOf(recorded))) {
    return { state: 'KEPT', same: false };
  }
  if (!words) return { state: 'WITHDRAWN' };
  const reading = readWords(words, row.measure, row.basis === 'DELTA');
  if (!reading.ok) return { state: 'BAD', message: reading.message, offers: reading.offers };
  const { quantity } = reading;
  if (recorded && saysSame(quantity, recorded)) return { state: 'KEPT', same: true };
  if (recorded && otherWord(quantity, row.measure)) {
    return { state: 'BAD', message: m.entry_measure_stays(), offers: [] };
  }
  const question = reading.question ?? doubt.question ?? null;
  const sure = doubt.sure === words;
  if (question && !sure) return { state: 'ASKED', quantity, question };
  return { state: recorded ? 'CORRECTED' : 'NEW', quantity, sure: question !== null };
}

/** How a recorded figure would be typed. */
export function textOf(recorded: Recorded): string {
  return recorded.hidden ? print(recorded).number : typed(recorded);
}

/** Whether the cell waits to be sent. */
export function isPending({ state }: Pick<Judged, 'state'>): boolean {
  return state === 'NEW' || needsReason({ state });
}

/** Whether sending it takes a reason. */
export function needsReason({ state }: Pick<Judged, 'state'>): boolean {
  return state === 'CORRECTED' || state === 'WITHDRAWN';
}
