import type { Fault } from '#kernel/errors';
import { recheckUnit } from '#modules/figures/finding/finding.service';
import { onRow } from '#modules/kit/verb/acting';
import { CorrectFigureInput, WithdrawFigureInput } from './figure.input.ts';
import { figure, journalled, type StoredFigure } from './figure.stored.ts';
import { notesOf } from './figure.verbs.ts';
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

export const figureChangeVerbs = {
  // A better value takes its place; the former one stays in the history of the slot.
  correctFigure: onRow<StoredFigure, CorrectFigureInput, StoredQuantity>(
    figure,
    CorrectFigureInput,
    {
      does: 'Correct a figure; the former value stays in its history.',
      while: holds,
      lock: lockUnitOf,
      async find(ctx, row, input, faults) {
        faults.push(...sourceFaults(input.source));
        const { measure, sensitive } = await indicatorOf(ctx, row);
        const told = { unit: unitOf(row), measure, basis: row.basis, evenSo: input.evenSo };
        const quantity = await quantityIn(ctx, input.quantity, told, faults);
        if (!quantity) return null;
        if (quantity.measure.code !== row.measureCode) faults.push(otherMeasure(quantity));
        // Of a hidden count nobody learns whether a guess was right.
        else if (!input.evenSo && !sensitive && isSame(row, quantity, input))
          faults.push(UNCHANGED);
        return quantity;
      },
      async act(ctx, former, input, quantity) {
        const by = await recorder(ctx);
        const { slotId, reason } = { ...former, ...input };
        const own = brought(quantity, slotId, by);
        const row = { ...takenOver(former), ...own, ...notesOf(input), origin: 'REPORTED' };
        const sent = [
          endRow(ctx, figure, former, { by, reason, withdrawn: false }),
          ...writeRow(ctx, 'figure', row, input.source),
          recheckUnit(ctx, unitOf(former)),
        ];
        const after = { ...journalled(row), reason };
        return { row, sent, before: journalled(former), after };
      },
    },
  ),

  withdrawFigure: withdraws<StoredFigure, WithdrawFigureInput>(figure, WithdrawFigureInput, {
    does: 'Withdraw a figure; it stays in its history.',
    told: journalled,
  }),
};

/** The measure is part of the slot: two of them would be two values that hold. */
const otherMeasure = ({ measure: { word } }: StoredQuantity): Fault => ({
  code: 'MEASURE_STAYS',
  field: ['input', 'quantity', 'measure'],
  params: { measure: word },
});

/** Whether a correction leaves the number as it is, and says nothing else of it. */
function isSame(former: StoredFigure, quantity: StoredQuantity, input: CorrectFigureInput) {
  const { note, remark } = notesOf(input);
  return isSameNumber(former, quantity) && former.note === note && former.remark === remark;
}

/** The columns that a correction takes over. */
function takenOver(former: StoredFigure) {
  const { basis, periodStart, periodEnd, grain, periodText, periodInferred } = former;
  const period = { periodStart, periodEnd, grain, periodText, periodInferred };
  return { ...aboutOf(former), basis, ...period };
}
