import type { Context } from '#context';
import { conflict, type Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { inUnit } from '#modules/kit/verb/acting';
import { quantityIn } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { planFaults } from './recording.faults.ts';
import { SetTargetInput } from './recording.input.ts';
import { sourceFaults } from './recording.source.ts';
import { subjectOf } from './recording.subject.ts';
import {
  type About,
  about,
  brought,
  endRow,
  lastOf,
  recorder,
  standingOf,
  writeRow,
} from './slot.query.ts';
import { journalled, type StoredTarget, target } from './target.stored.ts';

interface Found {
  subject: About;
  /** Null: what holds is taken away. */
  quantity: StoredQuantity | null;
  /** What came last to the slot; null: nothing was there. */
  last: StoredTarget | null;
  /** That, while it holds. */
  former: StoredTarget | null;
}

export const targetVerbs = {
  // In the place of an earlier target if there is one.
  setTarget: inUnit<StoredTarget, SetTargetInput, Found>(target, SetTargetInput, {
    does: 'Set, change or take away a target.',
    lock: (ctx, { unit }) => lockUnit(ctx, unit!),
    async find(ctx, { unit }, input, faults) {
      faults.push(...planFaults(input), ...(input.source ? sourceFaults(input.source) : []));
      if (input.quantity && !input.source) faults.push(required('source'));
      const found = await subjectOf(ctx, unit!, input, faults);
      if (!found) return null;
      const { measure, basis } = found.indicator;
      const told = { unit: unit!, measure, basis, evenSo: input.evenSo };
      const quantity = input.quantity ? await quantityIn(ctx, input.quantity, told, faults) : null;
      if (faults.length > 0) return null;
      const subject = about(found);
      const last = await planOf(ctx, subject, input);
      const former = last?.supersededAt ? null : last;
      if (!quantity && !former) faults.push(required('quantity'));
      return { subject, quantity, last, former };
    },
    async act(ctx, { unit }, input, { subject, quantity, last, former }) {
      const { planStart = null, planEnd = null, planText, reason, source } = input;
      const by = await recorder(ctx);
      const row = quantity && {
        ...{ ...subject, ...brought(quantity, last?.slotId ?? null, by), planStart, planEnd },
        ...{ planText: storedText(planText), version: versionAfter(last) },
      };
      const sent = [
        former ? endRow(ctx, target, former, { by, reason, withdrawn: !row }) : undefined,
        ...(row ? writeRow(ctx, 'target', row, source!) : []),
        recheckUnit(ctx, unit!),
      ];
      const [before, after] = [former && journalled(former), row && journalled(row)];
      return { row: row ?? former!, sent, before, after };
    },
  }),
};

/**
 * The input names a slot, and its version which row of that was read: a row that holds has another
 * version than any that was there before, which counts its end too.
 */
const versionAfter = (last: StoredTarget | null): number =>
  last ? last.version + (last.supersededAt ? 1 : 2) : 1;

const required = (name: keyof SetTargetInput): Fault => ({
  code: 'REQUIRED',
  field: ['input', name],
});

/**
 * The target that came last to a plan period; it may have been taken away.
 *
 * @throws Refusal CONFLICT when the target that holds is not the one they read
 */
async function planOf(
  ctx: Context,
  { programUnitId: _, ...named }: About,
  { planStart = null, planEnd = null, expectedVersion }: SetTargetInput,
): Promise<StoredTarget | null> {
  const last = await lastOf(ctx, target, { ...named, planStart, planEnd });
  const former = last?.supersededAt ? null : last;
  if ((former?.version ?? null) !== (expectedVersion ?? null)) {
    throw conflict(former && standingOf(target, former));
  }
  return last;
}
