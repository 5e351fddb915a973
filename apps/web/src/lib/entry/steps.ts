import type {
  CorrectFigureInput,
  QuantityInput,
  RecordFigureInput,
  SourceInput,
  WithdrawFigureInput,
} from '#lib/gql/graphql.ts';
import { type Judged, plainDigits, type Recorded } from './cell.ts';
import type { Column } from './columns.ts';
import type { Row } from './rows.ts';

/** One cell with all that is known of it. */
export interface Entry {
  key: string;
  row: Row;
  column: Column;
  text: string;
  recorded: Recorded | null;
  judged: Judged;
}

/** What is sent for one cell. */
export type Step = { key: string } & (
  | { verb: 'record'; input: RecordFigureInput }
  | { verb: 'correct'; input: CorrectFigureInput }
  | { verb: 'withdraw'; input: WithdrawFigureInput }
);

/** What all cells of one saving have in common. */
export interface Occasion {
  unit: string;
  source: SourceInput;
  /** Why figures are corrected or taken away; unused when none is. */
  reason: string;
  /** Whether a cell is meant though the API asked about it. */
  meant?: (key: string, text: string) => boolean;
}

/** What is to be sent for the cells, in their order; nothing for those that stay or cannot be read. */
export function stepsOf(entries: readonly Entry[], occasion: Occasion): Step[] {
  return entries.flatMap((entry) => stepOf(entry, occasion) ?? []);
}

function stepOf(entry: Entry, { unit, source, reason, meant }: Occasion): Step | null {
  const { key, text, row, column, recorded, judged } = entry;
  const evenSo = ('sure' in judged && judged.sure) || (meant?.(key, text) ?? false);
  if (judged.state === 'NEW') {
    const period = { start: column.start, end: column.end, grain: column.grain };
    const slot = { unitId: unit, ...rowSlot(row), period };
    return { key, verb: 'record', input: { ...slot, quantity: quantityOf(entry), source, evenSo } };
  }
  if (!recorded) return null;
  const which = { id: recorded.id, expectedVersion: recorded.version, reason };
  if (judged.state === 'WITHDRAWN') return { key, verb: 'withdraw', input: which };
  if (judged.state !== 'CORRECTED') return null;
  const { note, remark } = recorded;
  return {
    key,
    verb: 'correct',
    input: { ...which, quantity: quantityOf(entry), source, note, remark, evenSo },
  };
}

function rowSlot({ indicator, dimension, program, basis }: Row) {
  return {
    indicatorId: indicator.id,
    dimension: dimension ?? null,
    programId: program?.id ?? null,
    basis,
  };
}

/** The words as typed, in the line's measure unless they name one of their own. */
function quantityOf({ text, row, judged }: Entry): QuantityInput {
  const own = 'other' in judged && judged.other;
  return { wording: plainDigits(text.trim()), measure: own ? null : row.measure.code };
}
