import { storedText } from '#kernel/text';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { inUnit } from '#modules/kit/verb/acting';
import { quantityIn } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { planFaults } from './recording.faults.ts';
import { sourceFaults } from './recording.source.ts';
import { subjectOf } from './recording.subject.ts';
import { type About, about, brought, freeSlot, recorder, writeRow } from './slot.query.ts';
import { SetTargetInput } from './target.input.ts';
import { journalled, type StoredTarget, target } from './target.stored.ts';

interface Found {
  place: About & Pick<StoredTarget, 'planStart' | 'planEnd'>;
  quantity: StoredQuantity;
  slotId: string | null;
}

export const targetVerbs = {
  // In a slot that is free.
  setTarget: inUnit<StoredTarget, SetTargetInput, Found>(target, SetTargetInput, {
    does: 'Set a target.',
    lock: (ctx, { unit }) => lockUnit(ctx, unit!),
    async find(ctx, { unit }, input, faults) {
      faults.push(...planFaults(input), ...sourceFaults(input.source));
      const subject = await subjectOf(ctx, unit!, input, faults);
      if (!subject) return null;
      const { measure, basis } = subject.indicator;
      const told = { unit: unit!, measure, basis, evenSo: input.evenSo };
      const quantity = await quantityIn(ctx, input.quantity, told, faults);
      if (!quantity || faults.length > 0) return null;
      const { planStart = null, planEnd = null } = input;
      const place = { ...about(subject), planStart, planEnd };
      const { programUnitId: _, ...named } = place;
      return { place, quantity, slotId: await freeSlot(ctx, target, named) };
    },
    async act(ctx, { unit }, { planText, source }, { place, quantity, slotId }) {
      const own = brought(quantity, slotId, await recorder(ctx));
      const row = { ...place, ...own, planText: storedText(planText) };
      const sent = [...writeRow(ctx, 'target', row, source), recheckUnit(ctx, unit!)];
      return { row, sent, before: null, after: journalled(row) };
    },
  }),
};
