import { storedText } from '#kernel/text';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { inUnit } from '#modules/kit/verb/acting';
import { type FigurePeriodInput, RecordFigureInput } from './figure.input.ts';
import { figure, journalled, type StoredFigure } from './figure.stored.ts';
import { quantityIn } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { periodFaults } from './recording.faults.ts';
import { sourceFaults } from './recording.source.ts';
import { type Subject, subjectOf } from './recording.subject.ts';
import { about, brought, freeSlot, recorder, writeRow } from './slot.query.ts';

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
      const { programUnitId: _, periodText: __, periodInferred: ___, ...named } = place;
      const slot = { ...named, measureCode: quantity.measure.code };
      const hidden = subject.indicator.sensitive;
      return { place, quantity, slotId: await freeSlot(ctx, figure, slot, { hidden }) };
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
