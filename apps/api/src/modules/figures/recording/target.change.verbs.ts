import { storedText } from '#kernel/text';
import { recheckUnit } from '#modules/figures/finding/finding.service';
import { onRow } from '#modules/kit/verb/acting';
import { quantityIn } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { sourceFaults } from './recording.source.ts';
import { aboutOf, brought, endRow, holds, recorder, writeRow } from './slot.query.ts';
import {
  indicatorOf,
  isSameNumber,
  lockUnitOf,
  UNCHANGED,
  unitOf,
  withdraws,
} from './slot.verbs.ts';
import { ChangeTargetInput, WithdrawTargetInput } from './target.input.ts';
import { journalled, type StoredTarget, target } from './target.stored.ts';

export const targetChangeVerbs = {
  changeTarget: onRow<StoredTarget, ChangeTargetInput, StoredQuantity>(target, ChangeTargetInput, {
    does: 'Change a target; the former value stays in its history.',
    while: holds,
    lock: lockUnitOf,
    async find(ctx, row, input, faults) {
      faults.push(...sourceFaults(input.source));
      const { measure, basis } = await indicatorOf(ctx, row);
      const told = { unit: unitOf(row), measure, basis, evenSo: input.evenSo };
      const quantity = await quantityIn(ctx, input.quantity, told, faults);
      if (!quantity) return null;
      const same = isSameNumber(row, quantity) && planTextOf(row, input) === row.planText;
      if (same && !input.evenSo) faults.push(UNCHANGED);
      return quantity;
    },
    async act(ctx, former, input, quantity) {
      const by = await recorder(ctx);
      const { slotId, planStart, planEnd, reason } = { ...former, ...input };
      const own = brought(quantity, slotId, by);
      const plan = { planStart, planEnd, planText: planTextOf(former, input) };
      const row = { ...aboutOf(former), ...own, ...plan };
      const sent = [
        endRow(ctx, target, former, { by, reason, withdrawn: false }),
        ...writeRow(ctx, 'target', row, input.source),
        recheckUnit(ctx, unitOf(former)),
      ];
      const after = { ...journalled(row), reason };
      return { row, sent, before: journalled(former), after };
    },
  }),

  withdrawTarget: withdraws<StoredTarget, WithdrawTargetInput>(target, WithdrawTargetInput, {
    does: 'Withdraw a target; it stays in its history.',
    told: journalled,
  }),
};

const planTextOf = (former: StoredTarget, { planText }: ChangeTargetInput): string | null =>
  planText === undefined ? former.planText : storedText(planText);
