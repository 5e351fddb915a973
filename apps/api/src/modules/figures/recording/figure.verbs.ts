import type { Context } from '#context';
import { type Fault, InputFault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { inUnit } from '#modules/kit/verb/acting';
import { figure, journalled, type StoredFigure } from './figure.stored.ts';
import { quantityIn } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { periodFaults } from './recording.faults.ts';
import { type FigurePeriodInput, RecordFigureInput } from './recording.input.ts';
import { sourceFaults } from './recording.source.ts';
import { type Subject, subjectOf } from './recording.subject.ts';
import { about, brought, lastOf, recorder, standingOf, writeRow } from './slot.query.ts';

interface Found {
  place: ReturnType<typeof placeOf>;
  quantity: StoredQuantity;
  slotId: string | null;
}

export const figureVerbs = {
  // In a slot that is free; the checks of its unit run in the same transaction.
  recordFigure: inUnit<StoredFigure, RecordFigureInput, Found>(figure, RecordFigureInput, {
    does: 'Record a figure.',
    lock: (ctx, { unit }) => lockUnit(ctx, unit!),
    async find(ctx, { unit }, input, faults) {
      faults.push(...sourceFaults(input.source));
      const subject = await subjectOf(ctx, unit!, input, faults);
      const basis = input.basis ?? subject?.indicator.basis ?? 'FLOW';
      faults.push(...periodFaults(input.period, basis));
      if (!subject) return null;
      const told = { unit: unit!, measure: subject.indicator.measure, basis, evenSo: input.evenSo };
      const quantity = await quantityIn(ctx, input.quantity, told, faults);
      if (!quantity || faults.length > 0) return null;
      const place = placeOf(subject, basis, input.period);
      return { place, quantity, slotId: await freeSlot(ctx, subject, place, quantity) };
    },
    async act(ctx, { unit }, input, { place, quantity, slotId }) {
      const own = brought(quantity, slotId, await recorder(ctx));
      const row = { ...place, ...own, ...notesOf(input), origin: 'REPORTED' };
      const sent = [...writeRow(ctx, 'figure', row, input.source), recheckUnit(ctx, unit!)];
      return { row, sent, before: null, after: journalled(row) };
    },
  }),
};

export const notesOf = ({ note, remark }: { note?: string | null; remark?: string | null }) => ({
  note: storedText(note),
  remark: storedText(remark),
});

/** The columns that name a figure's slot beside its measure, and those that go with its period. */
function placeOf(subject: Subject, basis: FigureRow['basis'], period: FigurePeriodInput) {
  const { start = null, end = null, grain = null, text, inferred } = period;
  return {
    ...about(subject),
    ...{ basis, periodStart: start, periodEnd: end, grain },
    periodText: storedText(text),
    periodInferred: inferred,
  };
}

/**
 * The id of the slot when something was withdrawn from it, so that its history goes on.
 *
 * @throws InputFault SLOT_TAKEN when a figure holds there
 */
async function freeSlot(
  ctx: Context,
  { indicator: { sensitive } }: Subject,
  place: Found['place'],
  { measure }: StoredQuantity,
): Promise<string | null> {
  const { programUnitId: _, periodText: __, periodInferred: ___, ...named } = place;
  const last = await lastOf(ctx, figure, { ...named, measureCode: measure.code });
  if (!last || last.supersededAt) return last?.slotId ?? null;
  const value = sensitive ? '…' : (last.wording ?? last.value ?? '…');
  throw new InputFault([
    {
      ...{ code: 'SLOT_TAKEN', field: ['input', 'quantity'], params: { value } },
      standing: standingOf(figure, last),
    } satisfies Fault,
  ]);
}
