import type { parseQuantity } from '@linli/figures';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { print, type Reported, typed } from '#lib/figure/quantity.ts';
import { readWords } from '#lib/figure/reading.ts';
import type { Row } from './rows.ts';

/** What is in force in a cell. */
export type Recorded = Reported & Pick<FigurePartsFragment, 'id' | 'version' | 'note'>;

type Quantity = Extract<ReturnType<typeof parseQuantity>, { ok: true }>['quantity'];

/** What a cell's text means, given what is recorded there. */
export type Judged =
  | { state: 'BLANK' | 'KEPT' | 'WITHDRAWN' }
  | { state: 'NEW' | 'CORRECTED'; quantity: Quantity }
  | { state: 'BAD'; message: string };

/**
 * Reads a cell; the text is null when nobody touched it. The text of a recorded figure leaves it
 * as it is; an emptied cell asks to take the figure away.
 */
export function judge(text: string | null, recorded: Recorded | null, row: Row): Judged {
  const words = text?.trim() ?? null;
  if (!recorded && !words) return { state: 'BLANK' };
  if (recorded && (words === null || words === textOf(recorded))) return { state: 'KEPT' };
  if (!words) return { state: 'WITHDRAWN' };
  const reading = readWords(words, row.measure, row.basis === 'DELTA');
  if (!reading.ok) return { state: 'BAD', message: reading.message };
  return { state: recorded ? 'CORRECTED' : 'NEW', quantity: reading.quantity };
}

/** How a recorded figure would be typed. */
export function textOf(recorded: Recorded): string {
  return recorded.hidden ? print(recorded).number : typed(recorded);
}

/** Whether the cell waits to be sent. */
export function isPending({ state }: Judged): boolean {
  return state === 'NEW' || needsReason({ state });
}

/** Whether sending it takes a reason. */
export function needsReason({ state }: Pick<Judged, 'state'>): boolean {
  return state === 'CORRECTED' || state === 'WITHDRAWN';
}
