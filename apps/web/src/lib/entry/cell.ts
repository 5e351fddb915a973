import type { parseQuantity } from '@linli/figures';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { print, type Reported, typed } from '#lib/figure/quantity.ts';
import type * as reading from '#lib/reading/reading.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Row } from './rows.ts';

/** What reads typed words, and reckons with them; a page loads it when somebody begins to type. */
export type Reader = typeof reading;
type Question = reading.Question;

/** What is in force in a cell. */
export type Recorded = Reported & Pick<FigurePartsFragment, 'id' | 'version' | 'note' | 'remark'>;

type Quantity = Extract<ReturnType<typeof parseQuantity>, { ok: true }>['quantity'];

/** What a cell's text means, given what is recorded there. */
export type Judged =
  | { state: 'BLANK' | 'WITHDRAWN' }
  /** Words that nothing has read yet. */
  | { state: 'UNREAD' }
  /** Same: words were typed that say what is recorded. */
  | { state: 'KEPT'; same: boolean }
  /** Sure: somebody was asked and said yes. Other: the words name a measure of their own. */
  | { state: 'NEW' | 'CORRECTED'; quantity: Quantity; sure: boolean; other: boolean }
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
  reader: Reader | null,
  doubt: Doubt = {},
): Judged {
  const words = text?.trim() ?? null;
  if (!recorded && !words) return { state: 'BLANK' };
  if (recorded && (words === null || words === textOf(recorded))) {
    return { state: 'KEPT', same: false };
  }
  if (!words) return { state: 'WITHDRAWN' };
  if (!reader) return { state: 'UNREAD' };
  const reading = reader.readWords(words, row.measure, row.basis === 'DELTA');
  if (!reading.ok) return { state: 'BAD', message: reading.message, offers: reading.offers };
  const { quantity } = reading;
  if (recorded && reader.saysSame(quantity, recorded)) return { state: 'KEPT', same: true };
  const other = reader.otherWord(quantity, row.measure);
  if (recorded && other) return { state: 'BAD', message: m.entry_measure_stays(), offers: [] };
  const question = reading.question ?? doubt.question ?? (other && askOfMeasure(words, other, row));
  const sure = doubt.sure === words;
  if (question && !sure) return { state: 'ASKED', quantity, question };
  const asked = question !== null;
  return { state: recorded ? 'CORRECTED' : 'NEW', quantity, sure: asked, other: other !== null };
}

/** A number that counts something else has a line of its own: that is asked before it is kept. */
function askOfMeasure(words: string, other: string, { measure }: Row): Question {
  const number = words.endsWith(other) ? words.slice(0, -other.length).trim() : '';
  return {
    message: m.entry_other_measure({ row: measure.word, said: other }),
    offers: number ? [`${number}${measure.word}`] : [],
    keep: m.entry_other_keep({ said: other }),
  };
}

/** Digits of full width as everybody types them. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９％．]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

/** How a recorded figure would be typed. */
export function textOf(recorded: Recorded): string {
  return recorded.hidden ? print(recorded).number : plainDigits(typed(recorded));
}

/** Whether the cell waits to be sent. */
export function isPending({ state }: Pick<Judged, 'state'>): boolean {
  return state === 'NEW' || needsReason({ state });
}

/** Whether sending it takes a reason. */
export function needsReason({ state }: Pick<Judged, 'state'>): boolean {
  return state === 'CORRECTED' || state === 'WITHDRAWN';
}
